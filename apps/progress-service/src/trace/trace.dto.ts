import type { SignatureState } from '@piawai/domain/certificates';

export class TraceVerdictDto {
  /** DONE, AWAITING_SIGNATURE, FILE_IN_WORK, RECORD_IN_WORK, CERTIFICATE_IN_WORK, STUCK, WAITING_FOR_DATE, MISSING, WAITING_FOR_APPROVAL, REJECTED, WITHDRAWN, EXEMPTED, ANNULLED or REVOKED. */
  code: string;
  /** JP counted: DONE, AWAITING_SIGNATURE. */
  jp?: number;
  /** Job that needs a person: STUCK. */
  job?: string;
  /** Day on which it completes by itself, `yyyy-MM-dd`: WAITING_FOR_DATE. */
  on?: string;
  /** JP that one day may count: WAITING_FOR_DATE. */
  dailyJpCap?: number | null;
  /** Rules and lessons that are missing: MISSING. */
  count?: number;
  /** Lesson to go on with: MISSING. */
  nextRevisionId?: string | null;
}

export class TracedRuleDto {
  /** REQUIRED_LESSONS, PASSING_GRADE, ACTIVE_MINUTES or EARLIEST_DATE. */
  code: string;
  /** What the frozen rule asks for: a number, or a date `yyyy-MM-dd`. */
  needed: number | string;
  /** What the learner has shown; null when there is nothing yet. */
  value: number | string | null;
  /** Whether it is met. */
  met: boolean;
}

export class TracedQuizDto {
  /** Best score, 0-100. */
  best: number | null;
  /** How often it was handed in. */
  attempts: number;
  /** Score to reach, 0-100. */
  passingGrade: number | null;
}

export class TracedMissingDto {
  /** READ_MORE, REACH_END, WATCH_MORE, SEE_PAGES, TAKE_QUIZ, PASS_QUIZ or OPEN_LINK. */
  code: string;
  /** Seconds left: READ_MORE, WATCH_MORE. */
  seconds?: number;
  /** Pages not seen: SEE_PAGES. */
  pages?: number;
  /** Best score so far: PASS_QUIZ. */
  best?: number;
  /** Score to reach: PASS_QUIZ. */
  passingGrade?: number;
}

export class TracedLessonDto {
  /** Revision of the lesson. */
  revisionId: string;
  /** Title. */
  title: string;
  /** ARTICLE, VIDEO, AUDIO, DOCUMENT, QUIZ or LINK. */
  kind: string;
  /** Title of its module. */
  moduleTitle: string;
  /** Whether the completion asks for it. */
  required: boolean;
  /** Active seconds shown. */
  activeSeconds: number;
  /** Active seconds asked for. */
  minActiveSeconds: number;
  /** When it was last worked on. */
  lastAt: Date | null;
  /** When it was done. */
  doneAt: Date | null;
  /** Standing of a quiz. */
  quiz: TracedQuizDto | null;
  /** What it still asks for. */
  missing: TracedMissingDto[];
}

export class TracedCompletionDto {
  /** Instant of completion. */
  completedAt: Date;
  /** Its civil date, `yyyy-MM-dd`. */
  completedOn: string;
  /** When it was annulled. */
  annulledAt: Date | null;
  /** Why it was annulled. */
  annulReason: string | null;
}

export class TracedCourseDto {
  /** Id of the course. */
  courseId: string;
  /** Title. */
  title: string;
  /** Version to which the enrolment is pinned. */
  versionNumber: number;
  /** SHA-256 of the frozen rules. */
  ruleHash: string;
  /** JP of the course. */
  jp: number;
}

export class TracedDeliveryDto {
  /** Id of the event. */
  eventId: string;
  /** Name of the event. */
  event: string;
  /** When it happened. */
  occurredAt: Date;
  /** The job that follows it. */
  job: string | null;
  /** pending, done, refused or parked. */
  state: string | null;
  /** Failed tries. */
  tries: number | null;
  /** Code or kind of the last error. */
  lastError: string | null;
  /** When it is tried next. */
  dueAt: Date | null;
  /** When it was settled. */
  settledAt: Date | null;
}

export class TracedCertificateDto {
  /** Id of the certificate. */
  id: string;
  /** Number as printed. */
  number: string;
  /** 1, and one more with each correction. */
  edition: number;
  /** ISSUED, SUPERSEDED or REVOKED. */
  state: string;
  /** Date on it, `yyyy-MM-dd`. */
  issuedOn: string;
  /** Id of its public verification page. */
  verificationId: string;
  /** NONE, WAITING for the signature, or SIGNED. */
  signature: SignatureState;
  /** Size of the file in bytes; null while it is being drawn. */
  bytes: number | null;
}

export class TracedEntryDto {
  /** Id of the ledger entry. */
  entryId: string;
  /** COMPLETION or REVERSAL. */
  kind: string;
  /** Civil date of the learning, `yyyy-MM-dd`. */
  completedOn: string;
  /** JP of the course. */
  designedJp: number | null;
  /** Year for which it counts. */
  year: number | null;
  /** JP counted after caps and rounding. */
  countedJp: number | null;
  /** When the ledger recorded it. */
  recordedAt: Date;
}

export class TraceDto {
  /** Id of the enrolment. */
  enrolmentId: string;
  /** Whether it is the caller's own. */
  own: boolean;
  /** State of the enrolment. */
  state: string;
  /** IANA zone of the dates. */
  zone: string;
  /** The one sentence, as a code with its values. */
  verdict: TraceVerdictDto;
  /** What was studied. */
  course: TracedCourseDto;
  /** Every completion rule with its value. */
  rules: TracedRuleDto[];
  /** The evidence, lesson by lesson. */
  lessons: TracedLessonDto[];
  /** The completion, when there is one. */
  completion: TracedCompletionDto | null;
  /** Every edition, the newest first. */
  certificates: TracedCertificateDto[];
  /** Entries of the competency ledger. */
  entries: TracedEntryDto[];
  /** Events and jobs with their tries. */
  deliveries: TracedDeliveryDto[];
}
