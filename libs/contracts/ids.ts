/** Identifiers are UUID v7 strings; the flavour keeps an employee's id from being passed where a course's is meant. */
declare const flavour: unique symbol;
type Id<Name extends string> = string & { readonly [flavour]?: Name };

export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type UnitId = Id<'unit'>;
export type PositionId = Id<'position'>;
export type EmployeeId = Id<'employee'>;
export type CompetencyId = Id<'competency'>;
export type CourseId = Id<'course'>;
export type CourseVersionId = Id<'course-version'>;
export type LessonId = Id<'lesson'>;
export type LessonRevisionId = Id<'lesson-revision'>;
export type QuestionRevisionId = Id<'question-revision'>;
export type EnrolmentId = Id<'enrolment'>;
export type EnrolmentOrderId = Id<'enrolment-order'>;
export type AttemptId = Id<'attempt'>;
export type AnnouncementId = Id<'announcement'>;
export type PostId = Id<'post'>;
export type CompletionId = Id<'completion'>;
export type CertificateId = Id<'certificate'>;
export type LedgerEntryId = Id<'ledger-entry'>;
export type ExportId = Id<'export'>;
export type ImportId = Id<'import'>;
export type FileId = Id<'file'>;
export type EventId = Id<'event'>;

/** A civil date `yyyy-MM-dd`, without a zone: what a law or a certificate calls a day. */
export type CivilDate = string;
/** An instant as ISO 8601 in UTC. */
export type Instant = string;
