import type { CivilDate } from '@piawai/contracts';

/** One completion rule beside what the learner has shown. */
export type TracedRule =
  | { readonly code: 'REQUIRED_LESSONS' | 'ACTIVE_MINUTES'; readonly needed: number; readonly value: number; readonly met: boolean }
  /** Value: the lowest of the best scores; null while a required quiz was never handed in. */
  | { readonly code: 'PASSING_GRADE'; readonly needed: number; readonly value: number | null; readonly met: boolean }
  /** Value: the first day of learning. */
  | { readonly code: 'EARLIEST_DATE'; readonly needed: CivilDate; readonly value: CivilDate | null; readonly met: boolean };

export interface RuledLearning {
  readonly completed: boolean;
  readonly rules: { readonly requiredRevisionIds: readonly string[]; readonly passingGrade: number | null; readonly minActiveMinutes: number; readonly dailyJpCap: number | null };
  readonly activeSeconds: number;
  readonly firstDay: CivilDate | null;
  readonly earliestOn: CivilDate;
  readonly missing: readonly { readonly code: string }[];
  readonly lessons: readonly {
    readonly revisionId: string;
    readonly doneAt: Date | null;
    readonly quiz: { readonly best: number | null } | null;
  }[];
}

/** Every rule that the version has, in the order in which a learner meets them. */
export function tracedRules(learning: RuledLearning): TracedRule[] {
  const { rules, lessons, completed } = learning;
  const required = lessons.filter(({ revisionId }) => rules.requiredRevisionIds.includes(revisionId));
  const done = required.filter(({ doneAt }) => doneAt !== null).length;
  const traced: TracedRule[] = [{ code: 'REQUIRED_LESSONS', needed: required.length, value: done, met: completed || done === required.length }];
  if (rules.passingGrade !== null) {
    const scores = required.flatMap(({ quiz }) => (quiz ? [quiz.best] : []));
    const value = scores.some((score) => score === null) ? null : Math.min(...(scores as number[]));
    traced.push({ code: 'PASSING_GRADE', needed: rules.passingGrade, value, met: completed || (value !== null && value >= rules.passingGrade) });
  }
  if (rules.minActiveMinutes > 0) {
    const value = Math.floor(learning.activeSeconds / 60);
    traced.push({ code: 'ACTIVE_MINUTES', needed: rules.minActiveMinutes, value, met: completed || !learning.missing.some(({ code }) => code === 'ACTIVE_TIME') });
  }
  if (rules.dailyJpCap !== null) {
    traced.push({ code: 'EARLIEST_DATE', needed: learning.earliestOn, value: learning.firstDay, met: completed || !learning.missing.some(({ code }) => code === 'DATE') });
  }
  return traced;
}
