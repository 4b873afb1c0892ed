import type { Attempt } from './attempt.store';

/** When an answer was given, and the client's event that brought it: the later of two answers stands. */
export interface AnswerMark {
  /** Client time, in milliseconds since 1970. */
  readonly at: number;
  readonly eventId: string;
}

/** Answers by question, each with its mark. */
export interface GivenAnswers {
  readonly answers: Attempt['answers'];
  readonly marks: Readonly<Record<string, AnswerMark>>;
}

/**
 * The answers that count: to questions of this attempt, given before its deadline. Times are cut to between its
 * start and now; an answer without a mark was given when it came.
 */
export function countedAnswers(
  attempt: Pick<Attempt, 'questionIds' | 'startedAt' | 'deadlineAt'>,
  given: { readonly answers: Attempt['answers']; readonly marks?: GivenAnswers['marks'] },
  now: Date,
): GivenAnswers {
  const [start, end] = [attempt.startedAt.getTime(), now.getTime()];
  const timed = attempt.questionIds
    .filter((id) => id in given.answers)
    .map((id) => {
      const { at, eventId } = given.marks?.[id] ?? { at: end, eventId: '' };
      return [id, { at: Math.min(Math.max(at, start), end), eventId }] as const;
    });
  const inTime = timed.filter(([, mark]) => attempt.deadlineAt === null || mark.at <= attempt.deadlineAt.getTime());
  return {
    answers: Object.fromEntries(inTime.map(([id]) => [id, given.answers[id] ?? null])),
    marks: Object.fromEntries(inTime),
  };
}

/** The later answer to each question; commutative, associative and idempotent, so a journal may be sent again in any order. */
export function mergeAnswers(a: GivenAnswers, b: GivenAnswers): GivenAnswers {
  const newer = Object.keys(b.answers).filter((id) => !(id in a.answers) || isLater(b.marks[id], a.marks[id]));
  const pick = <T>(values: Readonly<Record<string, T>>) => Object.fromEntries(newer.filter((id) => id in values).map((id) => [id, values[id] as T]));
  return { answers: { ...a.answers, ...pick(b.answers) }, marks: { ...a.marks, ...pick(b.marks) } };
}

const NEVER: AnswerMark = { at: 0, eventId: '' };

function isLater(mark = NEVER, than = NEVER): boolean {
  return mark.at === than.at ? mark.eventId > than.eventId : mark.at > than.at;
}
