import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, type CourseId, DomainError, type LessonRevisionId, type PostId } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { type Classroom, enterClassroom } from './classroom';
import { cleanLine, mentionsIn } from './plain-text.rules';
import { LESSON_TITLE, POST_COLUMNS, type Post, type PostRow, postOf } from './post-view';

/** A question with how far it was answered. */
export interface Question extends Post {
  /** Title of the lesson that it is about, as it is called now. */
  readonly lessonTitle: string | null;
  /** Answers of others that can be read. */
  readonly answers: number;
  readonly acceptedId: PostId | null;
}

export interface QuestionQuery {
  readonly search?: string | undefined;
  readonly unanswered?: boolean | undefined;
  readonly mine?: boolean | undefined;
  /** With reports that nobody looked at; for those who run the course. */
  readonly reported?: boolean | undefined;
  readonly lessonRevisionId?: LessonRevisionId | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

type QuestionRow = PostRow & Pick<Question, 'lessonTitle' | 'answers' | 'acceptedId'>;

const QUESTION_COLUMNS = `${POST_COLUMNS}, ${LESSON_TITLE} as "lessonTitle", p.answers, p.accepted_id as "acceptedId"`;
const PATTERN_SIGNS = /[\\%_]/g;

/** The questions and answers of a course, for whoever takes or runs it. $2 is the reader's account, $3 whether the reader runs the course. */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
  ) {}

  /** Newest first. What was taken back stays in the list only where others answered it. */
  async questions(courseId: CourseId, actor: Actor, query: QuestionQuery): Promise<Page<Question>> {
    const { runs } = await this.enter(courseId, actor);
    const [postedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const search = cleanLine(query.search ?? '');
    const pattern = search ? `%${search.replace(PATTERN_SIGNS, '\\$&')}%` : null;
    const rows = await this.database.read<QuestionRow>(
      `select ${QUESTION_COLUMNS} from learning.post p
        where p.course_id = $1 and p.question_id is null and (p.withdrawn_at is null or p.answers > 0)
          and (p.hidden_at is null or $3 or p.account_id = $2)
          and ($4::text is null or exists (
            select from learning.post m where (m.id = p.id or m.question_id = p.id) and m.withdrawn_at is null and (m.hidden_at is null or $3) and m.text ilike $4))
          and (not $5::boolean or (p.answers = 0 and p.withdrawn_at is null and p.hidden_at is null))
          and (not $6::boolean or p.account_id = $2)
          and (not $7::boolean or exists (
            select from learning.post m join learning.post_report r on r.post_id = m.id and r.settled_at is null where m.id = p.id or m.question_id = p.id))
          and ($8::uuid is null or p.lesson_id = (select r.lesson_id from catalogue.lesson_revision r where r.id = $8))
          and ($9::timestamptz is null or (p.posted_at, p.id) < ($9, $10::uuid))
        order by p.posted_at desc, p.id desc limit $11`,
      [
        courseId, actor.accountId, runs, pattern, query.unanswered ?? false, query.mine ?? false, (query.reported ?? false) && runs,
        query.lessonRevisionId ?? null, postedAt, id, query.limit + 1,
      ],
    );
    const { items, next } = pageOf(rows, query.limit, (row) => [row.postedAt.toISOString(), row.id]);
    return { items: await this.asQuestions(items), next };
  }

  /** @throws platform.not_found */
  async question(courseId: CourseId, questionId: PostId, actor: Actor): Promise<Question> {
    const { runs } = await this.enter(courseId, actor);
    const rows = await this.database.read<QuestionRow>(
      `select ${QUESTION_COLUMNS} from learning.post p where p.course_id = $1 and p.id = $4 and p.question_id is null`,
      [courseId, actor.accountId, runs, questionId],
    );
    const [found] = await this.asQuestions(rows);
    if (!found) throw new DomainError('platform.not_found');
    return found;
  }

  /** Oldest first. What was taken back is left out; what was hidden is there without its text. @throws platform.not_found for a question of another course */
  async answers(courseId: CourseId, questionId: PostId, actor: Actor, query: { readonly limit: number; readonly after?: string | undefined }): Promise<Page<Post>> {
    const { runs } = await this.enter(courseId, actor);
    const [postedAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const rows = await this.database.read<PostRow>(
      `select ${POST_COLUMNS} from learning.post p
        where p.course_id = $1 and p.question_id = $4 and p.withdrawn_at is null and ($5::timestamptz is null or (p.posted_at, p.id) > ($5, $6::uuid))
        order by p.posted_at, p.id limit $7`,
      [courseId, actor.accountId, runs, questionId, postedAt, id, query.limit + 1],
    );
    if (rows.length === 0) await this.question(courseId, questionId, actor);
    const page = pageOf(rows, query.limit, (row) => [row.postedAt.toISOString(), row.id]);
    const names = await this.namesOf(page.items);
    return { next: page.next, items: page.items.map((row) => postOf(row, names)) };
  }

  /** How much waits for those who run the course. */
  async waiting(courseId: CourseId, actor: Actor): Promise<Classroom & { readonly unanswered: number; readonly reported: number }> {
    const classroom = await this.enter(courseId, actor);
    const [row] = await this.database.read<{ unanswered: number; reported: number }>(
      `select (select count(*)::int from learning.post p
                where p.course_id = $1 and p.question_id is null and p.answers = 0 and p.withdrawn_at is null and p.hidden_at is null) as unanswered,
              (select count(distinct p.id)::int from learning.post_report r join learning.post p on p.id = r.post_id
                where r.settled_at is null and p.course_id = $1 and $2::boolean) as reported`,
      [courseId, classroom.runs],
    );
    return { ...classroom, ...row! };
  }

  private enter(courseId: CourseId, actor: Actor): Promise<Classroom> {
    return enterClassroom((sql, params) => this.database.read(sql, params), courseId, actor);
  }

  private async asQuestions(rows: readonly QuestionRow[]): Promise<Question[]> {
    const names = await this.namesOf(rows);
    return rows.map((row) => ({ ...postOf(row, names), lessonTitle: row.lessonTitle, answers: row.answers, acceptedId: row.acceptedId }));
  }

  private namesOf(rows: readonly PostRow[]): Promise<Map<AccountId, string>> {
    return this.accounts.namesOf([...new Set(rows.flatMap((row) => [row.accountId, ...mentionsIn(row.text)]))]);
  }
}
