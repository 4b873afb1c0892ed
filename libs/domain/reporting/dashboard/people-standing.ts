import type { CivilDate, Scope, UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';

import type { SqlParams } from '../completion/sql-params';

export interface StandingPlace {
  /** The unit and everything below it; none = everybody within reach. */
  readonly unitId: UnitId | null;
  /** Only those who belong to the unit itself. */
  readonly direct?: boolean | undefined;
}

export interface StandingQuestion extends StandingPlace {
  readonly year: number;
  /** The day whose memberships count: today, or the last day of a year gone by. */
  readonly on: CivilDate;
}

/** One row per member of the units on a day: employee_id, unit_id, position_id, agency_id, employee_kind, legal_standing. Live. */
export function membersOn(scope: Scope, { unitId, direct, on }: StandingQuestion, params: SqlParams): string {
  const day = params.add(on, 'date');
  const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, params.next);
  params.addAll(reach.params);
  const below = direct ? 'and c.depth = 0' : '';
  const within = unitId
    ? `and m.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = ${params.add(unitId, 'uuid')} ${below})`
    : '';
  return `
    select m.employee_id, m.unit_id, m.position_id, u.agency_id, y.kind as employee_kind, y.legal_standing
    from organisation.membership m
    join organisation.unit u on u.id = m.unit_id
    join organisation.employment y on y.employee_id = m.employee_id and y.valid @> ${day}
    where m.valid @> ${day} and ${reach.sql} ${within}
      and not exists (select from organisation.employee p where p.id = m.employee_id and p.merged_into is not null)`;
}

/**
 * `membersOn` with jp (counted in the year) and target (the duty, null when there is none: no rule, unpaid leave, suspension, retirement).
 * Both are laterals: found once per row or, for the duty, once per kind and agency, however often the columns are used.
 */
export function peopleStanding(scope: Scope, question: StandingQuestion, params: SqlParams): string {
  const members = membersOn(scope, question, params);
  return `
    select m.employee_id, m.unit_id, m.position_id, m.employee_kind, award.jp,
      case when m.legal_standing in ('02', '04', '20') or m.legal_standing between '66' and '99' then null else duty.min_jp end as target
    from (${members}) m
    cross join lateral (
      select coalesce(sum(a.counted), 0) as jp from competency.jp_award a where a.employee_id = m.employee_id and a.year = ${params.add(question.year, 'smallint')}) award
    left join lateral (
      select d.min_jp from standards.duty_policy d
      where d.employee_kind = m.employee_kind and d.valid_from <= ${params.add(question.on, 'date')} and (d.agency_id is null or d.agency_id = m.agency_id)
      order by d.agency_id is not null desc, d.valid_from desc limit 1) duty on true`;
}

/** Aggregates over `peopleStanding` aliased as `s`. */
export const STANDING_COUNTS = `count(*) as people, coalesce(sum(s.jp), 0) as jp, count(s.target) as obliged,
  count(*) filter (where s.target is not null and s.jp >= s.target) as reached, case when min(s.target) = max(s.target) then min(s.target) end as target`;
