import { type AccountId, type CourseId, DomainError, type PostId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { mentionsIn, MOST_MENTIONS } from './plain-text.rules';

/** Accounts of the people of course $1: who takes it, and its author. A merged duplicate counts as its person. */
export const CLASSMATES = `
  select a.id as account_id, person.id as employee_id
    from learning.enrolment e
    join organisation.employee p on p.id = e.employee_id
    join organisation.employee person on person.id = coalesce(p.merged_into, p.id)
    join accounts.account a on a.employee_id = person.id
   where e.course_id = $1 and e.state in ('ACTIVE', 'COMPLETED')
  union
  select a.id, a.employee_id from catalogue.course c join accounts.account a on a.id = c.author_account_id where c.id = $1`;

/**
 * Writes down whom a text names. A text that was changed adds people and takes none away: they were told, and may have left the course since.
 * @returns true when somebody is named who was not before @throws learning.mention_outside, learning.too_many_mentions
 */
export async function saveMentions(tx: Tx, { courseId, postId, text }: { courseId: CourseId; postId: PostId; text: string }): Promise<boolean> {
  const all = mentionsIn(text);
  if (all.length === 0) return false;
  if (all.length > MOST_MENTIONS) throw new DomainError('learning.too_many_mentions');
  const earlier = await tx.query<{ id: AccountId }>('select account_id as id from learning.post_mention where post_id = $1', [postId]);
  const named = all.filter((accountId) => !earlier.some(({ id }) => id === accountId));
  const [known] = await tx.query<{ people: number }>(`select count(*)::int as people from (${CLASSMATES}) m where m.account_id = any ($2::uuid[])`, [courseId, named]);
  if (known!.people !== named.length) throw new DomainError('learning.mention_outside');
  const added = await tx.query(
    'insert into learning.post_mention (post_id, account_id) select $1, n.id from unnest($2::uuid[]) as n(id) on conflict do nothing returning account_id',
    [postId, named],
  );
  return added.length > 0;
}
