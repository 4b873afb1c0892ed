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
  const matches = kind === 'MATCHING' ? choices.map(() => newChoice()) : [];
  return withKey({ ...question, kind, choices, matches, key: null });
}

/** Keys that follow from what is written: pairs row by row, order as it stands. */
export function withKey(question: QuestionForm): QuestionForm {
  const { kind, choices, matches } = question;
  if (kind === 'ORDERING') return { ...question, key: { kind, order: choices.map((choice) => choice.id) } };
  if (kind === 'MATCHING') return { ...question, key: { kind, pairs: Object.fromEntries(choices.map((choice, at) => [choice.id, matches[at]?.id ?? ''])) } };
  return { ...question, key: cleaned(question.key, choices) };
}

/** A key never names a choice that was deleted. */
function cleaned(key: AnswerKey | null, choices: readonly Choice[]): AnswerKey | null {
  const known = new Set(choices.map((choice) => choice.id));
  if (key?.kind === 'SINGLE') return known.has(key.choice) ? key : null;
  if (key?.kind === 'MULTIPLE') return { ...key, choices: key.choices.filter((id) => known.has(id)) };
  return key;
}
