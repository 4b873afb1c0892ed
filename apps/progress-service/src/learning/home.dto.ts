import { OwnEnrolmentDto } from './enrolment.dto';

export class ContinueDto {
  /** The enrolment. */
  enrolmentId: string;
  /** Title of the course. */
  courseTitle: string;
  /** The lesson to go on with. */
  revisionId: string;
  /** Its title. */
  lessonTitle: string;
  /** Its kind. */
  lessonKind: string;
  /** Place in the course, from 1. */
  number: number;
  /** Lessons of the course. */
  count: number;
  /** Minutes left of the lesson, at least 1. */
  minutesLeft: number;
  /** What has to be loaded, in bytes. */
  bytes: number;
}

export class NextDateDto {
  /** The day, `yyyy-MM-dd`. */
  on: string;
  /** What completes on it. */
  courseTitle: string;
}

export class DeadlineDto {
  /** The enrolment. */
  enrolmentId: string;
  /** Title of the course. */
  courseTitle: string;
  /** The last day, `yyyy-MM-dd`. */
  dueOn: string | null;
  /** That day has passed. */
  overdue: boolean;
  /** The course is mandatory. */
  mandatory: boolean;
}

export class LearningHomeDto {
  /** Where to go on; null = no course in progress. */
  continue: ContinueDto | null;
  /** Courses in progress, the one studied last first; at most five. */
  running: OwnEnrolmentDto[];
  /** The nearest day on which a course completes by itself. */
  nextDate: NextDateDto | null;
  /** The nearest deadline, or the one that passed first. */
  deadline: DeadlineDto | null;
}
