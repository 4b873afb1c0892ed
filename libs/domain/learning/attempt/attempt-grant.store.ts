import type { EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** How many further attempts the organiser has granted for one quiz in the present epoch. */
export async function countGrants(
  tx: Pick<Tx, 'query'>,
  quiz: { readonly enrolmentId: EnrolmentId; readonly epoch: number; readonly lessonRevisionId: LessonRevisionId },
): Promise<number> {
  const [row] = await tx.query<{ granted: number }>(
    `select count(*)::int as granted from learning.attempt_grant where enrolment_id = $1 and lesson_revision_id = $2 and epoch = $3`,
    [quiz.enrolmentId, quiz.lessonRevisionId, quiz.epoch],
  );
  return row?.granted ?? 0;
}
