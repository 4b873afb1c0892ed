import type { CompetencyId, CourseId, CourseVersionId, FileId, PositionId } from '@piawai/contracts';
import type { LessonKind } from '../lesson/extent.rules';
import type { EnrolmentRule } from '../reading/learning-plan.rules';

export interface TaughtCompetency {
  readonly id: CompetencyId;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly level: number;
}

/** A published course in a list. */
export interface CourseCard {
  readonly courseId: CourseId;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly organiser: string;
  readonly formId: number;
  readonly formNameId: string;
  readonly formNameEn: string;
  readonly jp: number;
  readonly minutes: number;
  readonly bytes: number;
  readonly lessons: number;
  readonly enrolmentRule: EnrolmentRule;
  readonly coverFileId: FileId | null;
  readonly publishedAt: string;
  readonly competencies: TaughtCompetency[];
  /** Mean of what those who completed it answered, 1 to 5; null while too few answered. A copy that evaluation feeds. */
  readonly rating: number | null;
  /** How many answered; 0 while too few. */
  readonly ratings: number;
}

/** What stands beside card and page in a search entry, for it changes without a publication. */
export type CourseRatingCopy = Pick<CourseCard, 'rating' | 'ratings'>;

/** All that the page of a published course shows before one enrols. Written once, when the version is published. */
export interface CoursePage extends CourseCard {
  readonly versionId: CourseVersionId;
  readonly number: number;
  readonly capacity: number | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly passingGrade: number | null;
  readonly minActiveMinutes: number;
  readonly dailyJpCap: number | null;
  readonly allPositions: boolean;
  readonly positions: { readonly id: PositionId; readonly name: string }[];
  readonly prerequisites: { readonly courseId: CourseId; readonly title: string }[];
  readonly modules: {
    readonly title: string;
    readonly jp: number;
    readonly lessons: {
      readonly title: string; readonly kind: LessonKind; readonly minutes: number; readonly bytes: number; readonly required: boolean;
    }[];
  }[];
}
