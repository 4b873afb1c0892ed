import type {
  AccountId, AnnouncementId, CertificateId, CompletionId, CourseId, CourseVersionId, EmployeeId, EnrolmentId, EnrolmentOrderId, ExportId, FileId,
  ImportId, LedgerEntryId, PostId, UnitId,
} from './ids';

/** What each event carries: ids only. Changes are additive; consumers read the present truth. */
export interface EventPayloads {
  'organisation.import_mapped': { importId: ImportId };
  'organisation.import_confirmed': { importId: ImportId };
  'organisation.import_applied': { importId: ImportId };
  'organisation.employee_changed': { employeeId: EmployeeId };
  'organisation.employee_merged': { employeeId: EmployeeId; duplicateId: EmployeeId };
  'organisation.employee_split': { employeeId: EmployeeId; duplicateId: EmployeeId };
  'organisation.signatory_named': { agencyId: UnitId };
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
  'learning.enrolment_ordered': { orderId: EnrolmentOrderId };
  'learning.people_assigned': { orderId: EnrolmentOrderId; batchId: string };
  'learning.enrolments_changed': { batchId: string };
  'learning.course_completed': { completionId: CompletionId; enrolmentId: EnrolmentId; employeeId: EmployeeId; courseId: CourseId };
  'learning.completion_annulled': { completionId: CompletionId };
  'learning.announcement_sent': { announcementId: AnnouncementId; courseId: CourseId };
  'learning.question_asked': { postId: PostId; courseId: CourseId };
  'learning.question_answered': { postId: PostId; courseId: CourseId };
  'learning.people_mentioned': { postId: PostId; courseId: CourseId };
  'learning.post_reported': { postId: PostId; courseId: CourseId };
  'learning.post_hidden': { postId: PostId; courseId: CourseId };
  'evaluation.feedback_given': { courseId: CourseId };
  'certificates.certificate_issued': { certificateId: CertificateId; completionId: CompletionId };
  'certificates.signature_requested': { certificateId: CertificateId; completionId: CompletionId };
  'certificates.certificate_signed': { certificateId: CertificateId; completionId: CompletionId };
  'certificates.signed_files_uploaded': { uploadId: string };
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
  'organisation.signatory_named': 'An agency decided who signs its certificates.',
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
  'learning.enrolment_ordered': 'An admin confirmed an order that enrols many people.',
  'learning.people_assigned': 'A part of an order enrolled its people; they get no event of their own.',
  'learning.enrolments_changed': 'An organiser set deadlines, exempted, withdrew or took back participants.',
  'learning.course_completed': 'Every rule of the pinned version was met; the completion is recorded.',
  'learning.completion_annulled': 'A completion was annulled with a reason.',
  'learning.announcement_sent': 'An announcement went to the people of a course; one event, however many they are.',
  'learning.question_asked': 'Somebody asked a question about a course.',
  'learning.question_answered': 'Somebody answered a question about a course.',
  'learning.people_mentioned': 'A post names people of the course who were not named in it before.',
  'learning.post_reported': 'Somebody reported a post to those who run the course.',
  'learning.post_hidden': 'A post was hidden with a reason.',
  'evaluation.feedback_given': 'Somebody who completed a course told what they think of it, or changed it.',
  'certificates.certificate_issued': 'A certificate got its number and its frozen data.',
  'certificates.signature_requested': 'The file of a certificate is there and its agency signs by a service.',
  'certificates.certificate_signed': 'A certificate got its signed file.',
  'certificates.signed_files_uploaded': 'Somebody uploaded an archive of signed certificates.',
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
