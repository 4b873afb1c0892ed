import { Injectable } from '@nestjs/common';
import { type Actor, type AttemptId, DomainError, type EmployeeId, type EnrolmentId } from '@piawai/contracts';
import { ownIds } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

/**
 * Under which of the actor's ids something of theirs stands: what began under a duplicate that was merged later keeps its id.
 * Nearly nobody has more than one id, and then nothing is asked. Whether it is theirs at all, the command decides.
 */
@Injectable()
export class HolderReader {
  constructor(private readonly database: Database) {}

  /** @throws platform.not_found for an account without an employee */
  ofEnrolment(actor: Actor, enrolmentId: EnrolmentId): Promise<EmployeeId> {
    return this.holder(actor, 'select employee_id as id from learning.enrolment where id = $1 and employee_id = any ($2::uuid[])', enrolmentId);
  }

  /** @throws platform.not_found for an account without an employee */
  ofAttempt(actor: Actor, attemptId: AttemptId): Promise<EmployeeId> {
    return this.holder(actor, 'select employee_id as id from learning.attempt where id = $1 and employee_id = any ($2::uuid[])', attemptId);
  }

  private async holder(actor: Actor, sql: string, id: string): Promise<EmployeeId> {
    const [present, ...merged] = ownIds(actor);
    if (!present) throw new DomainError('platform.not_found');
    if (merged.length === 0) return present;
    const [row] = await this.database.read<{ id: EmployeeId }>(sql, [id, [present, ...merged]]);
    return row?.id ?? present;
  }
}
