import { Injectable } from '@nestjs/common';
import type { Actor, CompetencyId, LessonRevisionId, QuestionRevisionId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { Choice, QuestionKind } from '../quiz/question.rules';
import { cursorId } from '../reading/cursor.rules';
import type { BankQuestion } from './bank-question';

export interface BankFilter {
  /** Part of the prompt. */
  readonly search?: string;
  readonly topic?: string;
  readonly competencyId?: CompetencyId;
  readonly kind?: QuestionKind;
  /** Only what the reader wrote. */
  readonly own?: boolean;
}

export interface BankTopic {
  readonly topic: string;
  /** Level of the competency; null = none was said. */
  readonly level: number | null;
  readonly questions: number;
}

/** A copy of a question of the bank in a published quiz. */
export interface BankCopy {
  readonly bankQuestionId: string;
  readonly questionRevisionId: QuestionRevisionId;
  readonly lessonRevisionId: LessonRevisionId;
  readonly choices: readonly Choice[];
}

/** $1 agency, $2 account: own questions, and those that their authors share in the agency. */
const VISIBLE = 'q.agency_id = $1 and q.archived_at is null and (q.author_account_id = $2 or q.shared)';

/** The bank as an author sees it: own questions and the shared ones of the agency, keys included. */
@Injectable()
export class QuestionBankReader {
  constructor(private readonly database: Database) {}

  /** Newest first. @param limit rows per page, up to 100 */
  async list(actor: Actor, filter: BankFilter, limit: number, after?: string): Promise<Page<BankQuestion>> {
    const search = filter.search?.trim().toLowerCase().replace(/[\\%_]/g, '\\$&');
    const rows = await this.database.read<BankQuestion>(
      `select q.id, q.topic, q.competency_id as "competencyId", q.level, q.shared, q.author_account_id = $2 as own, q.kind, q.prompt, q.choices, q.matches,
              q.key, q.feedback, q.revision, q.saved_at as "savedAt",
              (select count(distinct u.course_id) from catalogue.question u where u.bank_question_id = q.id)::int as courses
         from catalogue.bank_question q
        where ${VISIBLE} and ($3::text is null or lower(q.prompt) like $3) and ($4::text is null or q.topic = $4)
          and ($5::uuid is null or q.competency_id = $5) and ($6::text is null or q.kind = $6) and (not $7::boolean or q.author_account_id = $2)
          and ($8::uuid is null or q.id < $8)
        order by q.id desc limit $9`,
      [
        actor.agencyId, actor.accountId, search ? `%${search}%` : null, filter.topic ?? null, filter.competencyId ?? null, filter.kind ?? null,
        filter.own ?? false, after ? cursorId(decodeCursor(after, 1)[0]) : null, limit + 1,
      ],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }

  /** Where published quizzes ask these questions; those that the actor may not see are left out. */
  copiesOf(actor: Actor, ids: readonly string[]): Promise<BankCopy[]> {
    return this.database.read<BankCopy>(
      `select q.id as "bankQuestionId", r.id as "questionRevisionId", coalesce(l.origin_id, l.id) as "lessonRevisionId", r.choices
         from catalogue.bank_question q
         join catalogue.question u on u.bank_question_id = q.id
         join catalogue.question_revision r on r.question_id = u.id and r.frozen_at is not null
         join catalogue.quiz_question z on z.question_revision_id = r.id
         join catalogue.lesson_revision l on l.id = z.lesson_revision_id
        where ${VISIBLE} and q.id = any ($3::uuid[])`,
      [actor.agencyId, actor.accountId, ids],
    );
  }

  /** Topics with their levels and how many questions each has, by name; at most 500. */
  topics(actor: Actor): Promise<BankTopic[]> {
    return this.database.read<BankTopic>(
      `select q.topic, q.level, count(*)::int as questions from catalogue.bank_question q where ${VISIBLE}
        group by q.topic, q.level order by q.topic collate "C", q.level nulls first limit 500`,
      [actor.agencyId, actor.accountId],
    );
  }
}
