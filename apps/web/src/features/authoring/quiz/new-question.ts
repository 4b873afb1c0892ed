import { newId } from '../../../api-clients';
import type { AnswerKey, Choice, QuestionForm, QuestionKind } from '../types';

/** A choice with an id that says nothing of its place: learners see the ids. */
export const newChoice = (text = ''): Choice => ({ id: newId().slice(-12), text });

const WITH_CHOICES: readonly QuestionKind[] = ['SINGLE', 'MULTIPLE', 'MATCHING', 'ORDERING'];

export function newQuestion(): QuestionForm {
  return { id: newId(), kind: 'SINGLE', points: 1, prompt: '', choices: [newChoice(), newChoice()], matches: [], key: null, feedback: '' };
}

/** Another kind of question keeps prompt, points and, where both kinds have them, choices. */
export function asKind(question: QuestionForm, kind: QuestionKind): QuestionForm {
  const choices = WITH_CHOICES.includes(kind) ? (question.choices.length > 0 ? question.choices : [newChoice(), newChoice()]) : [];
  if (kind === 'MATCHING') return withPairs({ ...question, kind }, choices, []);
  return withKey({ ...question, kind, choices, matches: [], key: null });
}

/** The right side of each row of a matching. */
export function rightSides({ choices, matches, key }: QuestionForm): string[] {
  const pairs = key?.kind === 'MATCHING' ? key.pairs : {};
  const texts = new Map(matches.map(({ id, text }) => [id, text]));
  return choices.map(({ id }) => texts.get(pairs[id] ?? '') ?? '');
}

/** Rows of a matching; right sides that read alike become one, so that both answers are right. */
export function withPairs(question: QuestionForm, choices: Choice[], rights: readonly string[]): QuestionForm {
  const matches: Choice[] = [];
  const pairs = choices.map(({ id }, at): [string, string] => {
    const text = rights[at] ?? '';
    const known = text === '' ? undefined : matches.find((match) => match.text === text);
    const match = known ?? newChoice(text);
    if (!known) matches.push(match);
    return [id, match.id];
  });
  return { ...question, choices, matches, key: { kind: 'MATCHING', pairs: Object.fromEntries(pairs) } };
}

/** A key that follows from what is written: the order as it stands. */
export function withKey(question: QuestionForm): QuestionForm {
  const { kind, choices } = question;
  if (kind === 'ORDERING') return { ...question, key: { kind, order: choices.map((choice) => choice.id) } };
  return { ...question, key: cleaned(question.key, choices) };
}

/** A key never names a choice that was deleted. */
function cleaned(key: AnswerKey | null, choices: readonly Choice[]): AnswerKey | null {
  const known = new Set(choices.map((choice) => choice.id));
  if (key?.kind === 'SINGLE') return known.has(key.choice) ? key : null;
  if (key?.kind === 'MULTIPLE') return { ...key, choices: key.choices.filter((id) => known.has(id)) };
  return key;
}
