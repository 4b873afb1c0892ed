import type { Scope } from '@piawai/contracts';

import { SqlParams } from '../completion/sql-params';
import { peopleNames } from '../dashboard/people-names';
import { harmlessSql } from '../spreadsheet/cell-text.rules';
import type { RowSource } from '../spreadsheet/copy-sql';
import type { SheetColumn } from '../spreadsheet/sheet-column';
import { nameSql } from './completion-columns';
import type { ExportOrder } from './export-kinds';

/** The people behind a number of the dashboard, by name; live. */
export function peopleRows({ filter }: ExportOrder, scope: Scope): RowSource {
  const { unitId = null, year = null, standing = 'ALL', direct, month } = filter;
  const params = new SqlParams();
  const from = `from (${peopleNames(scope, { unitId, year, standing, direct, month }, params)}) r`;
  return { from, count: `select count(*) as rows ${from}`, orderBy: 'r.full_name collate "C", r.employee_id', params: params.values };
}

/** Columns of the people behind a number. */
export function peopleColumns({ fullNip, filter }: ExportOrder): SheetColumn[] {
  return [
    { heading: 'NIP', sql: fullNip ? 'r.nip' : `'…' || right(r.nip, 4)`, kind: 'code', width: 20 },
    { heading: 'Nama', sql: harmlessSql(nameSql('r')), kind: 'harmless', width: 36 },
    { heading: 'Jenis Pegawai', sql: 'r.employee_kind', kind: 'code', width: 18 },
    { heading: 'Unit Kerja', sql: harmlessSql('r.unit_name'), kind: 'harmless', width: 40 },
    { heading: 'JP Diakui (hanya platform ini)', sql: 'trim_scale(r.jp)', kind: 'number', width: 28 },
    ...(filter.month ? [{ heading: `JP Bulan ${filter.month}`, sql: 'trim_scale(r.month_jp)', kind: 'number', width: 18 } as const] : []),
    { heading: 'Target JP', sql: 'r.target', kind: 'number', width: 12 },
    { heading: 'Sisa JP', sql: 'trim_scale(r.remaining)', kind: 'number', width: 12 },
  ];
}
