import { Injectable } from '@nestjs/common';
import { type CompletionId, DomainError, type EmployeeId, type EnrolmentId, type Scope } from '@piawai/contracts';
import { isOwn, personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

export interface AnnulCompletionCommand {
  readonly completionId: CompletionId;
  readonly reason: string;
  readonly scope: Scope;
}

/** Takes a completion back. The row stays; certificate and ledger follow the event, and the learner may study anew. */
@Injectable()
export class AnnulCompletionService {
  /** @throws learning.already_annulled */
  async annulCompletion(tx: Tx, { completionId, reason, scope }: AnnulCompletionCommand): Promise<void> {
    if (!reason.trim()) throw new DomainError('learning.reason_needed');
    const condition = personScopeCondition(scope, { employee: 'c.employee_id', unit: 'c.unit_id' }, 2);
    const [completion] = await tx.query<{ enrolmentId: EnrolmentId; employeeId: EmployeeId }>(
      `select c.enrolment_id as "enrolmentId", c.employee_id as "employeeId" from learning.completion c where c.id = $1 and ${condition.sql}`,
      [completionId, ...condition.params],
    );
    if (!completion) throw new DomainError('platform.not_found');
    if (isOwn(scope.actor, completion.employeeId)) throw new DomainError('platform.own_request');
    const annulled = await tx.query(
      `insert into learning.completion_annulled (completion_id, annulled_by, reason, annulled_at) values ($1, $2, $3, $4)
       on conflict do nothing returning completion_id`,
      [completionId, scope.actor.accountId, reason, tx.now],
    );
    if (annulled.length === 0) throw new DomainError('learning.already_annulled');
    await tx.query(
      `update learning.enrolment set state = 'ACTIVE', epoch = epoch + 1, ended_at = null, lessons_done_at = null, completes_on = null where id = $1`,
      [completion.enrolmentId],
    );
    tx.publish('learning.completion_annulled', { completionId });
    tx.audit('learning.completion_annulled', { kind: 'completion', id: completionId });
  }
}
