import type { AgencySettings } from '@piawai/domain/organisation';
import { drawLetterhead } from '@piawai/platform/pdf/letter-page';
import PDFDocument from 'pdfkit';

import type { Recap, RecapLine } from './recap.reader';
import { jpPerHead, reachedPercent, recapNote } from './recap-sheet';

/** Of every page with a letterhead, in points. */
export const MARGIN = 48;
const ROW_HEIGHT = 16;
const FOOT = 40;
const TEXT_SIZE = 9;

/** Columns of the table: heading and width in points; the unit's name takes what is left. */
const NUMBERS = [
  { heading: 'Pegawai', width: 52 }, { heading: 'Wajib JP', width: 52 }, { heading: 'Mencapai', width: 54 },
  { heading: 'Persentase', width: 62 }, { heading: 'JP Diakui', width: 56 }, { heading: 'JP/Pegawai', width: 60 },
] as const;

const number = (value: number | null, digits = 0): string =>
  value === null ? '–' : value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const cellsOf = (line: RecapLine): string[] => [
  number(line.people), number(line.obliged), number(line.reached),
  reachedPercent(line) === null ? '–' : `${number(reachedPercent(line), 1)} %`, number(line.jp), number(jpPerHead(line), 1),
];

/** The recapitulation as A4 pages under the agency's letterhead. @param writtenAt stands in the file, so that the same order gives the same bytes */
export function recapPdf({ year, on, lines }: Recap, agency: AgencySettings & { readonly picture: Buffer | null }, writtenAt: Date): AsyncIterable<Buffer> {
  const page = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, info: { Title: `Rekapitulasi JP ${year}`, Author: agency.organiserName, CreationDate: writtenAt } });
  const width = page.page.width - 2 * MARGIN;
  drawLetterhead(page, { lines: agency.letterhead, picture: agency.picture }, MARGIN);
  page.font('Times-Bold').fontSize(13).text(`REKAPITULASI JAM PELAJARAN TAHUN ${year}`, { align: 'center' });
  page.font('Times-Roman').fontSize(10).text(recapNote(on), { align: 'center' });
  page.moveDown();
  heading(page, width);
  for (const line of lines) {
    if (page.y + ROW_HEIGHT > page.page.height - MARGIN - FOOT) {
      page.addPage();
      heading(page, width);
    }
    row(page, width, `${'   '.repeat(line.depth)}${line.name}`, cellsOf(line), line.depth === 0);
  }
  numberPages(page, width);
  page.end();
  return page as unknown as AsyncIterable<Buffer>;
}

function heading(page: PDFKit.PDFDocument, width: number): void {
  row(page, width, 'Unit', NUMBERS.map((column) => column.heading), true);
  page.moveTo(MARGIN, page.y - 2).lineTo(MARGIN + width, page.y - 2).lineWidth(0.5).stroke();
}

function row(page: PDFKit.PDFDocument, width: number, name: string, cells: readonly string[], bold: boolean): void {
  const { y } = page;
  const nameWidth = width - NUMBERS.reduce((sum, column) => sum + column.width, 0);
  page.font(bold ? 'Times-Bold' : 'Times-Roman').fontSize(TEXT_SIZE);
  page.text(name, MARGIN, y, { width: nameWidth - 4, height: ROW_HEIGHT - 2, ellipsis: true, lineBreak: false });
  let x = MARGIN + nameWidth;
  NUMBERS.forEach((column, index) => {
    page.text(cells[index] ?? '', x, y, { width: column.width, align: 'right', lineBreak: false });
    x += column.width;
  });
  page.x = MARGIN;
  page.y = y + ROW_HEIGHT;
}

/** Writes "Halaman x dari y" on every buffered page. */
export function numberPages(page: PDFKit.PDFDocument, width: number): void {
  const { count } = page.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    page.switchToPage(index);
    page.page.margins.bottom = 0;
    page.font('Times-Roman').fontSize(8).text(`Halaman ${index + 1} dari ${count}`, MARGIN, page.page.height - MARGIN, { width, align: 'right', lineBreak: false });
  }
}
