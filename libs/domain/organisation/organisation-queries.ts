import { employeeName } from './identity/employee-name.rules';
import { rankText } from './identity/rank.rules';
import type { EmployeeKind } from './identity/nip.rules';
import type { EmployeeDescription } from './organisation.types';

const CONTEXT_COLUMNS = `
  m.employee_id as "employeeId", m.unit_id as "unitId", u.agency_id as "agencyId", m.position_id as "positionId",
  w.kind as "employeeKind", u.zone as "zone"`;

/** $1 uuid[] of employees, $2 date */
export const CONTEXTS_ON = `
  select ${CONTEXT_COLUMNS}
  from organisation.membership m
  join organisation.unit u on u.id = m.unit_id
  join organisation.employment w on w.employee_id = m.employee_id and w.valid @> $2::date
  where m.employee_id = any ($1::uuid[]) and m.valid @> $2::date`;

/** $1 employee, $2 instant */
export const CONTEXT_AT = `
  select ${CONTEXT_COLUMNS}, day.day as "on"
  from organisation.membership m
  join organisation.unit u on u.id = m.unit_id
  cross join lateral (select ($2::timestamptz at time zone u.zone)::date as day) day
  join organisation.employment w on w.employee_id = m.employee_id and w.valid @> day.day
  where m.employee_id = $1 and m.valid @> day.day`;

/** $1 uuid[] of employees, $2 date */
export const DESCRIBE = `
  select p.id as "employeeId", p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle",
    n.value as nip, p.birth_place as "birthPlace", p.birth_date as "birthDate", p.sex,
    w.kind as "employeeKind", w.legal_standing as "legalStanding", w.rank_grade as "rankGrade",
    j.id as "positionId", j.name as "positionName", j.position_group as "positionGroup",
    u.id as "unitId", u.code as "unitCode", u.name as "unitName",
    top.id as "topUnitId", top.code as "topUnitCode", top.name as "topUnitName", a.id as "agencyId", a.name as "agencyName"
  from organisation.employee p
  left join organisation.employment w on w.employee_id = p.id and w.valid @> $2::date
  left join organisation.membership m on m.employee_id = p.id and m.valid @> $2::date
  left join organisation.position j on j.id = m.position_id
  left join organisation.unit u on u.id = m.unit_id
  left join organisation.unit a on a.id = u.agency_id
  left join lateral (
    select i.value from organisation.employee_identifier i
    where i.employee_id = p.id and i.kind = 'NIP'
    order by i.valid @> $2::date desc, lower(i.valid) desc limit 1
  ) n on true
  left join lateral (
    select t.id, t.code, t.name from organisation.unit_closure up
    join organisation.unit_closure below on below.descendant_id = up.ancestor_id and below.ancestor_id = u.agency_id and below.depth = 1
    join organisation.unit t on t.id = up.ancestor_id
    where up.descendant_id = u.id
  ) top on true
  where p.id = any ($1::uuid[])`;

export type DescriptionRow = Omit<EmployeeDescription, 'displayName' | 'rankText'>;

export const toDescription = (row: DescriptionRow): EmployeeDescription => ({
  ...row,
  displayName: employeeName(row.frontTitle, row.fullName, row.backTitle),
  rankText: rankText((row.employeeKind ?? 'PNS') as EmployeeKind, row.rankGrade),
});
