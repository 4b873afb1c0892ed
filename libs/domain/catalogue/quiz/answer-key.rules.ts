import type { AnswerKey, QuestionKind } from './question.rules';

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): string[] | null => (Array.isArray(value) && value.every(isText) ? value : null);

/** A key of the right shape out of whatever a client sent; null when it is none. Whether it fits the choices, `questionGaps` says. */
export function readAnswerKey(kind: QuestionKind, input: unknown): AnswerKey | null {
  if (typeof input !== 'object' || input === null) return null;
  const given = input as Record<string, unknown>;
  switch (kind) {
    case 'SINGLE':
      return isText(given.choice) ? { kind, choice: given.choice } : null;
    case 'MULTIPLE': {
      const choices = texts(given.choices);
      return choices && { kind, choices: [...new Set(choices)] };
    }
    case 'TRUE_FALSE':
      return typeof given.value === 'boolean' ? { kind, value: given.value } : null;
    case 'SHORT_ANSWER': {
      const accepted = texts(given.accepted);
      return accepted && { kind, accepted };
    }
    case 'NUMERIC':
      return typeof given.value === 'number' && typeof given.tolerance === 'number' ? { kind, value: given.value, tolerance: given.tolerance } : null;
    case 'MATCHING': {
      const pairs = given.pairs;
      if (typeof pairs !== 'object' || pairs === null || !Object.values(pairs).every(isText)) return null;
      return { kind, pairs: { ...(pairs as Record<string, string>) } };
    }
    case 'ORDERING': {
      const order = texts(given.order);
      return order && { kind, order };
    }
  }
}
