import { COVERED_UNITS, MISSING } from './missing-employees';

/** Of an import `i`: once applied, what was really done, while its rows are kept; QUESTION then counts those left without an answer. */
export const OUTCOME_COUNTS = `
  case when i.state = 'APPLIED' and i.forgotten_at is null
    then (select jsonb_build_object(
        'ADDED', count(*) filter (where r.outcome = 'APPLIED' and (r.verdict = 'ADDED' or r.answer = 'ANOTHER_PERSON')),
        'CHANGED', count(*) filter (where r.outcome = 'APPLIED' and (r.verdict = 'CHANGED' or r.answer = 'SAME_PERSON')),
        'QUESTION', count(*) filter (where r.verdict = 'QUESTION' and r.answer is null),
        'FAILED', count(*) filter (where r.outcome = 'FAILED')) from organisation.import_row r where r.import_id = i.id)
    else '{}' end`;

/** Counts of the preview, then of the outcome. */
export const IMPORT_COLUMNS = `
  i.id, i.agency_id as "agencyId", i.created_at as "createdAt", i.file_name as "fileName", i.bytes, i.format, i.headers, i.sample, i.mapping,
  i.effective_on as "effectiveOn", i.state, i.failure, i.rows_read as "rowsRead", i.rows_applied as "rowsApplied", i.ended_count as "endedCount",
  i.forgotten_at as "forgottenAt", i.counts || ${OUTCOME_COUNTS} as counts`;

/** $1 import, $2 verdict, $3 row after which, $4 limit */
export const ROW_LINES = `
  select r.row_no as row, r.verdict, r.nip, r.data ->> 'fullName' as name, r.changes || case when r.changes ? 'unit' or r.changes ? 'position' then (
      select coalesce(jsonb_object_agg(n.field, jsonb_build_array(n.before, n.after)), '{}') from (
        select 'unit' as field, (select name from organisation.unit where id = (r.changes -> 'unit' ->> 0)::uuid) as before,
          (select name from organisation.unit where id = (r.changes -> 'unit' ->> 1)::uuid) as after where r.changes ? 'unit'
        union all
        select 'position', (select name from organisation.position where id = (r.changes -> 'position' ->> 0)::uuid),
          (select name from organisation.position where id = (r.changes -> 'position' ->> 1)::uuid) where r.changes ? 'position'
      ) n) else '{}' end as changes,
    r.problems, r.answer, r.outcome, t.row_no as "sameRow", coalesce(p.front_title, t.data ->> 'frontTitle') as "sameFront",
    coalesce(p.full_name, t.data ->> 'fullName') as "sameName", coalesce(p.back_title, t.data ->> 'backTitle') as "sameBack",
    coalesce(t.nip, (select i.value from organisation.employee_identifier i where i.employee_id = p.id and i.kind = 'NIP' order by lower(i.valid) desc limit 1)) as "sameNip",
    (select u.name from organisation.membership m join organisation.unit u on u.id = m.unit_id where m.employee_id = p.id order by lower(m.valid) desc limit 1) as "sameUnit"
  from organisation.import_row r
  left join organisation.import_row t on t.import_id = r.import_id and t.employee_id = r.same_as and t.verdict = 'ADDED'
  left join organisation.employee p on p.id = r.same_as
  where r.import_id = $1 and r.verdict = $2 and r.row_no > $3
  order by r.row_no limit $4`;

/** $1 import, $2 units, $3 day */
export const COVERED = `
  with covered as (${COVERED_UNITS}), absent as (select m.unit_id, count(*) as missing ${MISSING} group by m.unit_id)
  select u.id as "unitId", u.name, a.name as "parentName", c.in_file as "inFile", coalesce(b.missing, 0) as missing
  from covered c
  join organisation.unit u on u.id = c.unit_id
  left join organisation.unit_closure up on up.descendant_id = u.id and up.depth = 1
  left join organisation.unit a on a.id = up.ancestor_id and a.kind <> 'INSTALLATION'
  left join absent b on b.unit_id = u.id
  order by coalesce(b.missing, 0) desc, u.name, u.id`;

/** $1 import, $2 whether it is applied (open questions and people who stand in another row are then rejected too), $3 row after which, $4 limit */
export const REJECTED_ROWS = `
  select r.row_no as row, r.cells, r.problems, (r.verdict = 'QUESTION' and r.answer is null) as open,
    case when r.answer = 'SAME_PERSON' and r.employee_id is null then t.row_no end as again
  from organisation.import_row r
  left join organisation.import_row t on t.import_id = r.import_id and t.employee_id = r.same_as and t.verdict = 'ADDED'
  where r.import_id = $1 and r.row_no > $3
    and (r.verdict = 'REJECTED' or r.outcome = 'FAILED' or ($2 and r.verdict = 'QUESTION' and r.employee_id is null))
  order by r.row_no limit $4`;
