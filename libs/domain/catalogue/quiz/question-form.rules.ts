import type { AnswerKey, Choice, QuestionKind } from './question.rules';

/** A question as its author writes it; the key may still be missing. */
export interface QuestionForm {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly points: number;
  readonly prompt: string;
  readonly choices: Choice[];
  readonly matches: Choice[];
  readonly key: AnswerKey | null;
  readonly feedback: string;
  /** The question of the bank that this is a copy of. */
  readonly bankQuestionId?: string | null;
}

/** What is missing before a question can be asked, by field; empty = it can be asked. */
export type QuestionGap = 'prompt' | 'choices' | 'matches' | 'key';

/** Says what a question still lacks. A key must speak of choices that exist. */
export function questionGaps(question: Omit<QuestionForm, 'id' | 'points' | 'feedback'>): QuestionGap[] {
  const gaps: QuestionGap[] = [];
  if (question.prompt.trim() === '') gaps.push('prompt');
  if (!choicesSuffice(question)) gaps.push('choices');
  if (question.kind === 'MATCHING' && !(filled(question.matches, 2) && areApart(question.matches))) gaps.push('matches');
  if (!keyFits(question)) gaps.push('key');
  return gaps;
}

function choicesSuffice({ kind, choices }: Pick<QuestionForm, 'kind' | 'choices'>): boolean {
  return ['SINGLE', 'MULTIPLE', 'MATCHING', 'ORDERING'].includes(kind) ? filled(choices, 2) : true;
}

function filled(choices: readonly Choice[], least: number): boolean {
  const ids = new Set(choices.map((choice) => choice.id));
  return choices.length >= least && ids.size === choices.length && choices.every((choice) => choice.text.trim() !== '');
}

/** Several things on the left may share one on the right; two that read alike could not be told apart by whoever answers. */
function areApart(choices: readonly Choice[]): boolean {
  return new Set(choices.map((choice) => choice.text.trim())).size === choices.length;
}

function keyFits({ kind, choices, matches, key }: Pick<QuestionForm, 'kind' | 'choices' | 'matches' | 'key'>): boolean {
  if (!key || key.kind !== kind) return false;
  const known = new Set(choices.map((choice) => choice.id));
  switch (key.kind) {
    case 'SINGLE':
      return known.has(key.choice);
    case 'MULTIPLE':
      return key.choices.length > 0 && key.choices.every((id) => known.has(id));
    case 'TRUE_FALSE':
      return typeof key.value === 'boolean';
    case 'SHORT_ANSWER':
      return key.accepted.some((text) => text.trim() !== '');
    case 'NUMERIC':
      return Number.isFinite(key.value) && Number.isFinite(key.tolerance) && key.tolerance >= 0;
    case 'MATCHING': {
      const right = new Set(matches.map((match) => match.id));
      return choices.every((choice) => right.has(key.pairs[choice.id] ?? ''));
    }
    case 'ORDERING':
      return key.order.length === known.size && key.order.every((id) => known.has(id)) && new Set(key.order).size === known.size;
  }
}
