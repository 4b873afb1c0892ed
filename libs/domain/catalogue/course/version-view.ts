import type { AccountId, CompetencyId, CourseId, CourseVersionId, FileId, LessonId, LessonRevisionId, PositionId, UnitId } from '@piawai/contracts';
import type { Extent, LessonKind } from '../lesson/extent.rules';
import type { EnrolmentRule } from '../reading/learning-plan.rules';
import type { CourseState } from './course.entity';
import type { VersionState } from './course-version.entity';

export interface LessonLine {
  readonly lessonId: LessonId;
  readonly revisionId: LessonRevisionId;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
  readonly bytes: number;
  readonly required: boolean;
  readonly extent: Extent;
  /** False while content (or the key of a question) is missing. */
  readonly ready: boolean;
}

export interface ModuleLine {
  readonly id: string;
  readonly title: string;
  readonly jp: number;
  readonly lessons: LessonLine[];
}

/** One version with its outline, in any state: what editor, reviewer, comparison and publication look at. */
export interface VersionView {
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly agencyId: UnitId;
  readonly code: string;
  readonly courseState: CourseState;
  readonly publishedVersionId: CourseVersionId | null;
  readonly authorAccountId: AccountId;
  readonly number: number;
  readonly state: VersionState;
  readonly title: string;
  readonly summary: string;
  readonly organiser: string;
  readonly formId: number;
  readonly jp: number;
  readonly coverFileId: FileId | null;
  readonly enrolmentRule: EnrolmentRule;
  readonly capacity: number | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly allPositions: boolean;
  readonly passingGrade: number;
  readonly minActiveMinutes: number;
  readonly revision: number;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly submittedBy: AccountId | null;
  /** A version that mends typing errors only. */
  readonly correction: boolean;
  readonly returnReason: string | null;
  readonly publishedAt: Date | null;
  readonly competencies: { readonly competencyId: CompetencyId; readonly level: number }[];
  readonly positionIds: PositionId[];
  readonly prerequisiteCourseIds: CourseId[];
  readonly modules: ModuleLine[];
}
