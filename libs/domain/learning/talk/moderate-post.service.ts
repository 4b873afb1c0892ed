import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type PostId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { enterClassroom, runClassroom } from './classroom';
import { cleanText } from './plain-text.rules';
import { countAnswers, lockPost } from './post.store';

const REPORTS_PER_DAY = 20;
const LONGEST_REASON = 500;

interface PostCommand {
  readonly postId: PostId;
  readonly courseId: CourseId;
  readonly actor: Actor;
}

/** What becomes of posts: accepted, reported, hidden. */
@Injectable()
export class ModeratePostService {
  /** Marks the answer that helped, or none; by whoever asked or runs the course. @throws learning.post_closed */
  async acceptAnswer(tx: Tx, { questionId, answerId, courseId, actor }: Omit<PostCommand, 'postId'> & { readonly questionId: PostId; readonly answerId: PostId | null }): Promise<void> {
    const { runs } = await enterClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const question = await lockPost(tx, questionId, courseId);
    if (question.questionId !== null || (!runs && question.accountId !== actor.accountId)) throw new DomainError('platform.not_found');
    if (answerId) {
      const answer = await lockPost(tx, answerId, courseId);
      if (answer.questionId !== question.id) throw new DomainError('platform.not_found');
      if (!answer.open) throw new DomainError('learning.post_closed');
    }
    await tx.query('update learning.post set accepted_id = $2 where id = $1', [question.id, answerId]);
  }

  /** Tells those who run the course; once per person. */
  async reportPost(tx: Tx, { postId, courseId, actor, reason }: PostCommand & { readonly reason: string }): Promise<void> {
    await enterClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const post = await lockPost(tx, postId, courseId);
    if (post.accountId === actor.accountId) throw new DomainError('platform.own_request');
    if (!post.open) throw new DomainError('learning.post_closed');
    const [today] = await tx.query<{ reports: number }>(
      'select count(*)::int as reports from learning.post_report where account_id = $1 and reported_at > $2',
      [actor.accountId, new Date(tx.now.getTime() - 86_400_000)],
    );
    if (today!.reports >= REPORTS_PER_DAY) throw new DomainError('platform.too_many_requests');
    const added = await tx.query(
      'insert into learning.post_report (post_id, account_id, reason, reported_at) values ($1, $2, $3, $4) on conflict do nothing returning post_id',
      [post.id, actor.accountId, neededReason(reason), tx.now],
    );
    if (added.length > 0) tx.publish('learning.post_reported', { postId: post.id, courseId });
  }

  /** Hides a post with a reason that its writer is told, or shows it again; reports about it are settled either way. */
  async setHidden(tx: Tx, { postId, courseId, actor, reason }: PostCommand & { readonly reason: string | null }): Promise<void> {
    await runClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const post = await lockPost(tx, postId, courseId);
    if (post.withdrawn) throw new DomainError('learning.post_closed');
    const hide = reason !== null;
    if (hide !== post.hidden) {
      await tx.query('update learning.post set hidden_at = $2, hidden_by = $3, hidden_reason = $4 where id = $1', [
        post.id, hide ? tx.now : null, hide ? actor.accountId : null, hide ? neededReason(reason) : null,
      ]);
      if (post.questionId) await countAnswers(tx, post.questionId);
      if (hide) tx.publish('learning.post_hidden', { postId: post.id, courseId });
      tx.audit('learning.post_hidden', { kind: 'post', id: post.id }, { hidden: hide });
    }
    await this.settleReports(tx, { postId, courseId, actor });
  }

  /** Reports that were looked at; the post stays as it is. */
  async settleReports(tx: Tx, { postId, courseId, actor }: PostCommand): Promise<void> {
    await runClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const post = await lockPost(tx, postId, courseId);
    await tx.query('update learning.post_report set settled_at = $2 where post_id = $1 and settled_at is null', [post.id, tx.now]);
  }
}

function neededReason(reason: string): string {
  const kept = cleanText(reason).slice(0, LONGEST_REASON);
  if (!kept) throw new DomainError('learning.reason_needed');
  return kept;
}
