import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type LessonId, type LessonRevisionId, type PostId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { type Classroom, enterClassroom } from './classroom';
import { saveMentions } from './mention.store';
import { CHANGE_MINUTES, cleanText, LONGEST_POST } from './plain-text.rules';
import { countAnswers, lockPost, type LockedPost } from './post.store';

const POSTS_PER_HOUR = 20;

interface Writing {
  /** Made by the client: the same post sent again is answered, not repeated. */
  readonly id: PostId;
  readonly courseId: CourseId;
  readonly text: string;
  readonly actor: Actor;
}

export interface AskCommand extends Writing {
  /** The lesson that it is about, by any of its revisions. */
  readonly lessonRevisionId?: LessonRevisionId | undefined;
}

export interface AnswerCommand extends Writing {
  readonly questionId: PostId;
}

interface OwnPost {
  readonly postId: PostId;
  readonly courseId: CourseId;
  readonly actor: Actor;
}

/** Questions and answers of a course, written by those who take or run it. */
@Injectable()
export class PostService {
  async ask(tx: Tx, command: AskCommand): Promise<void> {
    const classroom = await this.enter(tx, command);
    const lessonId = command.lessonRevisionId ? await lessonOf(tx, command.courseId, command.lessonRevisionId) : null;
    if (!(await this.insert(tx, command, classroom, { questionId: null, lessonId }))) return;
    tx.publish('learning.question_asked', { postId: command.id, courseId: command.courseId });
  }

  /** @throws learning.post_closed when the question was taken back or hidden */
  async answer(tx: Tx, command: AnswerCommand): Promise<void> {
    const classroom = await this.enter(tx, command);
    const question = await lockPost(tx, command.questionId, command.courseId);
    if (question.questionId !== null) throw new DomainError('platform.not_found');
    if (!question.open) throw new DomainError('learning.post_closed');
    if (!(await this.insert(tx, command, classroom, { questionId: question.id, lessonId: null }))) return;
    await countAnswers(tx, question.id);
    tx.publish('learning.question_answered', { postId: command.id, courseId: command.courseId });
  }

  /** Changes one's own text while it is new. @throws learning.post_fixed later, learning.post_closed */
  async changeText(tx: Tx, { text, ...own }: OwnPost & { readonly text: string }): Promise<void> {
    const post = await this.lockOwn(tx, own);
    if (!post.open) throw new DomainError('learning.post_closed');
    if (tx.now.getTime() - post.postedAt.getTime() > CHANGE_MINUTES * 60_000) throw new DomainError('learning.post_fixed');
    await tx.query('update learning.post set text = $2, changed_at = $3 where id = $1', [post.id, needed(text), tx.now]);
    await this.mention(tx, { id: post.id, courseId: own.courseId, text: needed(text) });
  }

  /** Takes one's own post back for good: its text is gone, the answers of others stay. */
  async withdraw(tx: Tx, own: OwnPost): Promise<void> {
    const post = await this.lockOwn(tx, own);
    if (post.withdrawn) return;
    await tx.query(`update learning.post set text = '', withdrawn_at = $2 where id = $1`, [post.id, tx.now]);
    if (post.questionId) await countAnswers(tx, post.questionId);
  }

  private async enter(tx: Tx, { courseId, actor }: Writing): Promise<Classroom> {
    return enterClassroom((sql, params) => tx.query(sql, params), courseId, actor);
  }

  /** @returns false when the same post is there already */
  private async insert(tx: Tx, { id, courseId, text, actor }: Writing, { runs }: Classroom, place: { questionId: PostId | null; lessonId: LessonId | null }): Promise<boolean> {
    const kept = needed(text);
    const [earlier] = await tx.query<{ same: boolean }>(
      'select course_id = $2 and account_id = $3 and question_id is not distinct from $4::uuid as same from learning.post where id = $1',
      [id, courseId, actor.accountId, place.questionId],
    );
    if (earlier && !earlier.same) throw new DomainError('platform.different_repeat');
    if (earlier) return false;
    await refuseTooMany(tx, actor);
    const inserted = await tx.query(
      `insert into learning.post (id, course_id, question_id, lesson_id, account_id, by_staff, text, posted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing returning id`,
      [id, courseId, place.questionId, place.lessonId, actor.accountId, runs, kept, tx.now],
    );
    if (inserted.length === 0) return false;
    await this.mention(tx, { id, courseId, text: kept });
    return true;
  }

  private async mention(tx: Tx, { id, courseId, text }: Pick<Writing, 'id' | 'courseId' | 'text'>): Promise<void> {
    if (await saveMentions(tx, { courseId, postId: id, text })) tx.publish('learning.people_mentioned', { postId: id, courseId });
  }

  private async lockOwn(tx: Tx, { postId, courseId, actor }: OwnPost): Promise<LockedPost> {
    await enterClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const post = await lockPost(tx, postId, courseId);
    if (post.accountId !== actor.accountId) throw new DomainError('platform.not_found');
    return post;
  }
}

/** @throws platform.invalid_input when nothing readable is left, or when composing its characters made it too long */
function needed(text: string): string {
  const kept = cleanText(text);
  if (!kept || kept.length > LONGEST_POST) throw new DomainError('platform.invalid_input', { field: 'text' });
  return kept;
}

async function lessonOf(tx: Tx, courseId: CourseId, revisionId: LessonRevisionId): Promise<LessonId> {
  const [row] = await tx.query<{ id: LessonId }>(
    'select l.id from catalogue.lesson_revision r join catalogue.lesson l on l.id = r.lesson_id where r.id = $1 and l.course_id = $2',
    [revisionId, courseId],
  );
  if (!row) throw new DomainError('learning.lesson_not_in_course');
  return row.id;
}

async function refuseTooMany(tx: Tx, { accountId }: Actor): Promise<void> {
  const [row] = await tx.query<{ posts: number }>(
    'select count(*)::int as posts from learning.post where account_id = $1 and posted_at > $2',
    [accountId, new Date(tx.now.getTime() - 3_600_000)],
  );
  if (row!.posts >= POSTS_PER_HOUR) throw new DomainError('platform.too_many_requests');
}
