import type { CourseId, EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** Every id of the person who bears $1: their own, and those of duplicates merged into them. */
export const EVERY_ID_OF_PERSON = `
  select every.id from organisation.employee own
  join organisation.employee every on every.id = coalesce(own.merged_into, own.id) or every.merged_into = coalesce(own.merged_into, own.id)
  where own.id = $1`;

/** Whether a person is in a course, or asks for it, under whichever of their ids; the index `enrolment_live` knows one id only. */
export async function isInCourse(tx: Tx, { employeeId, courseId }: { readonly employeeId: EmployeeId; readonly courseId: CourseId }): Promise<boolean> {
  const live = await tx.query(
    `select from learning.enrolment where employee_id in (${EVERY_ID_OF_PERSON}) and course_id = $2 and state in ('REQUESTED', 'ACTIVE', 'COMPLETED') limit 1`,
    [employeeId, courseId],
  );
  return live.length > 0;
}
