import type { Lesson } from '../api';
import type { LessonProgress } from '../progress/use-lesson-progress';

/** What every kind of lesson is given. */
export interface LessonParts {
  readonly lesson: Lesson;
  readonly enrolmentId: string;
  readonly progress: LessonProgress;
}
