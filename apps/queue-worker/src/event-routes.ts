import type { EventName, JobName } from '@piawai/contracts';

/** The flow on one page: what each event sets in motion. */
export const EVENT_ROUTES: Readonly<Record<EventName, readonly JobName[]>> = {
  'organisation.import_mapped': ['check-employee-import'],
  'organisation.import_confirmed': ['apply-employee-import'],
  'organisation.import_applied': [],
  'organisation.employee_changed': [],
  'organisation.employee_merged': ['recount-merged'],
  'organisation.employee_split': ['recount-merged'],
  'accounts.password_reset_requested': ['mail-password-reset'],
  'accounts.email_confirmation_requested': ['mail-email-confirmation'],
  'accounts.account_activated': ['write-notices'],
  'catalogue.course_submitted': ['write-notices'],
  'catalogue.course_returned': ['write-notices'],
  'catalogue.course_published': ['write-notices'],
  'learning.enrolment_requested': ['write-notices'],
  'learning.enrolment_decided': ['write-notices'],
  'learning.enrolled': [],
  'learning.course_completed': ['issue-certificate', 'record-competency'],
  'learning.completion_annulled': ['withdraw-certificate', 'reverse-competency', 'write-notices'],
  'certificates.certificate_issued': ['render-certificate', 'follow-certificate', 'write-notices'],
  'certificates.certificate_superseded': ['follow-certificate', 'write-notices'],
  'certificates.certificate_revoked': ['follow-certificate', 'write-notices'],
  'competency.learning_recorded': [],
  'reporting.export_requested': ['run-export'],
  'reporting.export_written': ['write-notices'],
  'notifications.mails_due': ['send-notices'],
};
