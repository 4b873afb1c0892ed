import { ENROLMENT_STATES, type EnrolmentState } from '@piawai/domain/learning';
import { PageQuery } from '@piawai/platform/http/page';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { MissingDto } from './missing.dto';

/** `state=ACTIVE&state=REQUESTED` or a single one. */
export const asList = ({ value }: { value: unknown }): unknown => (Array.isArray(value) || value === undefined ? value : [value]);

export class EnrolmentsQuery extends PageQuery {
  /** Only these states; all when left out. */
  @IsOptional()
  @Transform(asList)
  @ArrayUnique()
  @IsIn(ENROLMENT_STATES, { each: true })
  state?: EnrolmentState[];
}

export class EnrolDto {
  /** UUID made by the client: the same request sent again is answered, not repeated. */
  @IsUUID()
  id: string;

  /** The course. */
  @IsUUID()
  courseId: string;
}

export class DecisionDto {
  /** APPROVED or REJECTED. */
  @IsIn(['APPROVED', 'REJECTED'])
  verdict: 'APPROVED' | 'REJECTED';

  /** Told to the learner; a rejection needs one. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class EnrolmentStateDto {
  /** The enrolment. */
  id: string;
  /** REQUESTED waits for the supervisor. */
  state: EnrolmentState;
}

export class OwnEnrolmentDto {
  /** The enrolment. */
  enrolmentId: string;
  /** The course. */
  courseId: string;
  /** Its code. */
  courseCode: string;
  /** Its title in the pinned version. */
  courseTitle: string;
  /** Designed JP. */
  jp: number;
  /** Where the enrolment stands. */
  state: EnrolmentState;
  /** Lessons of the course. */
  lessons: number;
  /** Lessons that are done. */
  lessonsDone: number;
  /** Active seconds over all lessons. */
  activeSeconds: number;
  /** When it was asked for. */
  requestedAt: Date;
  /** Last sign of learning. */
  lastAt: Date | null;
  /** The day on which it completes by itself, `yyyy-MM-dd`. */
  completesOn: string | null;
  /** The completion. */
  completionId: string | null;
  /** Day of completion, `yyyy-MM-dd`. */
  completedOn: string | null;
  /** The completion was taken back. */
  annulled: boolean;
  /** What the supervisor wrote. */
  decisionReason: string | null;
  /** The learner cannot leave it alone. */
  mandatory: boolean;
  /** The last day on which it is to be finished, `yyyy-MM-dd`. */
  dueOn: string | null;
  /** That day has passed. */
  overdue: boolean;
  /** Why the organiser exempted or withdrew the learner. */
  endReason: string | null;
  /** A letter of assignment can be downloaded. */
  hasLetter: boolean;
}

export class OwnEnrolmentPageDto {
  /** Latest request first. */
  items: OwnEnrolmentDto[];
  /** Cursor of the next part. */
  next: string | null;
}

export class OwnCourseStandingDto {
  /** The live enrolment, else the latest; null = never enrolled. */
  enrolment: OwnEnrolmentDto | null;
}

export class QuizStandingDto {
  /** Best score, 0-100. */
  best: number | null;
  /** How often it was handed in. */
  attempts: number;
  /** Score to reach, 0-100. */
  passingGrade: number | null;
}

export class OutlineLessonDto {
  /** The lesson's revision. */
  revisionId: string;
  /** The module that it stands in. */
  moduleId: string;
  /** Its title. */
  moduleTitle: string;
  /** Title of the lesson. */
  title: string;
  /** ARTICLE, VIDEO, AUDIO, DOCUMENT, QUIZ or LINK. */
  kind: string;
  /** Designed minutes. */
  minutes: number;
  /** What has to be loaded, in bytes. */
  bytes: number;
  /** Needed for completion. */
  required: boolean;
  /** Active seconds so far. */
  activeSeconds: number;
  /** When it was done. */
  doneAt: Date | null;
  /** Last sign of learning. */
  lastAt: Date | null;
  /** Standing of a quiz. */
  quiz: QuizStandingDto | null;
  /** What it still asks for. */
  missing: MissingDto[];
}

export class OutlineCompletionDto {
  /** The completion. */
  completionId: string;
  /** Its day, `yyyy-MM-dd`. */
  completedOn: string;
  /** Mean of the best quiz scores, 0-100. */
  score: number | null;
  /** When it was taken back. */
  annulledAt: Date | null;
}

export class DecisionShownDto {
  /** APPROVED or REJECTED. */
  verdict: 'APPROVED' | 'REJECTED';
  /** What the supervisor wrote. */
  reason: string | null;
  /** When. */
  decidedAt: Date;
}

export class OutlineDto {
  /** The enrolment. */
  enrolmentId: string;
  /** The course. */
  courseId: string;
  /** Its code. */
  courseCode: string;
  /** Its title. */
  courseTitle: string;
  /** Designed JP. */
  jp: number;
  /** Where the enrolment stands. */
  state: EnrolmentState;
  /** Active seconds over the course; a second with two lessons open counts once. */
  activeSeconds: number;
  /** Active minutes that the course asks for. */
  minActiveMinutes: number;
  /** JP that one day may count; null = no cap. */
  dailyJpCap: number | null;
  /** Days that the cap makes the course last at least. */
  daysNeeded: number;
  /** First day on which completion is allowed, `yyyy-MM-dd`. */
  earliestOn: string;
  /** First day of learning, `yyyy-MM-dd`. */
  firstDay: string | null;
  /** The day on which it completes by itself, `yyyy-MM-dd`. */
  completesOn: string | null;
  /** What the course still asks for. */
  missing: MissingDto[];
  /** The lesson to go on with. */
  nextRevisionId: string | null;
  /** Lessons in order. */
  lessons: OutlineLessonDto[];
  /** The learner cannot leave it alone. */
  mandatory: boolean;
  /** The last day on which it is to be finished, `yyyy-MM-dd`. */
  dueOn: string | null;
  /** That day has passed. */
  overdue: boolean;
  /** Why the organiser exempted or withdrew the learner. */
  endReason: string | null;
  /** A letter of assignment can be downloaded. */
  hasLetter: boolean;
  /** The decision of the supervisor. */
  decision: DecisionShownDto | null;
  /** The completion. */
  completion: OutlineCompletionDto | null;
}
