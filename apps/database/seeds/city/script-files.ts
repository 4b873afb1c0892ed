import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

import { questionSheet } from '@piawai/domain/catalogue';
import ExcelJS from 'exceljs';
import PDFDocument from 'pdfkit';

import { GUIDE, GUIDE_TITLE, QUESTIONS } from './course-material';
import type { CitySize } from './city';
import { type BadRow, IMPORT_HEADERS, type ImportLine, importRows } from './import-rows';

export const IMPORT_ROWS = 30_000;
/** Excel reads UTF-8 only behind this mark. */
const BOM = '\uFEFF';

export const SCRIPT_FILES = { csv: 'pegawai-30000.csv', xlsx: 'pegawai-30000.xlsx', guide: 'panduan-antrean-daring.pdf', questions: 'soal-antrean-daring.xlsx' } as const;

/** Writes what the script of the demo uses into a folder. @returns the bad rows of the import */
export async function writeScriptFiles(folder: string, size: CitySize): Promise<BadRow[]> {
  await mkdir(folder, { recursive: true });
  const { lines, bad } = importRows(size, IMPORT_ROWS);
  await writeFile(join(folder, SCRIPT_FILES.csv), csvOf(lines));
  await writeWorkbook(join(folder, SCRIPT_FILES.xlsx), lines);
  await writeFile(join(folder, SCRIPT_FILES.guide), await guide());
  await writeFile(join(folder, SCRIPT_FILES.questions), await questionSheet(QUESTIONS));
  return bad;
}

/** As an agency's own system writes it: cells are quoted where needed, and nothing is made harmless. */
export function csvOf(lines: readonly ImportLine[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return BOM + [IMPORT_HEADERS, ...lines.map((line) => IMPORT_HEADERS.map((column) => line[column]))].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** The same as a spreadsheet program writes it. */
export async function writeWorkbook(path: string, lines: readonly ImportLine[]): Promise<void> {
  const stream = createWriteStream(`${path}.part`);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Pegawai');
  sheet.addRow([...IMPORT_HEADERS]).commit();
  for (const line of lines) sheet.addRow(IMPORT_HEADERS.map((column) => line[column])).commit();
  await workbook.commit();
  await finished(stream);
  await rename(`${path}.part`, path);
}

async function guide(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 64, autoFirstPage: false, info: { Title: GUIDE_TITLE } });
  const chunks: Buffer[] = [];
  const written = finished(document.on('data', (chunk: Buffer) => chunks.push(chunk)));
  for (const [at, { heading, paragraphs }] of GUIDE.entries()) {
    document.addPage();
    if (at === 0) document.font('Helvetica-Bold').fontSize(22).text(GUIDE_TITLE).moveDown();
    document.font('Helvetica-Bold').fontSize(15).text(heading).moveDown(0.6);
    document.font('Helvetica').fontSize(11.5);
    for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 3 }).moveDown(0.7);
  }
  document.end();
  await written;
  return Buffer.concat(chunks);
}
