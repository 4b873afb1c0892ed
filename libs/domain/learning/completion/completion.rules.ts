import type { CivilDate } from '@piawai/contracts';
import type { CompletionRules } from '@piawai/domain/catalogue/rules';

import { daysAfter } from './learning-days.rules';

/** What a learner has shown, as the frozen rules ask for it. */
export interface LearningFacts {
  readonly doneRevisionIds: ReadonlySet<string>;
  /** Active seconds over the whole course; a second with two lessons open counts once. */
  readonly activeSeconds: number;
  /** Civil date of the first active second, in the zone of the enrolment; null = not begun. */
  readonly firstDay: CivilDate | null;
  readonly today: CivilDate;
}

/** One thing that a course still asks for. */
export type MissingInCourse =
  | { readonly code: 'LESSON'; readonly revisionId: string }
  | { readonly code: 'ACTIVE_TIME'; readonly seconds: number }
  | { readonly code: 'DATE'; readonly on: CivilDate; readonly jp: number; readonly dailyJpCap: number };

export interface CompletionVerdict {
  readonly complete: boolean;
  readonly missing: readonly MissingInCourse[];
  /** Set where nothing but the date is missing. */
  readonly completesOn: CivilDate | null;
}

/** Days that a course of `jp` needs at least, the first one included: 2 JP at 3 a day take 1, 20 JP take 7. */
export function learningDaysNeeded(jp: number, dailyJpCap: number | null): number {
  return dailyJpCap === null ? 1 : Math.max(1, Math.ceil(jp / dailyJpCap));
}

/** The earliest day of completion for who began on `firstDay`. */
export function earliestCompletion(jp: number, dailyJpCap: number | null, firstDay: CivilDate): CivilDate {
  return daysAfter(firstDay, learningDaysNeeded(jp, dailyJpCap) - 1);
}

/** Decides completion by the frozen rules of a version; the only place that does. */
export function decideCompletion(rules: CompletionRules, jp: number, facts: LearningFacts): CompletionVerdict {
  const missing: MissingInCourse[] = rules.requiredRevisionIds
    .filter((revisionId) => !facts.doneRevisionIds.has(revisionId))
    .map((revisionId) => ({ code: 'LESSON', revisionId }));
  const seconds = rules.minActiveMinutes * 60 - facts.activeSeconds;
  if (seconds > 0) missing.push({ code: 'ACTIVE_TIME', seconds });
  const on = earliestCompletion(jp, rules.dailyJpCap, facts.firstDay ?? facts.today);
  const nothingElse = missing.length === 0;
  if (rules.dailyJpCap !== null && facts.today < on) missing.push({ code: 'DATE', on, jp, dailyJpCap: rules.dailyJpCap });
  return { complete: missing.length === 0, missing, completesOn: nothingElse && missing.length > 0 ? on : null };
}
