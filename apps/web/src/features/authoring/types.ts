import type { AnswerKey, BlockNode, Choice, CorrectionBreach, LessonKind, PublishCondition, QuestionForm, QuestionKind, QuizSettings } from '@piawai/domain/catalogue/rules';

export type { AnswerKey, BlockNode, Choice, LessonKind, PublishCondition, QuestionForm, QuestionKind, QuizSettings };

export type CourseState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';
export type EnrolmentRule = 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';

/** A course in the list of its author or of a reviewer. */
export interface AuthoredCourse {
  readonly courseId: string;
  readonly code: string;
  readonly title: string;
  readonly state: CourseState;
  readonly versionState: Exclude<CourseState, 'RETIRED'>;
  readonly number: number;
  readonly jp: number;
  readonly lessons: number;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly returnReason: string | null;
}

export interface LessonLine {
  readonly lessonId: string;
  readonly revisionId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
  readonly bytes: number;
  readonly required: boolean;
  readonly ready: boolean;
}

export interface ModuleLine {
  readonly id: string;
  readonly title: string;
  readonly jp: number;
  readonly lessons: readonly LessonLine[];
}

/** Fields that the details form sets. */
export interface Details {
  readonly title: string;
  readonly summary: string;
  readonly organiser: string;
  readonly formId: number;
  readonly jp: number;
  readonly coverFileId: string | null;
  readonly enrolmentRule: EnrolmentRule;
  readonly capacity: number | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly allPositions: boolean;
  readonly passingGrade: number;
  readonly minActiveMinutes: number;
  readonly competencies: readonly { readonly competencyId: string; readonly level: number }[];
  readonly positionIds: readonly string[];
  readonly prerequisiteCourseIds: readonly string[];
}

export interface Version extends Details {
  readonly courseId: string;
  readonly versionId: string;
  readonly code: string;
  readonly authorAccountId: string;
  readonly courseState: CourseState;
  readonly publishedVersionId: string | null;
  readonly number: number;
  readonly state: Exclude<CourseState, 'RETIRED'>;
  readonly revision: number;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  readonly correction: boolean;
  readonly returnReason: string | null;
  readonly publishedAt: string | null;
  readonly modules: readonly ModuleLine[];
}

export interface Condition {
  readonly condition: PublishCondition;
  readonly met: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Workbench {
  readonly version: Version;
  readonly conditions: readonly Condition[];
  readonly context: { readonly minutesPerJp: number | null; readonly dailyJpCap: number | null; readonly reviewers: number; readonly office: boolean };
  readonly beyondTexts: readonly CorrectionBreach[];
}

/** A lesson as it is edited; `content` follows the kind. */
export interface LessonForm {
  readonly lessonId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
  readonly bytes: number;
  readonly ready: boolean;
  readonly revision: number;
  readonly savedAt: string;
  readonly content: LessonBody;
  readonly html: string;
  readonly questions: readonly QuestionForm[];
}

export interface LessonBody {
  readonly kind: LessonKind;
  readonly document?: BlockNode;
  readonly fileId?: string | null;
  readonly youtubeId?: string | null;
  readonly fileName?: string;
  readonly pages?: readonly string[];
  readonly images?: readonly ({ readonly width: number; readonly height: number; readonly bytes: number } | null)[];
  readonly mediaType?: string;
  readonly seconds?: number;
  readonly captionsFileId?: string | null;
  readonly transcript?: string;
  readonly settings?: QuizSettings;
  readonly url?: string;
  readonly note?: string;
}

/** What the lesson editor holds and saves. */
export interface LessonEdit {
  readonly title: string;
  readonly minutes: number;
  readonly content: LessonBody & { readonly questions?: readonly QuestionForm[] };
}

export interface VersionChange {
  readonly kind: 'FIELD' | 'MODULES' | 'LESSON_ADDED' | 'LESSON_REMOVED' | 'LESSON_CHANGED' | 'LESSON_ORDER';
  readonly name?: string;
  readonly before: string;
  readonly after: string;
}

/** How an author comes to a lesson that was just made: to paste questions at once. */
export interface LessonArrival {
  readonly pastes: true;
}
