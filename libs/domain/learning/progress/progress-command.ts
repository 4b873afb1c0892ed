import type { CivilDate, CompletionId, DomainError, EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';

import type { MissingInLesson } from './lesson-done.rules';
import type { ProgressEvent } from './plausibility.rules';

/** A learner's report on one enrolment (a ProgressBatch); it may come twice, late, and from two devices. */
export interface ProgressCommand {
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly events: readonly ProgressEvent[];
}

/** What the server now holds of a lesson. */
export interface LessonAck {
  readonly lessonRevisionId: LessonRevisionId;
  readonly activeSeconds: number;
  readonly done: boolean;
  readonly missing: readonly MissingInLesson[];
}

/** Given only after the commit: what it says is kept. */
export interface ProgressAck {
  readonly savedAt: Date;
  readonly lessons: readonly LessonAck[];
  readonly completion: { readonly completionId: CompletionId; readonly completedOn: CivilDate } | null;
  /** Set where only the date is missing: the civil day of completion. */
  readonly completesOn: CivilDate | null;
}

/** One command is answered or refused by itself; a refused one never harms its neighbours in the batch. */
export type ProgressOutcome = ProgressAck | DomainError;
