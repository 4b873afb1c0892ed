import { ApiProperty } from '@nestjs/swagger';

export class AuthoredCourseDto {
  /** Id of the course. */
  courseId: string;
  /** Code, unique in the agency. */
  code: string;
  /** Title of the newest version. */
  title: string;
  /** State of the course. */
  state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';
  /** State of the newest version. */
  versionState: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';
  /** Number of the newest version. */
  number: number;
  /** Hours of 45 minutes. */
  jp: number;
  /** Number of lessons. */
  lessons: number;
  /** Last change. */
  savedAt: Date;
  /** Handed in at, or null. */
  submittedAt: Date | null;
  /** Why the reviewer gave it back, or null. */
  returnReason: string | null;
}

export class AuthoredCourseListDto {
  /** Courses of this part. */
  items: AuthoredCourseDto[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

export class LessonLineDto {
  /** Id of the lesson through all versions. */
  lessonId: string;
  /** Id of its revision in this version. */
  revisionId: string;
  /** Kind of the lesson. */
  kind: 'ARTICLE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT' | 'QUIZ' | 'LINK';
  /** Title of the lesson. */
  title: string;
  /** Designed minutes. */
  minutes: number;
  /** What a learner has to load. */
  bytes: number;
  /** Whether completion asks for it. */
  required: boolean;
  /** False while content or a key is missing. */
  ready: boolean;
}

export class ModuleLineDto {
  /** Id of the module. */
  id: string;
  /** Title of the module. */
  title: string;
  /** JP of the module. */
  jp: number;
  /** Lessons in order. */
  lessons: LessonLineDto[];
}

export class VersionCompetencyDto {
  /** Id of the competency. */
  competencyId: string;
  /** Level that the course leads to. */
  level: number;
}

export class VersionDto {
  /** Id of the course. */
  courseId: string;
  /** Id of the version. */
  versionId: string;
  /** Code of the course. */
  code: string;
  /** State of the course. */
  courseState: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';
  /** The version in the catalogue, or null. */
  publishedVersionId: string | null;
  /** Account of the author. */
  authorAccountId: string;
  /** Number of the version. */
  number: number;
  /** State of the version. */
  state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';
  /** Title of the course. */
  title: string;
  /** What one learns. */
  summary: string;
  /** Organiser or partner; empty = the agency. */
  organiser: string;
  /** Form of development. */
  formId: number;
  /** Hours of 45 minutes. */
  jp: number;
  /** Cover picture, or null. */
  coverFileId: string | null;
  /** Who may enrol. */
  enrolmentRule: 'OPEN' | 'APPROVAL' | 'ASSIGNMENT';
  /** Seats, or null. */
  capacity: number | null;
  /** First day of enrolment, or null. */
  opensOn: string | null;
  /** Last day of enrolment, or null. */
  closesOn: string | null;
  /** Meant for every position. */
  allPositions: boolean;
  /** Score that required quizzes must reach. */
  passingGrade: number;
  /** Active minutes that completion asks for. */
  minActiveMinutes: number;
  /** Raised by every change of details or outline. */
  revision: number;
  /** Last change. */
  savedAt: Date;
  /** Handed in at, or null. */
  submittedAt: Date | null;
  /** Whether it mends typing errors only. */
  correction: boolean;
  /** Why the reviewer gave it back, or null. */
  returnReason: string | null;
  /** Published at, or null. */
  publishedAt: Date | null;
  /** Competencies with the level reached. */
  competencies: VersionCompetencyDto[];
  /** Positions that it is meant for. */
  positionIds: string[];
  /** Courses to complete first. */
  prerequisiteCourseIds: string[];
  /** Modules in order. */
  modules: ModuleLineDto[];
}

export class ConditionDto {
  /** What publication asks for. */
  condition: 'DESCRIBED' | 'MODULES_ADD_UP' | 'LESSONS_READY' | 'QUIZ_KEYS' | 'COMPETENCIES' | 'MINUTES_PLAUSIBLE' | 'PREREQUISITES' | 'REVIEWER';
  /** Whether it is met. */
  met: boolean;
  /** Numbers and titles that explain it. */
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  facts: Record<string, string | number>;
}

export class WorkbenchContextDto {
  /** Minutes of one JP when the form is counted by time, else null. */
  minutesPerJp: number | null;
  /** Most JP on one day by the JP policy, or null. */
  dailyJpCap: number | null;
  /** Reviewers other than the author. */
  reviewers: number;
  /** Whether a Word file can become pages on this server. */
  office: boolean;
}

export class CorrectionBreachDto {
  /** What was changed besides texts. */
  kind: 'RULES' | 'OUTLINE' | 'LESSON';
  /** Title of the lesson. */
  name?: string;
}

export class WorkbenchDto {
  /** The newest version with its outline. */
  version: VersionDto;
  /** What publication asks for, and what is met. */
  conditions: ConditionDto[];
  /** Rules of the agency that bear on the version. */
  context: WorkbenchContextDto;
  /** What a correction changes besides texts; empty for an ordinary version. */
  beyondTexts: CorrectionBreachDto[];
}

export class VersionChangeDto {
  /** What kind of difference. */
  kind: 'FIELD' | 'MODULES' | 'LESSON_ADDED' | 'LESSON_REMOVED' | 'LESSON_CHANGED' | 'LESSON_ORDER';
  /** Name of the field or title of the lesson. */
  name?: string;
  /** Text of the published version. */
  before: string;
  /** Text of this version. */
  after: string;
}

export class VersionDifferenceDto {
  /** Differences from the published version; empty for a first version. */
  items: VersionChangeDto[];
}

export class ReviewCountDto {
  /** Courses of others that wait. */
  count: number;
}
