import type { AttemptId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { type GivenAnswers, mergeAnswers } from './given-answers.rules';

/** What open attempts hold so far; their rows stay locked until the commit. Closed ones are left out. */
export async function lockGivenAnswers(tx: Tx, ids: readonly AttemptId[]): Promise<ReadonlyMap<AttemptId, GivenAnswers>> {
  const rows = await tx.query<GivenAnswers & { id: AttemptId }>(
    `select id, answers, answer_marks as marks from learning.attempt where id = any($1::uuid[]) and state = 'OPEN' order by id for no key update`,
    [ids],
  );
  return new Map(rows.map(({ id, ...given }) => [id, given]));
}

/** Merges answers into an open attempt and holds its row until the commit. False when it is closed. */
export async function keepAnswers(tx: Tx, id: AttemptId, given: GivenAnswers): Promise<boolean> {
  const present = (await lockGivenAnswers(tx, [id])).get(id);
  if (!present) return false;
  const { answers, marks } = mergeAnswers(present, given);
  await tx.query(`update learning.attempt set answers = $2, answer_marks = $3 where id = $1`, [id, JSON.stringify(answers), JSON.stringify(marks)]);
  return true;
}
