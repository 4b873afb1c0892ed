import { type CompletionId, type CourseId, type CourseVersionId, DomainError, type EmployeeId, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** A completion of one's own that stands. */
export interface OwnCompletion {
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly agencyId: UnitId;
  readonly completedAt: Date;
}

/** @param employeeIds every id that the person has @throws platform.not_found for somebody else's, or one that was annulled */
export async function requireOwnCompletion(tx: Tx, completionId: CompletionId, employeeIds: readonly EmployeeId[]): Promise<OwnCompletion> {
  const [row] = await tx.query<OwnCompletion>(
    `select k.course_id as "courseId", k.version_id as "versionId", k.agency_id as "agencyId", k.completed_at as "completedAt"
       from learning.completion k
      where k.id = $1 and k.employee_id = any ($2::uuid[])
        and not exists (select from learning.completion_annulled a where a.completion_id = k.id)`,
    [completionId, employeeIds],
  );
  if (!row) throw new DomainError('platform.not_found');
  return row;
}
