import { createHash } from 'node:crypto';

import type { Choice } from './question.rules';

/** A stable order that tells nothing of the order in which the author wrote the choices. */
export function publicOrder(questionRevisionId: string, choices: readonly Choice[]): Choice[] {
  const rank = (choice: Choice): string => createHash('sha256').update(`${questionRevisionId} ${choice.id}`).digest('hex');
  return choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ choice }) => choice);
}
