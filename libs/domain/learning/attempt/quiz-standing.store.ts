import type { EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

export interface QuizResult {
  readonly enrolmentId: EnrolmentId;
  /** `originId` of the lesson. */
  readonly lessonRevisionId: LessonRevisionId;
  /** Best score, 0-100. */
  readonly best: number;
  readonly attempts: number;
}

/** Best score of every quiz that was handed in, of the present epoch of each enrolment. */
export async function readQuizResults(
  tx: Pick<Tx, 'query'>,
  enrolments: readonly { readonly id: EnrolmentId; readonly epoch: number }[],
): Promise<QuizResult[]> {
  return tx.query<QuizResult>(
    `select a.enrolment_id as "enrolmentId", a.lesson_revision_id as "lessonRevisionId", max(a.score) as best, count(*)::int as attempts
       from unnest($1::uuid[], $2::int[]) as e(enrolment_id, epoch)
       join learning.attempt a using (enrolment_id, epoch)
      where a.state <> 'OPEN'
      group by a.enrolment_id, a.lesson_revision_id`,
    [enrolments.map((each) => each.id), enrolments.map((each) => each.epoch)],
  );
}
