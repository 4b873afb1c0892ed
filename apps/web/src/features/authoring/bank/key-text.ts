import type { AnswerKey, Choice } from '../types';

interface Keyed {
  readonly key: AnswerKey | null;
  readonly choices: readonly Choice[];
  readonly matches: readonly Choice[];
}

/** The key in words, for somebody who checks it. */
export function keyText({ key, choices, matches }: Keyed, truth: { readonly yes: string; readonly no: string }): string {
  const text = (id: string): string => [...choices, ...matches].find((choice) => choice.id === id)?.text ?? '';
  switch (key?.kind) {
    case undefined:
      return '';
    case 'SINGLE':
      return text(key.choice);
    case 'MULTIPLE':
      return key.choices.map(text).join('; ');
    case 'TRUE_FALSE':
      return key.value ? truth.yes : truth.no;
    case 'SHORT_ANSWER':
      return key.accepted.join('; ');
    case 'NUMERIC':
      return key.tolerance === 0 ? String(key.value) : `${key.value} ± ${key.tolerance}`;
    case 'MATCHING':
      return Object.entries(key.pairs).map(([left, right]) => `${text(left)} = ${text(right)}`).join('; ');
    case 'ORDERING':
      return key.order.map(text).join(' → ');
  }
}
