/**
 * People in units ($2) on the day ($3) whom the file of the import ($1) does not name. Whoever a row could be about is not missing:
 * a matched row, right or wrong; an open question; a rejected row of the same name. Who has a later change is left alone.
 */
export const MISSING = `
  from organisation.membership m
  join organisation.employee p on p.id = m.employee_id
  where m.unit_id = any ($2::uuid[]) and m.valid @> $3::date
    and not exists (select from organisation.import_row r where r.import_id = $1 and r.employee_id = p.id)
    and not exists (select from organisation.import_row r where r.import_id = $1 and r.verdict = 'QUESTION' and r.same_as = p.id
      and r.answer is distinct from 'ANOTHER_PERSON')
    and not exists (select from organisation.import_row r where r.import_id = $1 and r.verdict = 'REJECTED' and lower(r.data ->> 'fullName') = lower(p.full_name))
    and not exists (select from organisation.membership l where l.employee_id = p.id and lower(l.valid) > $3::date)
    and not exists (select from organisation.employment l where l.employee_id = p.id and lower(l.valid) > $3::date)`;

/** Units that good rows of the import ($1) name. */
export const COVERED_UNITS = `
  select r.unit_id, count(*) as in_file from organisation.import_row r
  where r.import_id = $1 and r.verdict <> 'REJECTED' and r.unit_id is not null group by r.unit_id`;
