import type { Extent } from '@piawai/domain/catalogue/rules';

import type { LessonState } from './merge-progress.rules';
import { MAX_SPEED } from './plausibility.rules';
import { measure } from './time-ranges.rules';

/** Share of a film or a recording that must have been played; the rest is titles and credits. */
const WATCHED_SHARE = 0.9;

/** What the server knows of a quiz: best score (0-100) of the handed-in attempts, null = none. */
export interface QuizStanding {
  readonly best: number | null;
  /** 0-100; null = handing in is enough. */
  readonly passingGrade: number | null;
}

/** One thing that a lesson still asks for. */
export type MissingInLesson =
  | { readonly code: 'READ_MORE'; readonly seconds: number }
  | { readonly code: 'REACH_END' }
  | { readonly code: 'WATCH_MORE'; readonly seconds: number }
  | { readonly code: 'SEE_PAGES'; readonly pages: number }
  | { readonly code: 'TAKE_QUIZ' }
  | { readonly code: 'PASS_QUIZ'; readonly best: number; readonly passingGrade: number }
  | { readonly code: 'OPEN_LINK' };

export interface LessonMeasure {
  readonly extent: Extent;
  readonly minActiveSeconds: number;
}

/** What a lesson still asks for; empty = it is done. `quiz` matters to quizzes only. */
export function whatIsMissing(lesson: LessonMeasure, state: LessonState, quiz: QuizStanding | null): readonly MissingInLesson[] {
  const missing: MissingInLesson[] = [];
  const active = measure(state.active);
  switch (lesson.extent.kind) {
    case 'ARTICLE':
      if (!state.items.includes('end')) missing.push({ code: 'REACH_END' });
      break;
    case 'VIDEO':
    case 'AUDIO': {
      // A film that was "watched" faster than it can be played counts for what can have been played.
      const played = Math.min(measure(state.watched), MAX_SPEED * active);
      const seconds = Math.ceil(lesson.extent.seconds * WATCHED_SHARE) - played;
      if (seconds > 0) missing.push({ code: 'WATCH_MORE', seconds });
      break;
    }
    case 'DOCUMENT': {
      const pages = lesson.extent.pages - state.pages.length;
      if (pages > 0) missing.push({ code: 'SEE_PAGES', pages });
      break;
    }
    case 'QUIZ':
      missing.push(...missingInQuiz(quiz));
      break;
    case 'LINK':
      if (!state.items.includes('opened')) missing.push({ code: 'OPEN_LINK' });
      break;
  }
  const seconds = lesson.minActiveSeconds - active;
  if (seconds > 0) missing.push({ code: 'READ_MORE', seconds });
  return missing;
}

function missingInQuiz(quiz: QuizStanding | null): readonly MissingInLesson[] {
  if (!quiz || quiz.best === null) return [{ code: 'TAKE_QUIZ' }];
  if (quiz.passingGrade === null || quiz.best >= quiz.passingGrade) return [];
  return [{ code: 'PASS_QUIZ', best: quiz.best, passingGrade: quiz.passingGrade }];
}
