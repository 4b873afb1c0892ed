/** Columns of a list line; $1 is the day. */
export const LIST_COLUMNS = `
  p.id, p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle",
  (select i.value from organisation.employee_identifier i where i.employee_id = p.id and i.kind = 'NIP'
   order by i.valid @> $1::date desc, lower(i.valid) desc limit 1) as nip,
  w.kind as "employeeKind", w.rank_grade as "rankGrade", w.legal_standing as "legalStanding",
  j.name as "positionName", u.id as "unitId", u.name as "unitName"`;

const JOINS = `
  join organisation.unit u on u.id = m.unit_id
  left join organisation.position j on j.id = m.position_id
  left join organisation.employment w on w.employee_id = p.id and w.valid @> $1::date`;

export const LIST_FROM_MEMBERS = `
  from organisation.employee p
  join organisation.membership m on m.employee_id = p.id and m.valid @> $1::date ${JOINS}`;

/** Those whose last membership lies in the past. */
export const LIST_FROM_ENDED = `
  from organisation.employee p
  join lateral (
    select l.unit_id, l.position_id, l.valid from organisation.membership l where l.employee_id = p.id order by lower(l.valid) desc limit 1
  ) m on upper(m.valid) <= $1::date ${JOINS}`;

/** Nobody is named for the person on the day ($1), and nobody else leads a unit, own or above. */
export const WITHOUT_SUPERVISOR = `
  not exists (select from organisation.supervision s where s.employee_id = p.id and s.valid @> $1::date)
  and not exists (
    select from organisation.unit_closure c
    join (select distinct on (h.unit_id) h.unit_id, h.employee_id from organisation.headship h where h.valid @> $1::date
          order by h.unit_id, case h.capacity when 'PLT' then 1 when 'PLH' then 2 else 3 end) led on led.unit_id = c.ancestor_id
    where c.descendant_id = m.unit_id and led.employee_id <> p.id)`;

/** $1 employee: every dated row as a line of text. */
export const HISTORY = `
  select * from (
    select 'memberships' as part, u.name || coalesce(' · ' || j.name, '') as text, lower(m.valid) as "from", upper(m.valid) as "to"
    from organisation.membership m
    join organisation.unit u on u.id = m.unit_id
    left join organisation.position j on j.id = m.position_id
    where m.employee_id = $1
    union all
    select 'employments', w.kind || coalesce(' · ' || w.rank_grade, '') || case when w.legal_standing = '01' then '' else ' · ' || w.legal_standing end
      || coalesce(' · ' || w.end_reason, ''),
      lower(w.valid), upper(w.valid)
    from organisation.employment w where w.employee_id = $1
    union all
    select 'identifiers', i.kind || ' ' || i.value, lower(i.valid), upper(i.valid)
    from organisation.employee_identifier i where i.employee_id = $1
    union all
    select 'headships', h.capacity || ' · ' || u.name, lower(h.valid), upper(h.valid)
    from organisation.headship h join organisation.unit u on u.id = h.unit_id where h.employee_id = $1
  ) history order by part, "from" desc`;
