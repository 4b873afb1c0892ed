import type { CivilDate, EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { employEmployees, type IdentifierFrom, identifyEmployees, placeEmployees } from '../employee/dated-rows';
import { planRow, type RowPlan } from './import-plan.rules';
import type { RowValues } from './import-row.rules';
import type { RowVerdict } from './import.types';
import { employeesByIds } from './present-employees';

export interface RowToApply {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly employeeId: EmployeeId;
  readonly values: RowValues;
}

interface Planned {
  readonly employeeId: EmployeeId;
  readonly isNew: boolean;
  readonly plan: RowPlan;
}

/** Plans each statement for the tables as they are now: within one import they grow a thousandfold, and a kept plan would scan them whole. */
export const planAnew = (tx: Tx): Promise<unknown> => tx.query('set local plan_cache_mode = force_custom_plan');

/** Writes what the rows say where it differs from what is recorded now; a row that was applied already writes nothing. */
export async function writeRows(tx: Tx, rows: readonly RowToApply[], from: CivilDate): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ employeeId }) => employeeId);
  await tx.query('select id from organisation.employee where id = any ($1::uuid[]) order by id for no key update', [ids]);
  const present = new Map((await employeesByIds(tx, ids, from)).map((person) => [person.employeeId, person]));
  const planned = rows.map(({ employeeId, values }): Planned => {
    const known = present.get(employeeId) ?? null;
    return { employeeId, isNew: known === null, plan: planRow(values, known, known?.nips ?? []) };
  });
  await writePersons(tx, planned);
  const where = <Part>(part: (plan: RowPlan) => Part | null): (Part & { employeeId: EmployeeId; from: CivilDate })[] =>
    planned.flatMap(({ employeeId, plan }) => {
      const found = part(plan);
      return found === null ? [] : [{ ...found, employeeId, from }];
    });
  const number = (kind: IdentifierFrom['kind'], of: (plan: RowPlan) => string | null): Promise<void> =>
    identifyEmployees(tx, kind, where((plan) => {
      const value = of(plan);
      return value === null ? null : { kind, value };
    }));
  await number('NIP', ({ nip }) => nip);
  await number('OLD_NIP', ({ oldNip }) => oldNip);
  await number('SIASN', ({ siasnId }) => siasnId);
  await employEmployees(tx, where(({ employment }) => employment));
  await placeEmployees(tx, where(({ membership }) => membership));
}

async function writePersons(tx: Tx, planned: readonly Planned[]): Promise<void> {
  const write = async (isNew: boolean, sql: string): Promise<void> => {
    const persons = planned.flatMap(({ employeeId, plan, isNew: added }) => (added === isNew && plan.person ? [{ employeeId, ...plan.person }] : []));
    if (persons.length === 0) return;
    await tx.query(sql, [
      persons.map((person) => person.employeeId),
      persons.map((person) => person.fullName),
      persons.map((person) => person.frontTitle),
      persons.map((person) => person.backTitle),
      persons.map((person) => person.birthPlace),
      persons.map((person) => person.birthDate),
      persons.map((person) => person.sex),
    ]);
  };
  const rows = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[])
    as r(id, full_name, front_title, back_title, birth_place, birth_date, sex)`;
  await write(
    true,
    `insert into organisation.employee (id, full_name, front_title, back_title, birth_place, birth_date, sex)
     select r.id, r.full_name, r.front_title, r.back_title, r.birth_place, r.birth_date, r.sex from ${rows} on conflict (id) do nothing`,
  );
  await write(
    false,
    `update organisation.employee p set full_name = r.full_name, front_title = r.front_title, back_title = r.back_title,
       birth_place = r.birth_place, birth_date = r.birth_date, sex = r.sex, revision = p.revision + 1
     from ${rows} where p.id = r.id`,
  );
}
