import { Injectable } from '@nestjs/common';
import { type AccountId, type CivilDate, DomainError, type EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { refuseOverlap } from '../overlap';

export interface NameStandIn {
  /** Made by the client. */
  readonly id: string;
  /** Who is away. */
  readonly employeeId: EmployeeId;
  readonly standInId: EmployeeId;
  readonly from: CivilDate;
  /** First day back; null = open end. */
  readonly to: CivilDate | null;
  readonly accountId: AccountId;
}

/** Who decides what stays unanswered while somebody is away (pengganti). */
@Injectable()
export class StandInService {
  /**
   * A repeated request names once.
   * @throws organisation.overlaps when somebody is named for that time already, organisation.not_in_service, organisation.stand_in_self
   */
  async nameStandIn(tx: Tx, { id, employeeId, standInId, from, to, accountId }: NameStandIn): Promise<void> {
    if (to !== null && to <= from) throw new DomainError('platform.invalid_input', { fields: { to: ['must lie after the first day'] } });
    if (employeeId === standInId) throw new DomainError('organisation.stand_in_self');
    const [present] = await tx.query<{ same: boolean }>('select employee_id = $2 and stand_in_id = $3 as same from organisation.stand_in where id = $1', [id, employeeId, standInId]);
    if (present?.same) return;
    if (present) throw new DomainError('platform.different_repeat');
    await refuseForeign(tx, employeeId, standInId, from);
    await refuseOverlap(
      tx.query('insert into organisation.stand_in (id, employee_id, stand_in_id, valid, named_by) values ($1, $2, $3, daterange($4::date, $5::date), $6)', [
        id, employeeId, standInId, from, to, accountId,
      ]),
    );
    tx.audit('organisation.stand_in_changed', { kind: 'employee', id: employeeId }, { standInId, from, to });
  }

  /** Ends on a day; what had not begun then never was. @throws platform.not_found */
  async endStandIn(tx: Tx, { id, employeeId, on }: { readonly id: string; readonly employeeId: EmployeeId; readonly on: CivilDate }): Promise<void> {
    const params = [id, employeeId, on];
    const removed = await tx.query('delete from organisation.stand_in where id = $1 and employee_id = $2 and lower(valid) >= $3::date returning id', params);
    const cut = await tx.query(
      'update organisation.stand_in set valid = daterange(lower(valid), $3::date) where id = $1 and employee_id = $2 and valid @> $3::date returning id',
      params,
    );
    if (removed.length + cut.length === 0) throw new DomainError('platform.not_found');
    tx.audit('organisation.stand_in_changed', { kind: 'employee', id: employeeId }, { ended: on });
  }
}

/** Only somebody who serves in the same agency on that day. */
async function refuseForeign(tx: Tx, employeeId: EmployeeId, standInId: EmployeeId, on: CivilDate): Promise<void> {
  const rows = await tx.query(
    `select from organisation.membership own join organisation.unit ou on ou.id = own.unit_id
       join organisation.membership m on m.employee_id = $2 and m.valid @> $3::date
       join organisation.unit u on u.id = m.unit_id and u.agency_id = ou.agency_id
      where own.employee_id = $1 and own.valid @> $3::date`,
    [employeeId, standInId, on],
  );
  if (rows.length === 0) throw new DomainError('organisation.not_in_service');
}
