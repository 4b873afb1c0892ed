import { Injectable } from '@nestjs/common';
import { DomainError, type FileId, type LessonRevisionId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import type { StoredContent } from '../lesson/lesson-content';
import type { AnswerKey, Choice, KeyedQuestion, PublicQuestion, QuestionKind, QuizSettings } from '../quiz/question.rules';
import { publicOrder } from '../quiz/public-order';
import { BoundedCache } from './bounded-cache';
import type { LessonContent } from './learning-plan.rules';

interface LessonRow {
  lessonId: string;
  title: string;
  minutes: number;
  bytes: number;
  content: StoredContent;
  html: string;
  questions: number;
}

interface QuestionRow {
  revisionId: string;
  kind: QuestionKind;
  points: number;
  prompt: string;
  choices: Choice[];
  matches: Choice[];
  key: AnswerKey;
  feedback: string;
}

interface Quiz {
  readonly settings: QuizSettings;
  readonly questions: readonly PublicQuestion[];
  readonly keys: readonly KeyedQuestion[];
}

/** Content of published lessons; revisions are frozen, so what was read once stays in memory. */
@Injectable()
export class CourseContentReader {
  private readonly lessons = new BoundedCache<LessonContent>(500);
  private readonly quizzes = new BoundedCache<Quiz>(500);

  constructor(private readonly database: Database) {}

  lesson(revisionId: LessonRevisionId): Promise<LessonContent> {
    return this.lessons.get(revisionId, async () => shown(revisionId, await this.row(revisionId)));
  }

  async paper(revisionId: LessonRevisionId): Promise<{ settings: QuizSettings; questions: readonly PublicQuestion[] }> {
    const { settings, questions } = await this.quiz(revisionId);
    return { settings, questions };
  }

  async key(revisionId: LessonRevisionId): Promise<readonly KeyedQuestion[]> {
    return (await this.quiz(revisionId)).keys;
  }

  private quiz(revisionId: LessonRevisionId): Promise<Quiz> {
    return this.quizzes.get(revisionId, () => this.load(revisionId));
  }

  private async row(revisionId: LessonRevisionId): Promise<LessonRow> {
    const [row] = await this.database.read<LessonRow>(
      `select r.lesson_id as "lessonId", r.title, r.minutes, r.bytes, r.content, r.html,
              (select count(*) from catalogue.quiz_question q where q.lesson_revision_id = r.id) as questions
         from catalogue.lesson_revision r where r.id = $1 and r.frozen_at is not null`,
      [revisionId],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  private async load(revisionId: LessonRevisionId): Promise<Quiz> {
    const { content } = await this.row(revisionId);
    if (content.kind !== 'QUIZ') throw new DomainError('platform.not_found');
    const rows = await this.database.read<QuestionRow>(
      `select q.id as "revisionId", q.kind, q.points, q.prompt, q.choices, q.matches, q.key, q.feedback
         from catalogue.quiz_question z
         join catalogue.question_revision q on q.id = z.question_revision_id
        where z.lesson_revision_id = $1 order by z.ordinal`,
      [revisionId],
    );
    return {
      settings: content.settings,
      questions: rows.map(({ revisionId: id, kind, points, prompt, choices, matches }) => ({
        revisionId: id, kind, points, prompt,
        // The order in which an author wrote things to match or to order is the key itself.
        choices: kind === 'ORDERING' ? publicOrder(id, choices) : choices,
        matches: publicOrder(id, matches),
      })),
      keys: rows.map(({ revisionId: id, points, key, feedback }) => ({ revisionId: id, points, key, feedback })),
    };
  }
}

function shown(revisionId: LessonRevisionId, row: LessonRow): LessonContent {
  const head = { revisionId, lessonId: row.lessonId, title: row.title, minutes: row.minutes, bytes: row.bytes };
  const { content } = row;
  switch (content.kind) {
    case 'ARTICLE':
      return { ...head, kind: 'ARTICLE', html: row.html };
    case 'VIDEO':
      return { ...head, ...content, youtubeId: content.youtubeId ?? null };
    case 'AUDIO':
      return { ...head, ...content, fileId: content.fileId as FileId };
    case 'DOCUMENT':
      return { ...head, ...content, fileId: content.fileId as FileId, images: content.images ?? [] };
    case 'QUIZ':
      return { ...head, kind: 'QUIZ', settings: content.settings, questions: row.questions };
    case 'LINK':
      return { ...head, ...content };
  }
}
