import type {
  CivilDate, CompletionId, CourseId, CourseVersionId, EmployeeId, EnrolmentId, LessonId, LessonRevisionId, UnitId,
} from '@piawai/contracts';
import type { CompletionRules, LessonKind } from '@piawai/domain/catalogue/rules';

import type { EnrolmentState } from '../enrolment/enrolment.entity';
import type { MissingInLesson } from '../progress/lesson-done.rules';
import type { MissingInCourse } from './completion.rules';

/** What one lesson shows, against what it asks for. */
export interface LessonTrace {
  readonly lessonId: LessonId;
  readonly revisionId: LessonRevisionId;
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly title: string;
  readonly kind: LessonKind;
  /** Designed learning time. */
  readonly minutes: number;
  readonly bytes: number;
  readonly required: boolean;
  readonly activeSeconds: number;
  readonly minActiveSeconds: number;
  readonly lastAt: Date | null;
  readonly doneAt: Date | null;
  /** Best score (0-100) and how often it was handed in; null for other kinds. */
  readonly quiz: { readonly best: number | null; readonly attempts: number; readonly passingGrade: number | null } | null;
  readonly missing: readonly MissingInLesson[];
  /** Codes of what the organiser may want to look at. */
  readonly doubts: readonly string[];
}

/** Every rule of an enrolment, its value and its evidence: the learning part of "why do I (not) have it?". */
export interface EnrolmentTrace {
  readonly enrolmentId: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly unitId: UnitId;
  readonly agencyId: UnitId;
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly versionNumber: number;
  readonly jp: number;
  readonly state: EnrolmentState;
  readonly epoch: number;
  /** IANA zone. */
  readonly zone: string;
  readonly requestedAt: Date;
  readonly enrolledAt: Date | null;
  readonly rules: CompletionRules;
  readonly ruleHash: string;
  readonly activeSeconds: number;
  /** Civil date of the first active second; null = not begun. */
  readonly firstDay: CivilDate | null;
  /** Days that the daily cap makes the course last at least; 1 = none but today. */
  readonly daysNeeded: number;
  /** The first day on which the cap allows completion, counted from the first day of learning, else from today. */
  readonly earliestOn: CivilDate;
  /** Set where only the date is missing. */
  readonly completesOn: CivilDate | null;
  readonly missing: readonly MissingInCourse[];
  readonly lessons: readonly LessonTrace[];
  readonly decision: { readonly verdict: 'APPROVED' | 'REJECTED'; readonly reason: string | null; readonly decidedAt: Date } | null;
  readonly completion: {
    readonly completionId: CompletionId;
    readonly completedAt: Date;
    readonly completedOn: CivilDate;
    readonly score: number | null;
    readonly annulledAt: Date | null;
    readonly annulReason: string | null;
  } | null;
}
