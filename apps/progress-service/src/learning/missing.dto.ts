import type { MissingInCourse, MissingInLesson } from '@piawai/domain/learning/rules';

type MissingCode = MissingInLesson['code'] | MissingInCourse['code'];

/** One thing that a lesson or a course still asks for. */
export class MissingDto {
  /** READ_MORE, REACH_END, WATCH_MORE, SEE_PAGES, TAKE_QUIZ, PASS_QUIZ, OPEN_LINK, LESSON, ACTIVE_TIME or DATE. */
  code: MissingCode;
  /** Seconds left: READ_MORE, WATCH_MORE, ACTIVE_TIME. */
  seconds?: number;
  /** Pages not seen: SEE_PAGES. */
  pages?: number;
  /** Best score so far, 0-100: PASS_QUIZ. */
  best?: number;
  /** Score to reach, 0-100: PASS_QUIZ. */
  passingGrade?: number;
  /** The lesson that is not done: LESSON. */
  revisionId?: string;
  /** First day on which completion is allowed, `yyyy-MM-dd`: DATE. */
  on?: string;
  /** JP of the course: DATE. */
  jp?: number;
  /** JP that one day may count: DATE. */
  dailyJpCap?: number;
}
