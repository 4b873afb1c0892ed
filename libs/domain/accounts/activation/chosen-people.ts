import { DomainError, type EmployeeId, type Scope, type UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';

import { higherRolesCondition } from '../account/managed-account';
import type { SlipSelection } from './activation.types';

/** Somebody of a selection, and whether a slip is made. */
export interface ChosenPerson {
  employee_id: EmployeeId;
  agency_id: UnitId;
  unit_id: UnitId;
  verdict: 'PRINT' | 'OWN' | 'BLOCKED' | 'SIGNED_IN' | 'HIGHER_ROLE' | 'OPEN_SLIP';
  /** A code that is still good and would be replaced. */
  open: boolean;
}

/** The unit directly below the agency that `u` belongs to, as `top`: many a unit is called Sekretariat. */
export const TOP_UNIT = `
  left join lateral (
    select t.name from organisation.unit_closure up
    join organisation.unit_closure below on below.descendant_id = up.ancestor_id and below.depth = 1 and below.ancestor_id = u.agency_id
    join organisation.unit t on t.id = up.ancestor_id
    where up.descendant_id = u.id
  ) top on true`;

/**
 * Everybody of a selection within reach, in the order in which slips are handed out: by top unit, unit and name.
 * @throws platform.invalid_input unless exactly one of people and unit is given
 */
export function chosenPeople(scope: Scope, selection: SlipSelection, now: Date): { sql: string; params: unknown[] } {
  if ((selection.employeeIds === undefined) === (selection.unitId === undefined)) throw new DomainError('platform.invalid_input', { fields: { employeeIds: ['isDefined'] } });
  const higher = higherRolesCondition(scope, 'a.id', 7);
  const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 7 + higher.params.length);
  return {
    sql: `
      select m.employee_id, u.agency_id, m.unit_id, coalesce(s.expires_at > $5, false) as open,
        case when m.employee_id = $4::uuid then 'OWN' when a.blocked_at is not null then 'BLOCKED' when a.first_signed_in_at is not null then 'SIGNED_IN'
             when ${higher.sql} then 'HIGHER_ROLE' when $6::boolean and s.expires_at > $5 then 'OPEN_SLIP' else 'PRINT' end as verdict
      from organisation.membership m
      join organisation.employee e on e.id = m.employee_id and e.merged_into is null
      join organisation.unit u on u.id = m.unit_id ${TOP_UNIT}
      left join accounts.account a on a.employee_id = m.employee_id
      left join accounts.activation_slip s on s.account_id = a.id and s.used_at is null and s.replaced_at is null
      where m.valid @> $1::date and ${reach.sql}
        and ($2::uuid[] is null or m.employee_id = any ($2))
        and ($3::uuid is null or m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = $3))
      order by top.name collate "C" nulls first, u.name collate "C", m.unit_id, e.full_name collate "C", m.employee_id`,
    params: [scope.actor.on, selection.employeeIds ?? null, selection.unitId ?? null, scope.actor.employeeId, now, selection.withoutOpenSlip, ...higher.params, ...reach.params],
  };
}
