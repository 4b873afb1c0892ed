import type { EmployeeId, ImportId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { Changes } from './import-plan.rules';
import type { RowProblem } from './import-problems.rules';
import type { RowValues } from './import-row.rules';
import type { RowVerdict } from './import.types';

/** A row of the file with what applying it would mean. */
export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: RowValues;
  readonly verdict: RowVerdict;
  /** Whom it is about; for a new person the id that they will get, so that applying twice adds them once. */
  readonly employeeId: EmployeeId | null;
  /** Somebody of the same name and birth date under another number. */
  readonly sameAs: EmployeeId | null;
  readonly changes: Changes;
  readonly problems: readonly RowProblem[];
}

/** Writes a batch of staged rows in one statement. */
export async function stageRows(tx: Tx, importId: ImportId, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into organisation.import_row (import_id, row_no, verdict, nip, employee_id, same_as, unit_id, data, cells, changes, problems)
     select $1, r.row_no, r.verdict, r.nip, r.employee_id, r.same_as, r.unit_id, r.data, r.cells, r.changes, r.problems
     from unnest($2::integer[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::jsonb[], $9::jsonb[], $10::jsonb[], $11::jsonb[])
       as r(row_no, verdict, nip, employee_id, same_as, unit_id, data, cells, changes, problems)`,
    [
      importId,
      rows.map(({ row }) => row),
      rows.map(({ verdict }) => verdict),
      rows.map(({ values }) => values.nip),
      rows.map(({ employeeId }) => employeeId),
      rows.map(({ sameAs }) => sameAs),
      rows.map(({ values }) => values.unitId),
      rows.map(({ values }) => JSON.stringify(values)),
      rows.map(({ cells }) => JSON.stringify(cells)),
      rows.map(({ changes }) => JSON.stringify(changes)),
      rows.map(({ problems }) => JSON.stringify(problems)),
    ],
  );
}
