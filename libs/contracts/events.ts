import type {
  AccountId, CertificateId, CompletionId, CourseId, CourseVersionId, EmployeeId, EnrolmentId, ExportId, FileId, ImportId, LedgerEntryId,
} from './ids';

/** What each event carries: ids only. Changes are additive; consumers read the present truth. */
export interface EventPayloads {
  'organisation.import_mapped': { importId: ImportId };
  'organisation.import_confirmed': { importId: ImportId };
  'organisation.import_applied': { importId: ImportId };
  'organisation.employee_changed': { employeeId: EmployeeId };
  'organisation.employee_merged': { employeeId: EmployeeId; duplicateId: EmployeeId };
  'organisation.employee_split': { employeeId: EmployeeId; duplicateId: EmployeeId };
  'accounts.password_reset_requested': { resetId: string };
  'accounts.email_confirmation_requested': { confirmationId: string };
  'accounts.account_activated': { accountId: AccountId };
  'catalogue.course_submitted': { courseId: CourseId; versionId: CourseVersionId };
  'catalogue.course_returned': { courseId: CourseId; versionId: CourseVersionId };
  'catalogue.review_forwarded': { courseId: CourseId; versionId: CourseVersionId; step: number };
  'catalogue.document_uploaded': { fileId: FileId };
  'catalogue.course_published': { courseId: CourseId; versionId: CourseVersionId };
  'learning.enrolment_requested': { enrolmentId: EnrolmentId };
  'learning.enrolment_decided': { enrolmentId: EnrolmentId };
  'learning.decision_withdrawn': { enrolmentId: EnrolmentId; decisionId: string };
  'learning.request_forwarded': { enrolmentId: EnrolmentId; step: number };
  'learning.seat_freed': { courseId: CourseId };
  'learning.waiting_ended': { placeId: string };
  'learning.enrolled': { enrolmentId: EnrolmentId; employeeId: EmployeeId; courseId: CourseId };
  'learning.course_completed': { completionId: CompletionId; enrolmentId: EnrolmentId; employeeId: EmployeeId; courseId: CourseId };
  'learning.completion_annulled': { completionId: CompletionId };
  'certificates.certificate_issued': { certificateId: CertificateId; completionId: CompletionId };
  'certificates.certificate_superseded': { certificateId: CertificateId; supersededBy: CertificateId; completionId: CompletionId };
  'certificates.certificate_revoked': { certificateId: CertificateId; completionId: CompletionId };
  'competency.learning_recorded': { entryId: LedgerEntryId; employeeId: EmployeeId };
  'reporting.export_requested': { exportId: ExportId; accountId: AccountId };
  'reporting.export_written': { exportId: ExportId };
  'reporting.reminder_ordered': { reminderId: string };
  'notifications.mails_due': { batchId: string };
}

export type EventName = keyof EventPayloads;

/** Every event of the system, one sentence each. */
export const EVENTS = {
  'organisation.import_mapped': 'The columns of an employee file are mapped; its rows can be checked.',
  'organisation.import_confirmed': 'An admin confirmed the preview of an employee import.',
  'organisation.import_applied': 'Every good row of a confirmed import is applied; its people get no event of their own.',
  'organisation.employee_changed': 'An employee was added, moved or changed.',
  'organisation.employee_merged': 'Two records turned out to be one person; the duplicate points to the one that stays.',
  'organisation.employee_split': 'A merge was undone; both records stand for themselves again.',
  'accounts.password_reset_requested': 'Somebody asked for a password reset link.',
  'accounts.email_confirmation_requested': 'Somebody entered an own e-mail address that waits to be confirmed.',
  'accounts.account_activated': 'Somebody set the first password of an account.',
  'catalogue.course_submitted': 'A draft was handed to review.',
  'catalogue.course_returned': 'A reviewer gave a draft back.',
  'catalogue.review_forwarded': 'A review that stayed unanswered went on to others.',
  'catalogue.document_uploaded': 'An author uploaded a document; its pages can be drawn.',
  'catalogue.course_published': 'A course version became public and immutable.',
  'learning.enrolment_requested': 'An employee asks for a course that the supervisor decides on.',
  'learning.enrolment_decided': 'A request was approved or rejected.',
  'learning.decision_withdrawn': 'Whoever decided on a request took the decision back.',
  'learning.request_forwarded': 'A request that stayed unanswered went on to somebody else.',
  'learning.seat_freed': 'A seat of a full course became free, or might have.',
  'learning.waiting_ended': 'A place on a waiting list became a seat, or its rules no longer let the person in.',
  'learning.enrolled': 'An employee is enrolled and pinned to a version.',
  'learning.course_completed': 'Every rule of the pinned version was met; the completion is recorded.',
  'learning.completion_annulled': 'A completion was annulled with a reason.',
  'certificates.certificate_issued': 'A certificate got its number and its frozen data.',
  'certificates.certificate_superseded': 'A corrected edition took the place of a certificate.',
  'certificates.certificate_revoked': 'A certificate was revoked with a reason.',
  'competency.learning_recorded': 'A learning fact entered the ledger and the counted JP.',
  'reporting.export_requested': 'Somebody ordered an export.',
  'reporting.export_written': 'The file of an ordered export can be downloaded.',
  'reporting.reminder_ordered': 'Somebody had those reminded who have not met the JP of the year.',
  'notifications.mails_due': 'A batch of mails may leave.',
} as const satisfies Record<EventName, string>;

/** An event as its consumers receive it. */
export interface DomainEvent<Name extends EventName = EventName> {
  readonly id: string;
  readonly name: Name;
  readonly payload: EventPayloads[Name];
  readonly requestId: string;
  readonly occurredAt: Date;
}
