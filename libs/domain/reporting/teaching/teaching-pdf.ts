import type { AgencySettings } from '@piawai/domain/organisation';
import { formatNip } from '@piawai/domain/organisation/rules';
import { drawLetterhead } from '@piawai/platform/pdf/letter-page';
import PDFDocument from 'pdfkit';

import { MARGIN, numberPages } from '../recap/recap-pdf';
import type { TeachingYear } from './teaching.reader';
import type { TaughtCourse } from './teaching.rules';

const TEXT_SIZE = 10;
const FOOT = 40;
/** Widths of the numbers at the right; the title takes what is left. */
const NUMBERS = [{ heading: 'Versi', width: 50 }, { heading: 'Peserta', width: 60 }, { heading: 'JP', width: 40 }] as const;

/** The record of a year as A4 pages under the agency's letterhead. */
export function teachingPdf(record: TeachingYear, agency: AgencySettings & { readonly picture: Buffer | null }, writtenAt: Date): AsyncIterable<Buffer> {
  const { year, on, teacher, courses, totalJp, totalPeople } = record;
  const page = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, info: { Title: `Rekaman Mengajar ${year}`, Author: agency.organiserName, CreationDate: writtenAt } });
  const width = page.page.width - 2 * MARGIN;
  drawLetterhead(page, { lines: agency.letterhead, picture: agency.picture }, MARGIN);
  page.font('Times-Bold').fontSize(13).text(`REKAMAN MENGAJAR TAHUN ${year}`, { align: 'center' }).moveDown();
  const lines = [['Nama', teacher.name], ['NIP', teacher.nip && (teacher.nip.length === 18 ? formatNip(teacher.nip) : teacher.nip)], ['Pangkat/Golongan', teacher.rankText], ['Unit Kerja', teacher.unitName]] as const;
  page.fontSize(TEXT_SIZE + 1);
  for (const [label, value] of lines) {
    if (!value) continue;
    const { y } = page;
    page.font('Times-Roman').text(label, MARGIN, y, { width: 120 }).text(`: ${value}`, MARGIN + 120, y, { width: width - 120 });
  }
  page.x = MARGIN;
  page.moveDown();
  rowOf(page, width, 'Pelatihan dan modul yang diampu', NUMBERS.map(({ heading }) => heading), true);
  rule(page, width);
  for (const course of courses) courseRows(page, width, course);
  if (courses.length === 0) page.font('Times-Italic').fontSize(TEXT_SIZE).text('Belum ada peserta yang menyelesaikan pelatihan pada tahun ini.', MARGIN, page.y, { width });
  rule(page, width);
  rowOf(page, width, 'Jumlah', ['', String(totalPeople), String(totalJp)], true);
  page.moveDown();
  const note = `Keadaan per ${on.split('-').reverse().join('-')}. Peserta adalah yang menyelesaikan pelatihan dalam tahun ini; JP setiap modul dihitung satu kali setahun. Hanya pembelajaran pada platform ini.`;
  page.font('Times-Roman').fontSize(9).text(note, MARGIN, page.y, { width });
  numberPages(page, width);
  page.end();
  return page as unknown as AsyncIterable<Buffer>;
}

function courseRows(page: PDFKit.PDFDocument, width: number, { title, code, versions, people, modules, jp }: TaughtCourse): void {
  rowOf(page, width, `${title} (${code})`, [versions.join(', '), String(people), String(jp)], true);
  for (const module of modules) rowOf(page, width, `–  ${module.title}`, ['', '', String(module.jp)], false);
  page.y += 4;
}

/** One row, as high as its title needs; on a new page when it does not fit. */
function rowOf(page: PDFKit.PDFDocument, width: number, title: string, cells: readonly string[], bold: boolean): void {
  const titleWidth = width - NUMBERS.reduce((sum, column) => sum + column.width, 0) - 8;
  page.font(bold ? 'Times-Bold' : 'Times-Roman').fontSize(TEXT_SIZE);
  const height = page.heightOfString(title, { width: titleWidth });
  if (page.y + height > page.page.height - MARGIN - FOOT) page.addPage();
  const { y } = page;
  page.text(title, MARGIN, y, { width: titleWidth });
  let x = MARGIN + titleWidth + 8;
  NUMBERS.forEach((column, index) => {
    page.text(cells[index] ?? '', x, y, { width: column.width, align: 'right', lineBreak: false });
    x += column.width;
  });
  page.x = MARGIN;
  page.y = y + height + 4;
}

function rule(page: PDFKit.PDFDocument, width: number): void {
  page.moveTo(MARGIN, page.y - 1).lineTo(MARGIN + width, page.y - 1).lineWidth(0.5).stroke();
  page.y += 3;
}
