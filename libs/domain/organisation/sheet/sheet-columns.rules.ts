/** Lists that build the house of an agency, each uploaded as one file. */
export const SHEETS = {
  units: {
    code: { label: 'Kode unit', required: true, headers: ['kode', 'kodeunit', 'kodeunor', 'code'] },
    name: { label: 'Nama unit', required: true, headers: ['nama', 'namaunit', 'unit', 'unitkerja', 'namaunor', 'unor', 'name'] },
    kind: { label: 'Jenis unit', required: false, headers: ['jenis', 'jenisunit', 'kind'] },
    parent: { label: 'Kode unit induk', required: false, headers: ['induk', 'kodeinduk', 'kodeunitinduk', 'unitinduk', 'kodeatasan', 'unoratasan', 'parent'] },
  },
  positions: {
    code: { label: 'Kode jabatan', required: true, headers: ['kode', 'kodejabatan', 'code'] },
    name: { label: 'Nama jabatan', required: true, headers: ['nama', 'namajabatan', 'jabatan', 'name'] },
    group: { label: 'Kelompok jabatan', required: true, headers: ['kelompok', 'kelompokjabatan', 'jenisjabatan', 'jenjang', 'group'] },
  },
} as const;
export type SheetKind = keyof typeof SHEETS;
export type SheetField = 'code' | 'name' | 'kind' | 'parent' | 'group';

/** A row of a file as the spreadsheet numbers it, from 1, with the text of each column. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows below the headers, by field; `missing` names required columns that the file has not. */
export interface ReadSheet {
  readonly missing: readonly SheetField[];
  readonly rows: readonly (Readonly<Partial<Record<SheetField, string>>> & { readonly row: number })[];
}

interface Column {
  readonly label: string;
  readonly required: boolean;
  readonly headers: readonly string[];
}

/** Titles may stand above the headers, but not more of them than this. */
const HEAD_ROWS = 15;
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

export const sheetColumns = (kind: SheetKind): readonly (readonly [field: SheetField, column: Column])[] =>
  Object.entries(SHEETS[kind]) as [SheetField, Column][];

/** Finds the row of headers and reads what stands below it; the first column that fits a field is taken. */
export function readSheet(kind: SheetKind, rows: readonly SheetRow[]): ReadSheet {
  const columns = sheetColumns(kind);
  const places = ({ cells }: SheetRow) => columns.map(([field, { headers }]) => [field, cells.findIndex((cell) => headers.includes(plain(cell)))] as const);
  const found = (row: SheetRow): number => places(row).filter(([, at]) => at >= 0).length;
  const head = rows.slice(0, HEAD_ROWS).reduce<SheetRow | undefined>((best, row) => (!best || found(row) > found(best) ? row : best), undefined);
  const taken = head ? places(head) : columns.map(([field]) => [field, -1] as const);
  const missing = taken.filter(([field, at]) => at < 0 && columns.find(([name]) => name === field)?.[1].required).map(([field]) => field);
  const below = head ? rows.slice(rows.indexOf(head) + 1) : [];
  return {
    missing,
    rows: below.map(({ row, cells }) => ({
      row,
      ...Object.fromEntries(taken.map(([field, at]) => [field, (cells[at] ?? '').trim().replace(/\s+/g, ' ')])),
    })),
  };
}
