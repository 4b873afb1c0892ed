import ExcelJS from 'exceljs';

import { IMPORT_FIELDS, type ImportField } from '../import/import-columns.rules';
import { type SheetField, sheetColumns, type SheetKind } from './sheet-columns.rules';

export const EXAMPLES = ['units', 'positions', 'people'] as const;
export type ExampleKind = (typeof EXAMPLES)[number];

const UNITS: readonly Partial<Record<SheetField, string>>[] = [
  { code: 'SETDA', name: 'Sekretariat Daerah', kind: 'Sekretariat' },
  { code: 'DINKES', name: 'Dinas Kesehatan', kind: 'Dinas' },
  { code: 'DINKES-1', name: 'Bidang Pelayanan Kesehatan', kind: 'Bidang', parent: 'DINKES' },
];
const POSITIONS: readonly Partial<Record<SheetField, string>>[] = [
  { code: 'KPL-BID', name: 'Kepala Bidang', group: 'Administrator' },
  { code: 'ANALIS', name: 'Analis Kebijakan Ahli Pertama', group: 'JF Ahli Pertama' },
  { code: 'PENGADM', name: 'Pengadministrasi Perkantoran', group: 'Pelaksana' },
];
const PEOPLE: readonly Partial<Record<ImportField, string>>[] = [
  { nip: '198503172010011990', fullName: 'Contoh Kepala Bidang', backTitle: 'S.K.M.', kind: 'PNS', rankGrade: 'III/d', unit: 'DINKES-1', position: 'KPL-BID' },
  { nip: '199407082020122990', fullName: 'Contoh Analis', kind: 'PNS', rankGrade: 'III/a', unit: 'DINKES-1', position: 'ANALIS' },
  { nip: '199011232024211990', fullName: 'Contoh Pengadministrasi', kind: 'PPPK', rankGrade: 'V', unit: 'SETDA', position: 'PENGADM' },
];

/** Headings as files of agencies bear them: what a label adds in brackets is left out. */
const PEOPLE_COLUMNS = (Object.keys(IMPORT_FIELDS) as ImportField[]).map((field) => [field, IMPORT_FIELDS[field].label.replace(/ \(.*\)$/, '')] as const);

/** Headings and a few rows; what uploading takes is what the example shows. */
export function exampleRows(kind: ExampleKind): string[][] {
  if (kind === 'people') return table(PEOPLE_COLUMNS, PEOPLE);
  const columns = sheetColumns(kind satisfies SheetKind).map(([field, { label }]) => [field, label] as const);
  return table(columns, kind === 'units' ? UNITS : POSITIONS);
}

/** The example as a workbook; every cell is text, so that a spreadsheet keeps all 18 digits of a NIP. */
export async function exampleWorkbook(kind: ExampleKind): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Daftar', { views: [{ state: 'frozen', ySplit: 1 }] });
  const rows = exampleRows(kind);
  sheet.addRows(rows);
  sheet.getRow(1).font = { bold: true };
  rows[0]!.forEach((_, at) => {
    const column = sheet.getColumn(at + 1);
    column.numFmt = '@';
    column.width = Math.max(...rows.map((row) => row[at]!.length)) + 4;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function table<Field extends string>(columns: readonly (readonly [Field, string])[], lines: readonly Partial<Record<Field, string>>[]): string[][] {
  return [columns.map(([, label]) => label), ...lines.map((line) => columns.map(([field]) => line[field] ?? ''))];
}
