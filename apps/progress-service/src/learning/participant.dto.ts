import { ENROLMENT_STATES, type EnrolmentState } from '@piawai/domain/learning';
import type { AttemptDoubt, Doubt } from '@piawai/domain/learning/rules';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

import { asList } from './enrolment.dto';

export class ParticipantsQuery extends PageQuery {
  /** Only these states; all when left out. */
  @IsOptional()
  @Transform(asList)
  @ArrayUnique()
  @IsIn(ENROLMENT_STATES, { each: true })
  state?: EnrolmentState[];

  /** Only those whose progress raised a doubt. */
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  doubted?: boolean;

  /** Only those who are stuck in this lesson. */
  @IsOptional()
  @IsUUID()
  stuckIn?: string;
}

export class ParticipantDto {
  /** The enrolment. */
  enrolmentId: string;
  /** The learner. */
  employeeId: string;
  /** Name with titles. */
  displayName: string;
  /** Unit then. */
  unitName: string;
  /** Where the enrolment stands. */
  state: EnrolmentState;
  /** Since when. */
  enrolledAt: Date | null;
  /** Lessons of the course. */
  lessons: number;
  /** Lessons that are done. */
  lessonsDone: number;
  /** Active seconds over all lessons. */
  activeSeconds: number;
  /** Last sign of learning. */
  lastAt: Date | null;
  /** Lesson that was begun last and is not done. */
  openLesson: string | null;
  /** Mean of the best quiz scores, 0-100. */
  score: number | null;
  /** CLOCK_AHEAD, BEFORE_OPENING, NOT_OPENED, WATCHED_TOO_FAST, NO_PAUSE about the progress, ANSWERED_TOO_FAST about a quiz. */
  doubts: (Doubt | AttemptDoubt)[];
  /** The day on which it completes by itself, `yyyy-MM-dd`. */
  completesOn: string | null;
  /** The completion. */
  completionId: string | null;
  /** Its day, `yyyy-MM-dd`. */
  completedOn: string | null;
  /** The learner cannot leave it alone. */
  mandatory: boolean;
  /** The last day on which it is to be finished, `yyyy-MM-dd`. */
  dueOn: string | null;
  /** That day has passed. */
  overdue: boolean;
  /** Exempted or withdrawn by the organiser, who may take it back. */
  mayReinstate: boolean;
  /** Why the organiser did what was done last. */
  changeReason: string | null;
}

export class ParticipantPageDto {
  /** By name. */
  items: ParticipantDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class LessonInsightDto {
  /** The lesson's revision. */
  revisionId: string;
  /** Its title. */
  title: string;
  /** Its kind. */
  kind: string;
  /** Place in the course, from 1. */
  number: number;
  /** Participants who opened it. */
  opened: number;
  /** Participants who finished it. */
  done: number;
  /** Participants who left it unfinished more than seven days ago. */
  stuck: number;
}

export class QuestionInsightDto {
  /** The question's revision. */
  revisionId: string;
  /** The quiz that it stands in. */
  lessonTitle: string;
  /** The question. */
  prompt: string;
  /** Attempts that held it. */
  answered: number;
  /** Attempts that answered it rightly. */
  correct: number;
}

export class TestGainDto {
  /** Participants who handed in both tests. */
  people: number;
  /** Mean of the best scores before, 0-100. */
  before: number;
  /** Mean of the best scores after, 0-100. */
  after: number;
}

export class CourseInsightDto {
  /** Title of the course. */
  courseTitle: string;
  /** Participants by state. */
  states: Record<string, number>;
  /** Lessons in order. */
  lessons: LessonInsightDto[];
  /** Questions, hardest first. */
  questions: QuestionInsightDto[];
  /** From the test before to the test after; null without both. */
  gain: TestGainDto | null;
}

export class AnnulmentDto {
  /** Why; told to those who handle the case. */
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason: string;
}

export class MoveGroupDto {
  /** Number of the version that these learners are on. */
  versionNumber: number;
  /** How many they are. */
  people: number;
  /** CORRECTION asks for nothing new, and all that was learned counts; MOVE is everything else. */
  kind: 'CORRECTION' | 'MOVE';
  /** Titles of lessons that have to be studied again. */
  again: string[];
  /** Titles of new lessons. */
  added: string[];
  /** Titles of lessons that no longer belong to the course. */
  dropped: string[];
}

export class MovePreviewDto {
  /** The published version. */
  versionId: string;
  /** Its number. */
  versionNumber: number;
  /** Running learners of older versions; empty = nobody has to move. */
  groups: MoveGroupDto[];
}

export class MoveDto {
  /** The version that the preview showed. */
  @IsUUID()
  versionId: string;
}

export class MovedDto {
  /** Learners that were moved. */
  moved: number;
}
