import type { CompetencyId, CourseId, CourseVersionId, FileId, LessonId, LessonRevisionId, UnitId } from '@piawai/contracts';
import type { PageImage } from '../files/document.rules';
import type { CompletionRules } from '../publishing/completion-rules.rules';
import type { QuizSettings } from '../quiz/question.rules';
import type { Extent, LessonKind } from '../lesson/extent.rules';

/** OPEN: whoever may see the course enrols; APPROVAL: the supervisor decides; ASSIGNMENT: only by an assignment. */
export type EnrolmentRule = 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';

export interface PlannedLesson {
  readonly lessonId: LessonId;
  readonly revisionId: LessonRevisionId;
  /** The revision under which attempts at it stand: an earlier one, where only the wording of a quiz was mended since. */
  readonly originId: LessonRevisionId;
  readonly kind: LessonKind;
  readonly title: string;
  /** Designed learning time, in minutes. */
  readonly minutes: number;
  /** What a learner has to load, in bytes (of a video: the film itself). */
  readonly bytes: number;
  readonly required: boolean;
  /** Active seconds below which the lesson is not plausibly done; 0 where ranges, pages or answers say it. */
  readonly minActiveSeconds: number;
  readonly extent: Extent;
}

export interface PlannedModule {
  readonly id: string;
  readonly title: string;
  readonly jp: number;
  readonly lessons: readonly PlannedLesson[];
}

/** All that learning needs of one published version. Immutable, so it is cached for as long as memory allows. */
export interface LearningPlan {
  readonly versionId: CourseVersionId;
  readonly courseId: CourseId;
  readonly agencyId: UnitId;
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly jp: number;
  /** SIASN jenisDiklat, 1..25. */
  readonly formId: number;
  readonly rules: CompletionRules;
  /** SHA-256 (hex) of the canonical JSON of `rules`. */
  readonly ruleHash: string;
  readonly enrolmentRule: EnrolmentRule;
  /** Null = no limit. */
  readonly capacity: number | null;
  /** Civil dates in the agency's zone, both inclusive; null = no bound. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly competencies: readonly { readonly competencyId: CompetencyId; readonly level: number }[];
  readonly modules: readonly PlannedModule[];
}

/** Whether and under which version a course takes enrolments now; the course row may change, the plan does not. */
export interface EnrollableCourse {
  readonly courseId: CourseId;
  readonly agencyId: UnitId;
  readonly state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';
  /** Null while nothing has been published. */
  readonly versionId: CourseVersionId | null;
}

interface ContentHead {
  readonly revisionId: LessonRevisionId;
  readonly lessonId: LessonId;
  readonly title: string;
  readonly minutes: number;
  readonly bytes: number;
}

/** A lesson as a learner may see it. A quiz shows its settings only: questions are handed out by an attempt. */
export type LessonContent = ContentHead &
  (
    | { readonly kind: 'ARTICLE'; readonly html: string }
    | {
        readonly kind: 'VIDEO'; readonly fileId: FileId | null; readonly youtubeId: string | null; readonly mediaType: string; readonly seconds: number;
        readonly captionsFileId: FileId | null; readonly transcript: string;
      }
    | { readonly kind: 'AUDIO'; readonly fileId: FileId; readonly mediaType: string; readonly seconds: number; readonly transcript: string }
    | {
        readonly kind: 'DOCUMENT'; readonly fileId: FileId; readonly fileName: string; readonly pages: readonly string[];
        readonly images: readonly (PageImage | null)[];
      }
    | { readonly kind: 'QUIZ'; readonly settings: QuizSettings; readonly questions: number }
    | { readonly kind: 'LINK'; readonly url: string; readonly note: string }
  );
