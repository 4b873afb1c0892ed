import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { ContactReason } from './first-visit.types';

export interface NoteContact {
  readonly people: readonly { readonly id: string; readonly employeeId: EmployeeId }[];
  readonly reason: ContactReason;
  readonly note: string | null;
  /** Not in the future. */
  readonly on: CivilDate;
}

/** Keeps whom an admin has asked why they do not sign in, and what they said. */
@Injectable()
export class ContactService {
  /**
   * One note for each person; each has an id of the caller, so that a repeat notes nothing twice.
   * @throws platform.not_found when one of them lies out of reach
   */
  async noteContact(tx: Tx, { people, reason, note, on }: NoteContact, scope: Scope): Promise<void> {
    if (on > scope.actor.on) throw new DomainError('platform.invalid_input', { fields: { on: ['must not lie in the future'] } });
    const employeeIds = people.map(({ employeeId }) => employeeId);
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 3);
    const [within] = await tx.query<{ people: number }>(
      `select count(*)::int as people from organisation.membership m where m.employee_id = any ($1::uuid[]) and m.valid @> $2::date and ${reach.sql}`,
      [employeeIds, scope.actor.on, ...reach.params],
    );
    if (within?.people !== new Set(employeeIds).size) throw new DomainError('platform.not_found');
    const noted = await tx.query<{ employeeId: EmployeeId }>(
      `insert into accounts.activation_contact (id, employee_id, reason, note, contacted_on, contacted_by, recorded_at)
       select p.id, p.employee_id, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as p(id, employee_id)
       on conflict (id) do nothing returning employee_id as "employeeId"`,
      [people.map(({ id }) => id), employeeIds, reason, note, on, scope.actor.accountId, tx.now],
    );
    for (const { employeeId } of noted) tx.audit('accounts.contact_noted', { kind: 'employee', id: employeeId }, { reason });
  }
}
