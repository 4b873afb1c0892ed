import { DomainError, type LessonId, type LessonRevisionId } from '@piawai/contracts';

import type { Statements } from '../reading/statements';
import type { QuestionForm } from '../quiz/question-form.rules';
import type { LessonKind } from './extent.rules';
import type { StoredContent } from './lesson-content';

/** A lesson as its author edits it, with keys. */
export interface LessonForm {
  readonly lessonId: LessonId;
  readonly revisionId: LessonRevisionId;
  readonly kind: LessonKind;
  readonly title: string;
  readonly minutes: number;
  readonly bytes: number;
  readonly ready: boolean;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly content: StoredContent;
  readonly html: string;
  readonly questions: QuestionForm[];
}

const FORM_SQL = `
  select r.lesson_id as "lessonId", r.id as "revisionId", r.kind, r.title, r.minutes, r.bytes, r.ready, r.revision,
         r.saved_at as "savedAt", r.saved_by as "savedBy", r.content, r.html,
         coalesce((select jsonb_agg(jsonb_build_object('id', q.question_id, 'kind', q.kind, 'points', q.points, 'prompt', q.prompt,
                   'choices', q.choices, 'matches', q.matches, 'key', q.key, 'feedback', q.feedback) order by z.ordinal)
                     from catalogue.quiz_question z
                     join catalogue.question_revision q on q.id = z.question_revision_id
                    where z.lesson_revision_id = r.id), '[]') as questions
    from catalogue.lesson_revision r
   where r.id = $1`;

/** The editable form of one revision. @throws platform.not_found */
export async function lessonForm(statements: Statements, revisionId: LessonRevisionId): Promise<LessonForm> {
  const [row] = await statements.query<LessonForm>(FORM_SQL, [revisionId]);
  if (!row) throw new DomainError('platform.not_found');
  return row;
}
