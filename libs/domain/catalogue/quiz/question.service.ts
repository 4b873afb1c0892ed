import { Injectable } from '@nestjs/common';
import { type CourseId, DomainError, type LessonRevisionId, type QuestionRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { canonicalJson } from '../publishing/completion-rules.rules';
import type { QuestionForm } from './question-form.rules';

interface StoredQuestion extends QuestionForm {
  revisionId: QuestionRevisionId;
  number: number;
  frozen: boolean;
}

/** Questions of a quiz. As with lessons: a published revision stays, a changed question gets the next one. */
@Injectable()
export class QuestionService {
  /**
   * Puts the questions of a quiz in the order given. Unchanged ones keep their revision, so that learners' answers stay comparable.
   * @param from the quiz revision that held them until now @param to the one that holds them from now on
   */
  async saveQuestions(tx: Tx, courseId: CourseId, from: LessonRevisionId, to: LessonRevisionId, forms: readonly QuestionForm[]): Promise<void> {
    if (new Set(forms.map((form) => form.id)).size !== forms.length) throw new DomainError('platform.invalid_input', { fields: { questions: ['twice'] } });
    const stored = new Map((await this.stored(tx, from)).map((question) => [question.id, question]));
    const numbers = await this.adopt(tx, courseId, forms.filter((form) => !stored.has(form.id)));
    const rows = forms.map((form) => revisionOf(form, stored.get(form.id), numbers.get(form.id)));
    await tx.query('delete from catalogue.quiz_question where lesson_revision_id = $1', [to]);
    await tx.query(
      `insert into catalogue.question_revision (id, question_id, number, kind, points, prompt, choices, matches, key, feedback)
       select q."revisionId", q.id, q.number, q.kind, q.points, q.prompt, q.choices, q.matches, q.key, q.feedback
         from jsonb_to_recordset($1::jsonb) as q ("revisionId" uuid, id uuid, number integer, kind text, points smallint, prompt text,
              choices jsonb, matches jsonb, key jsonb, feedback text)
       on conflict (id) do update set kind = excluded.kind, points = excluded.points, prompt = excluded.prompt, choices = excluded.choices,
         matches = excluded.matches, key = excluded.key, feedback = excluded.feedback`,
      [JSON.stringify(rows.filter((row) => row.changed))],
    );
    await tx.query(
      `insert into catalogue.quiz_question (lesson_revision_id, ordinal, question_revision_id)
       select $1, q.at, q.id from unnest($2::uuid[]) with ordinality as q (id, at)`,
      [to, rows.map((row) => row.revisionId)],
    );
  }

  private stored(tx: Tx, quiz: LessonRevisionId): Promise<StoredQuestion[]> {
    return tx.query<StoredQuestion>(
      `select q.id as "revisionId", q.question_id as id, q.number, q.kind, q.points, q.prompt, q.choices, q.matches, q.key, q.feedback,
              q.frozen_at is not null as frozen
         from catalogue.quiz_question z
         join catalogue.question_revision q on q.id = z.question_revision_id
        where z.lesson_revision_id = $1`,
      [quiz],
    );
  }

  /**
   * Questions that the quiz did not hold: new ones with the ids that the client made, and ones that come back.
   * @returns the last revision number by question
   */
  private async adopt(tx: Tx, courseId: CourseId, forms: readonly QuestionForm[]): Promise<Map<string, number>> {
    const ids = forms.map((form) => form.id);
    await tx.query(
      `insert into catalogue.question (id, course_id, bank_question_id)
       select q.id, c.id, b.id from unnest($1::uuid[], $3::uuid[]) as q (id, bank_id)
         join catalogue.course c on c.id = $2
         left join catalogue.bank_question b on b.id = q.bank_id and b.agency_id = c.agency_id
       on conflict do nothing`,
      [ids, courseId, forms.map((form) => form.bankQuestionId ?? null)],
    );
    const rows = await tx.query<{ id: string; last: number }>(
      `select q.id, coalesce(max(r.number), 0) as last
         from catalogue.question q
         left join catalogue.question_revision r on r.question_id = q.id
        where q.id = any ($1::uuid[]) and q.course_id = $2
        group by q.id`,
      [ids, courseId],
    );
    if (rows.length !== ids.length) throw new DomainError('platform.different_repeat');
    return new Map(rows.map((row) => [row.id, row.last]));
  }
}

function revisionOf(form: QuestionForm, before: StoredQuestion | undefined, last = 0): QuestionForm & { revisionId: string; number: number; changed: boolean } {
  if (!before) return { ...form, revisionId: newId(), number: last + 1, changed: true };
  if (content(form) === content(before)) return { ...form, revisionId: before.revisionId, number: before.number, changed: false };
  if (before.frozen) return { ...form, revisionId: newId(), number: before.number + 1, changed: true };
  return { ...form, revisionId: before.revisionId, number: before.number, changed: true };
}

function content({ kind, points, prompt, choices, matches, key, feedback }: QuestionForm): string {
  return canonicalJson({ kind, points, prompt, choices, matches, key, feedback });
}
