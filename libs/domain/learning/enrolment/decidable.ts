import type { Actor, Scope } from '@piawai/contracts';
import { personScopeCondition, type SqlCondition } from '@piawai/domain/organisation/rules';

/** Pending decisions follow today's unit, not the frozen one: the present supervisor decides. */
const DECIDABLE_UNIT = `coalesce((select m.unit_id from organisation.membership m
  where m.employee_id = e.employee_id and m.valid @> (now_on.day) limit 1), e.unit_id)`;
const COLUMNS = { employee: 'e.employee_id', unit: DECIDABLE_UNIT };

/** Where enrolments `e` come from in these questions; the day is the first parameter. */
export const REQUESTS = 'learning.enrolment e cross join (select $1::date as day) now_on';

/** Why somebody may decide on a request: the nearer duty first. */
export const DUTIES = ['SUPERVISOR', 'STAND_IN', 'BKPSDM', 'NO_SUPERVISOR', 'REACH'] as const;
export type Duty = (typeof DUTIES)[number];

/** Roles that stand in a decision, by duty; the other two are an admin's. */
const CAPACITIES: Partial<Record<Duty, string>> = { SUPERVISOR: 'ATASAN', STAND_IN: 'PENGGANTI' };

const wentTo = (to: string): string => `exists (select from learning.request_step s where s.enrolment_id = e.id and s.goes_to = '${to}')`;

/** As SQL, null where the actor has no say over request `e`. @param firstParam number of the first placeholder to use */
export function dutyOf(scope: Scope, firstParam: number): SqlCondition {
  const params: unknown[] = [];
  const over = (kept: Scope['reaches']): string => {
    const condition = personScopeCondition({ ...scope, reaches: kept }, COLUMNS, firstParam + params.length);
    params.push(...condition.params);
    return condition.sql;
  };
  const bkpsdm = scope.actor.grants.filter(({ role }) => role === 'ADMIN_BKPSDM').map(({ reach }) => reach);
  const supervises = over(scope.reaches.filter(({ kind }) => kind === 'reports'));
  const standsIn = `$${firstParam + params.push(scope.actor.employeeId) - 1}::uuid`;
  const agency = over(bkpsdm);
  const any = over(scope.reaches);
  return {
    params,
    sql: `case
      when ${supervises} then 'SUPERVISOR'
      when ${wentTo('STAND_IN')} and organisation.stand_in_for((select coalesce(p.merged_into, p.id) from organisation.employee p where p.id = e.employee_id), now_on.day) = ${standsIn} then 'STAND_IN'
      when ${wentTo('BKPSDM')} and ${agency} then 'BKPSDM'
      when ${any} then case when ${wentTo('ADMIN')} then 'NO_SUPERVISOR' else 'REACH' end
    end`,
  };
}

/** The role under which somebody decides, as it stands in the decision. */
export function capacityOf(actor: Actor, duty: Duty): string {
  const roles = actor.grants.map(({ role }) => role);
  return CAPACITIES[duty] ?? (roles.includes('ADMIN_BKPSDM') ? 'ADMIN_BKPSDM' : 'ADMIN_OPD');
}
