import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { questionGaps } from '../quiz/question-form.rules';
import { type BankQuestionFields, contentHash } from './bank-question';

export interface AddBankQuestions {
  /** Whether the other authors of the agency see them too. */
  readonly shared: boolean;
  /** Ids are made by the client. */
  readonly questions: readonly (BankQuestionFields & { readonly id: string })[];
}

/** Questions of the bank: brought in by many, changed one by one, never deleted, since quizzes name them as their source. */
@Injectable()
export class QuestionBankService {
  /**
   * Brings questions in. One that the author keeps under the same topic already is left as it is.
   * @returns how many are new @throws platform.invalid_input for one without prompt, choices or key, platform.not_found for a competency of another agency
   */
  async addQuestions(tx: Tx, actor: Actor, { shared, questions }: AddBankQuestions): Promise<number> {
    questions.forEach(refuseIncomplete);
    await this.refuseForeign(tx, actor, questions);
    const rows = questions.map((question) => ({ ...question, contentHash: contentHash(question) }));
    const added = await tx.query(
      `insert into catalogue.bank_question (id, agency_id, author_account_id, shared, topic, competency_id, level, kind, prompt, choices, matches, key,
              feedback, content_hash, revision, created_at, saved_at)
       select q.id, $1, $2, $3, q.topic, q."competencyId", q.level, q.kind, q.prompt, q.choices, q.matches, q.key, q.feedback, q."contentHash", 1, $4, $4
         from jsonb_to_recordset($5::jsonb) as q (id uuid, topic text, "competencyId" uuid, level smallint, kind text, prompt text,
              choices jsonb, matches jsonb, key jsonb, feedback text, "contentHash" text)
       on conflict do nothing returning id`,
      [actor.agencyId, actor.accountId, shared, tx.now, JSON.stringify(rows)],
    );
    return added.length;
  }

  /** Changes an own question; copies in quizzes stay as they are. @throws platform.stale_edit, platform.not_found, catalogue.question_in_bank */
  async saveQuestion(tx: Tx, actor: Actor, id: string, revision: number, fields: BankQuestionFields & { readonly shared: boolean }): Promise<void> {
    refuseIncomplete(fields);
    await this.lockOwn(tx, actor, id, revision);
    await this.refuseForeign(tx, actor, [fields]);
    const hash = contentHash(fields);
    const twins = await tx.query(
      `select from catalogue.bank_question where agency_id = $1 and author_account_id = $2 and topic = $3 and content_hash = $4 and id <> $5 and archived_at is null`,
      [actor.agencyId, actor.accountId, fields.topic, hash, id],
    );
    if (twins.length > 0) throw new DomainError('catalogue.question_in_bank');
    await tx.query(
      `update catalogue.bank_question set topic = $2, competency_id = $3, level = $4, shared = $5, kind = $6, prompt = $7, choices = $8, matches = $9,
              key = $10, feedback = $11, content_hash = $12, revision = revision + 1, saved_at = $13 where id = $1`,
      [
        id, fields.topic, fields.competencyId, fields.level, fields.shared, fields.kind, fields.prompt, JSON.stringify(fields.choices),
        JSON.stringify(fields.matches), JSON.stringify(fields.key), fields.feedback, hash, tx.now,
      ],
    );
  }

  /** Takes own questions out of the list, or brings them back. @returns how many */
  async archiveQuestions(tx: Tx, actor: Actor, ids: readonly string[], archived: boolean): Promise<number> {
    const rows = await tx.query(
      `update catalogue.bank_question q set archived_at = case when $4 then $3::timestamptz end, revision = revision + 1
        where q.id = any ($1::uuid[]) and q.author_account_id = $2 and (q.archived_at is null) = $4
          and ($4 or not exists (select from catalogue.bank_question t where t.agency_id = q.agency_id and t.author_account_id = q.author_account_id
                and t.topic = q.topic and t.content_hash = q.content_hash and t.archived_at is null))
        returning q.id`,
      [ids, actor.accountId, tx.now, archived],
    );
    return rows.length;
  }

  /** Competencies are those of the own agency, or everybody's. */
  private async refuseForeign(tx: Tx, actor: Actor, questions: readonly BankQuestionFields[]): Promise<void> {
    const ids = [...new Set(questions.flatMap(({ competencyId }) => competencyId ?? []))];
    const found = await tx.query('select from standards.competency where id = any ($1::uuid[]) and coalesce(agency_id, $2) = $2', [ids, actor.agencyId]);
    if (found.length !== ids.length) throw new DomainError('platform.not_found');
  }

  private async lockOwn(tx: Tx, actor: Actor, id: string, revision: number): Promise<void> {
    const [row] = await tx.query<{ revision: number }>(
      'select revision from catalogue.bank_question where id = $1 and author_account_id = $2 and archived_at is null for no key update',
      [id, actor.accountId],
    );
    if (!row) throw new DomainError('platform.not_found');
    if (row.revision !== revision) throw new DomainError('platform.stale_edit');
  }
}

function refuseIncomplete(question: BankQuestionFields): void {
  const gaps = questionGaps(question);
  if (question.level !== null && question.competencyId === null) throw new DomainError('platform.invalid_input', { fields: { level: ['competencyId'] } });
  if (gaps.length > 0) throw new DomainError('platform.invalid_input', { fields: Object.fromEntries(gaps.map((gap) => [gap, ['isNotEmpty']])) });
}
