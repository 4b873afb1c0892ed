import type { CivilDate, EmployeeId, UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { PresentEmployee } from './import-plan.rules';

export interface KnownEmployee extends PresentEmployee {
  /** Every NIP the person ever had. */
  readonly nips: readonly string[];
  readonly numbers: readonly string[];
}

/** $1 day, $2 employees. Each table is read by the ids themselves, so that no statistics can mislead the planner. */
const PRESENT = `
  with number as (
    select d.employee_id, max(d.value) filter (where d.kind = 'NIP' and d.valid @> $1::date) as nip,
      max(d.value) filter (where d.kind = 'OLD_NIP') as old_nip, max(d.value) filter (where d.kind = 'SIASN') as siasn_id,
      array_agg(d.value) as numbers, coalesce(array_agg(d.value) filter (where d.kind = 'NIP'), '{}') as nips, max(lower(d.valid)) as latest
    from organisation.employee_identifier d where d.employee_id = any ($2::uuid[]) group by d.employee_id
  ), placed as (
    select d.employee_id, max(lower(d.valid)) as latest, (array_agg(d.unit_id) filter (where d.valid @> $1::date))[1] as unit_id,
      (array_agg(d.position_id) filter (where d.valid @> $1::date))[1] as position_id
    from organisation.membership d where d.employee_id = any ($2::uuid[]) group by d.employee_id
  ), employed as (
    select d.employee_id, max(lower(d.valid)) as latest, max(d.kind) filter (where d.valid @> $1::date) as kind,
      max(d.rank_grade) filter (where d.valid @> $1::date) as rank_grade, max(d.legal_standing) filter (where d.valid @> $1::date) as legal_standing
    from organisation.employment d where d.employee_id = any ($2::uuid[]) group by d.employee_id
  )
  select p.id as "employeeId", p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle", p.birth_place as "birthPlace",
    p.birth_date as "birthDate", p.sex, w.kind, w.rank_grade as "rankGrade", w.legal_standing as "legalStanding", m.unit_id as "unitId",
    m.position_id as "positionId", u.agency_id as "agencyId", i.nip, i.old_nip as "oldNip", i.siasn_id as "siasnId",
    coalesce(i.nips, '{}') as nips, coalesce(i.numbers, '{}') as numbers, greatest(i.latest, m.latest, w.latest) as "latestChange"
  from organisation.employee p
  left join number i on i.employee_id = p.id
  left join placed m on m.employee_id = p.id
  left join employed w on w.employee_id = p.id
  left join organisation.unit u on u.id = m.unit_id
  where p.id = any ($2::uuid[])`;

/** Numbers of duplicates that were merged into these people; a question of its own, for nearly nobody has any. $1 employees */
const MERGED_NUMBERS = `
  select d.merged_into as "employeeId", i.kind, i.value from organisation.employee d
  join organisation.employee_identifier i on i.employee_id = d.id where d.merged_into = any ($1::uuid[])`;

export async function employeesByIds(tx: Tx, ids: readonly EmployeeId[], on: CivilDate): Promise<KnownEmployee[]> {
  const people = await tx.query<KnownEmployee>(PRESENT, [on, ids]);
  const merged = await tx.query<{ employeeId: EmployeeId; kind: string; value: string }>(MERGED_NUMBERS, [ids]);
  return merged.length === 0 ? people : people.map((person) => withNumbers(person, merged.filter(({ employeeId }) => employeeId === person.employeeId)));
}

/** A number of a merged duplicate is the person's own: known, and no reason to write anything. */
function withNumbers(person: KnownEmployee, merged: readonly { readonly kind: string; readonly value: string }[]): KnownEmployee {
  const of = (kind: string): string[] => merged.filter((number) => number.kind === kind).map(({ value }) => value);
  return {
    ...person,
    oldNip: person.oldNip ?? of('OLD_NIP')[0] ?? null,
    siasnId: person.siasnId ?? of('SIASN')[0] ?? null,
    nips: [...person.nips, ...of('NIP')],
    numbers: [...person.numbers, ...merged.map(({ value }) => value)],
  };
}

/** People who ever bore one of the numbers: NIP, old NIP or SIASN id; a merged duplicate is left to its person. */
export async function employeesByNumbers(tx: Tx, numbers: readonly string[], on: CivilDate): Promise<KnownEmployee[]> {
  const found = await tx.query<{ id: EmployeeId }>(
    `select distinct coalesce(e.merged_into, e.id) as id from organisation.employee_identifier n join organisation.employee e on e.id = n.employee_id
     where n.value = any ($1::text[]) and n.kind = any (array['NIP', 'OLD_NIP', 'SIASN'])`,
    [numbers],
  );
  return found.length === 0 ? [] : employeesByIds(tx, found.map(({ id }) => id), on);
}

export interface Namesake {
  readonly employeeId: EmployeeId;
  readonly name: string;
  /** As recorded, else as the NIP says. */
  readonly birthDate: CivilDate | null;
}

/** People of the agency, present or past, by comparable name. */
export function namesakes(tx: Tx, names: readonly string[], agencyId: UnitId): Promise<Namesake[]> {
  return tx.query<Namesake>(
    `select p.id as "employeeId", lower(p.full_name) as name,
       coalesce(p.birth_date::text, (select substr(n.value, 1, 4) || '-' || substr(n.value, 5, 2) || '-' || substr(n.value, 7, 2)
         from organisation.employee_identifier n where n.employee_id = p.id and n.kind = 'NIP' limit 1)) as "birthDate"
     from organisation.employee p
     where lower(p.full_name) = any ($1::text[]) and p.merged_into is null
       and exists (select from organisation.membership m join organisation.unit u on u.id = m.unit_id where m.employee_id = p.id and u.agency_id = $2)`,
    [names, agencyId],
  );
}
