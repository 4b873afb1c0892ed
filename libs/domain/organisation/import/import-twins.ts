import type { ImportId, UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { comparableName } from '../identity/employee-name.rules';
import type { RowToApply } from './apply-rows';
import { isTwin } from './import-row.rules';
import { namesakes } from './present-employees';

/** Of rows that would add the same name and birth date, all but the first; asked once the whole file is read. $1 import */
const TWINS_IN_FILE = `
  with added as (
    select row_no, employee_id, row_number() over twins as nth, first_value(employee_id) over twins as first_id
    from organisation.import_row where import_id = $1 and verdict = 'ADDED'
    window twins as (partition by lower(data ->> 'fullName'),
      coalesce(data ->> 'birthDate', substr(nip, 1, 4) || '-' || substr(nip, 5, 2) || '-' || substr(nip, 7, 2)) order by row_no))
  update organisation.import_row r set verdict = 'QUESTION', same_as = a.first_id, employee_id = null
  from added a where r.import_id = $1 and r.row_no = a.row_no and a.nth > 1`;

/** Makes a question of each row whose person another row of the file would add already. */
export const askAboutRowsAlike = (tx: Tx, importId: ImportId): Promise<unknown> => tx.query(TWINS_IN_FILE, [importId]);

/**
 * Makes a question of each row whose person has come in since the check, by another import or by hand; the agency stays locked, so that two
 * imports cannot pass each other. @returns the rows that may be applied
 */
export async function askAboutNewcomers(tx: Tx, importId: ImportId, agencyId: UnitId, rows: readonly RowToApply[]): Promise<RowToApply[]> {
  await tx.query('select id from organisation.unit where id = $1 for no key update', [agencyId]);
  const added = rows.filter(({ verdict }) => verdict === 'ADDED');
  const alike = await namesakes(tx, added.map(({ values }) => values.fullName ?? '').map(comparableName), agencyId);
  const asked = new Map(added.flatMap(({ row, employeeId, values }) => {
    const twin = alike.find((other) => other.employeeId !== employeeId && isTwin(values, other));
    return twin ? [[row, twin.employeeId] as const] : [];
  }));
  if (asked.size === 0) return [...rows];
  await tx.query(
    `update organisation.import_row r set verdict = 'QUESTION', same_as = t.id, employee_id = null
     from unnest($2::integer[], $3::uuid[]) as t(row_no, id) where r.import_id = $1 and r.row_no = t.row_no`,
    [importId, [...asked.keys()], [...asked.values()]],
  );
  return rows.filter(({ row }) => !asked.has(row));
}
