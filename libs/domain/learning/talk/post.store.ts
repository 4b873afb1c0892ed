import { type AccountId, type CourseId, DomainError, type PostId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** A post as its services look at it. */
export interface LockedPost {
  readonly id: PostId;
  /** Null for a question. */
  readonly questionId: PostId | null;
  readonly accountId: AccountId;
  readonly postedAt: Date;
  readonly withdrawn: boolean;
  readonly hidden: boolean;
  /** Neither taken back nor hidden. */
  readonly open: boolean;
}

/** One post of a course, locked until the transaction ends; the question of an answer first, so that everybody locks in one order. @throws platform.not_found */
export async function lockPost(tx: Tx, postId: PostId, courseId: CourseId): Promise<LockedPost> {
  await tx.query(
    'select id from learning.post where id in (select coalesce(p.question_id, p.id) from learning.post p where p.id = $1 and p.course_id = $2) for no key update',
    [postId, courseId],
  );
  const [row] = await tx.query<LockedPost>(
    `select id, question_id as "questionId", account_id as "accountId", posted_at as "postedAt", withdrawn_at is not null as withdrawn,
            hidden_at is not null as hidden, withdrawn_at is null and hidden_at is null as open
       from learning.post where id = $1 and course_id = $2 for no key update`,
    [postId, courseId],
  );
  if (!row) throw new DomainError('platform.not_found');
  return row;
}

/** After an answer came or went: how many can be read, and whether the accepted one is still among them. */
export async function countAnswers(tx: Tx, questionId: PostId): Promise<void> {
  await tx.query(
    `update learning.post q set
       answers = (select count(*) from learning.post a
                   where a.question_id = q.id and a.account_id <> q.account_id and a.withdrawn_at is null and a.hidden_at is null),
       accepted_id = (select a.id from learning.post a where a.id = q.accepted_id and a.withdrawn_at is null and a.hidden_at is null)
     where q.id = $1`,
    [questionId],
  );
}
