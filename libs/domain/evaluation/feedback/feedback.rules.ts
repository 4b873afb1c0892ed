/** What is asked after a course, each from 1 (not at all) to 5 (fully). */
export const FEEDBACK_ASPECTS = ['relevant', 'clear', 'confident'] as const;
export type FeedbackAspect = (typeof FEEDBACK_ASPECTS)[number];
export type FeedbackScores = Readonly<Record<FeedbackAspect, number>>;

/** Below so many answers nothing is shown, so that nobody can be guessed. */
export const LEAST_ANSWERS = 5;
export const FEEDBACK_CHANGE_DAYS = 14;
/** Days after completion from which somebody can say what the course changed. */
export const CHANGE_ASKED_AFTER_DAYS = 14;
export const LONGEST_LINE = 300;

const DAY_MS = 86_400_000;

/** Until when an answer may be changed. */
export const changeableUntil = (givenAt: Date): Date => new Date(givenAt.getTime() + FEEDBACK_CHANGE_DAYS * DAY_MS);

/** From when somebody may say what the course changed. */
export const changeAskedFrom = (completedAt: Date): Date => new Date(completedAt.getTime() + CHANGE_ASKED_AFTER_DAYS * DAY_MS);

/** A line as it is kept: trimmed, on one line, without control characters; null when nothing is left. */
export function tidyLine(line: string | null | undefined): string | null {
  // Characters that turn the direction of writing could make a line look like another.
  const text = (line ?? '').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}
