import { createHash } from 'node:crypto';

import type { CompetencyId } from '@piawai/contracts';

import { normaliseText } from '../quiz/grade-answer.rules';
import type { QuestionForm } from '../quiz/question-form.rules';
import type { AnswerKey, Choice, QuestionKind } from '../quiz/question.rules';

/** A question of the bank with its key: for authors only. */
export interface BankQuestion {
  readonly id: string;
  readonly topic: string;
  readonly competencyId: CompetencyId | null;
  /** Level of the competency, 1-5. */
  readonly level: number | null;
  readonly shared: boolean;
  /** Whether the reader wrote it and may change it. */
  readonly own: boolean;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly choices: readonly Choice[];
  readonly matches: readonly Choice[];
  readonly key: AnswerKey;
  readonly feedback: string;
  readonly revision: number;
  readonly savedAt: Date;
  /** Courses whose quizzes hold a copy of it. */
  readonly courses: number;
}

/** What an author says of a question. */
export type BankQuestionFields = Omit<QuestionForm, 'id' | 'points' | 'bankQuestionId'> & {
  readonly topic: string;
  readonly competencyId: CompetencyId | null;
  readonly level: number | null;
};

/** Equal for the same question however its choices are ordered, spaced or capitalised. */
export function contentHash({ kind, prompt, choices, matches, key }: Pick<BankQuestionFields, 'kind' | 'prompt' | 'choices' | 'matches' | 'key'>): string {
  const text = new Map([...choices, ...matches].map((choice) => [choice.id, normaliseText(choice.text)]));
  const words = (ids: readonly string[]): string[] => ids.map((id) => text.get(id) ?? '').sort();
  const content = [kind, normaliseText(prompt), words(choices.map(({ id }) => id)), words(matches.map(({ id }) => id)), key && keyText(key, text)];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function keyText(key: AnswerKey, text: ReadonlyMap<string, string>): unknown {
  switch (key.kind) {
    case 'SINGLE':
      return text.get(key.choice);
    case 'MULTIPLE':
      return key.choices.map((id) => text.get(id)).sort();
    case 'MATCHING':
      return Object.entries(key.pairs).map(([left, right]) => [text.get(left), text.get(right)]).sort();
    case 'ORDERING':
      return key.order.map((id) => text.get(id));
    case 'SHORT_ANSWER':
      return key.accepted.map(normaliseText).sort();
    default:
      return key;
  }
}
