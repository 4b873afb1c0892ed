import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import { DomainError } from '@piawai/contracts';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';

import { headerRowOf } from './import-columns.rules';
import type { FileCell } from './import-row.rules';

export type EmployeeFileFormat = 'CSV' | 'XLSX';

export interface FileRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly FileCell[];
}

const MAX_COLUMNS = 80;
const MAX_CELL = 300;
const HEAD_BYTES = 64 * 1024;
/** Rows in which the headers are looked for. */
const HEAD_ROWS = 15;

/** By content, not by name: a ZIP is taken for XLSX, anything else for CSV. */
export async function formatOf(path: string): Promise<EmployeeFileFormat> {
  return (await headBytes(path)).subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? 'XLSX' : 'CSV';
}

/** Reads the rows of a file one by one, in constant memory. @throws organisation.import_file_invalid */
export async function* readEmployeeFile(path: string, format: EmployeeFileFormat): AsyncGenerator<FileRow> {
  try {
    yield* format === 'CSV' ? readCsv(path) : readXlsx(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('organisation.import_file_invalid');
  }
}

export interface FileHead {
  readonly headerRow: number;
  readonly headers: string[];
  /** The first rows below the headers. */
  readonly sample: string[][];
}

/** The header row and a few rows below it. @throws organisation.import_file_invalid */
export async function readHead(path: string, format: EmployeeFileFormat): Promise<FileHead> {
  const rows: FileRow[] = [];
  for await (const row of readEmployeeFile(path, format)) {
    rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  const at = headerRowOf(texts);
  const headers = (texts[at] ?? []).map((text) => text.trim());
  if (headers.filter((header) => header !== '').length < 2 || texts.length < at + 2) throw new DomainError('organisation.import_file_invalid');
  return { headerRow: rows[at]?.row ?? 1, headers, sample: texts.slice(at + 1, at + 4) };
}

async function headBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Indonesian spreadsheets separate by semicolon as often as by comma, and old ones are not UTF-8. */
async function csvDialect(path: string): Promise<{ delimiter: string; encoding: BufferEncoding }> {
  const head = await headBytes(path);
  const text = head.toString('utf8');
  // The cut at the end of the head may split one character.
  const encoding = text.slice(0, -4).includes('\uFFFD') ? 'latin1' : 'utf8';
  const count = (delimiter: string): number => text.split(delimiter).length;
  const delimiter = [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
  return { delimiter, encoding };
}

async function* readCsv(path: string): AsyncGenerator<FileRow> {
  const parser = createReadStream(path).pipe(
    parse({ ...(await csvDialect(path)), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 100_000 }),
  );
  let row = 0;
  for await (const record of parser as AsyncIterable<string[]>) {
    row += 1;
    if (record.some((text) => text.trim() !== '')) yield { row, cells: record.slice(0, MAX_COLUMNS).map((text) => ({ text: text.slice(0, MAX_CELL) })) };
  }
}

async function* readXlsx(path: string): AsyncGenerator<FileRow> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' });
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const cells: FileCell[] = [];
      const last = Math.min(row.cellCount, MAX_COLUMNS);
      for (let column = 1; column <= last; column += 1) cells.push(toCell(row.getCell(column).value));
      if (cells.some(({ text }) => text.trim() !== '')) yield { row: row.number, cells };
    }
    // The first sheet is the list; further ones hold notes and look-ups.
    return;
  }
}

function toCell(value: ExcelJS.CellValue): FileCell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') return { text: String(value), number: true };
  if (typeof value !== 'object') return { text: String(value).slice(0, MAX_CELL) };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('').slice(0, MAX_CELL) };
  if ('text' in value) return toCell(value.text);
  if ('result' in value) return toCell(value.result);
  return { text: '' };
}
