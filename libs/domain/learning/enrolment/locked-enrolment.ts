import type { CivilDate, CourseId, CourseVersionId, EmployeeId, EnrolmentId, PositionId, UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { EnrolmentState } from './enrolment.entity';

/** An enrolment whose row is held until the commit. */
export interface LockedEnrolment {
  readonly id: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly state: EnrolmentState;
  readonly epoch: number;
  readonly unitId: UnitId;
  readonly positionId: PositionId | null;
  readonly agencyId: UnitId;
  readonly employeeKind: string;
  readonly zone: string;
  readonly lessonsDoneAt: Date | null;
  readonly completesOn: CivilDate | null;
}

/** Locks enrolments in id order, so that two batches never wait for each other in a circle. */
export async function lockEnrolments(tx: Tx, ids: readonly EnrolmentId[]): Promise<ReadonlyMap<EnrolmentId, LockedEnrolment>> {
  const rows = await tx.query<LockedEnrolment>(
    `select id, employee_id as "employeeId", course_id as "courseId", version_id as "versionId", state, epoch, unit_id as "unitId",
            position_id as "positionId", agency_id as "agencyId", employee_kind as "employeeKind", zone,
            lessons_done_at as "lessonsDoneAt", completes_on as "completesOn"
       from learning.enrolment where id = any($1::uuid[]) order by id for no key update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
