import { formatNip, indonesianDate, indonesianPeriod } from '@piawai/domain/organisation/rules';
import { drawLetterhead } from '@piawai/platform/pdf/letter-page';
import PDFDocument from 'pdfkit';

import type { LetterCourse, LetterPerson, OpenedLetter } from './letter.types';

const MARGIN = 56;
const SIZE = 11;
const LABEL_WIDTH = 130;
/** Columns of the list: number, name with NIP, post. */
const COLUMNS = { number: 28, name: 215 } as const;
const SIGNATURE = { width: 230, height: 150, space: 62 } as const;
const CELL_GAP = 8;

const decimal = (value: number): string => value.toLocaleString('id-ID');

/** Draws a letter of assignment: head, what is assigned, one line a person, signature. Pages leave as they are full. */
export class LetterDrawing {
  readonly document: PDFKit.PDFDocument;
  private people = 0;
  private pages = 1;

  constructor(private readonly opened: OpenedLetter, private readonly course: LetterCourse, private readonly logo: Buffer | null) {
    const { agency } = opened;
    this.document = new PDFDocument({ size: 'A4', margin: MARGIN, lang: 'id-ID', displayTitle: true, info: { Title: 'Surat Tugas', Author: agency.organiserName } });
    this.head();
  }

  addPerson({ name, nip, post }: LetterPerson): void {
    const page = this.document;
    const left = MARGIN + COLUMNS.number;
    const postLeft = left + COLUMNS.name;
    const postWidth = this.width - COLUMNS.number - COLUMNS.name;
    const text = nip === null ? name : `${name}\nNIP ${nip}`;
    page.font('Times-Roman').fontSize(SIZE - 1);
    const height = Math.max(page.heightOfString(text, { width: COLUMNS.name - CELL_GAP }), page.heightOfString(post, { width: postWidth })) + 6;
    if (page.y + height > this.bottom) this.nextPage();
    const { y } = page;
    this.people += 1;
    page.text(`${this.people}.`, MARGIN, y, { width: COLUMNS.number });
    page.text(text, left, y, { width: COLUMNS.name - CELL_GAP });
    page.text(post, postLeft, y, { width: postWidth });
    page.x = MARGIN;
    page.y = y + height;
  }

  /** Signature block, then the end of the file. */
  finish(): void {
    const page = this.document;
    if (page.y + SIGNATURE.height > this.bottom) this.nextPage(false);
    const { agency, letter } = this.opened;
    const [signatory] = agency.signatories;
    page.moveDown();
    page.fontSize(SIZE).text('Surat tugas ini agar dilaksanakan dengan penuh tanggung jawab.', MARGIN, page.y, { width: this.width });
    const left = MARGIN + this.width - SIGNATURE.width;
    const block = { width: SIGNATURE.width };
    page.text(`${agency.place}, ${indonesianDate(letter.on)}`, left, page.y + 14, block);
    page.text(signatory ? `${signatory.title},` : '', block);
    page.font('Times-Bold').text(signatory?.name ?? '', left, page.y + SIGNATURE.space, block);
    page.font('Times-Roman').text(signatory?.nip ? `NIP ${formatNip(signatory.nip)}` : '', block);
    page.end();
  }

  private get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.document.page.height - MARGIN;
  }

  private head(): void {
    const page = this.document;
    const { agency, letter } = this.opened;
    drawLetterhead(page, { lines: agency.letterhead, picture: this.logo }, MARGIN);
    page.font('Times-Bold').fontSize(14).text('SURAT TUGAS', { align: 'center' });
    page.font('Times-Roman').fontSize(SIZE).text(`Nomor: ${letter.number}`, { align: 'center' });
    page.moveDown();
    const title = agency.signatories[0]?.title ?? agency.organiserName;
    page.text(`${title} menugaskan pegawai yang tercantum dalam daftar di bawah ini untuk mengikuti pelatihan berikut.`, { align: 'justify' });
    page.moveDown(0.5);
    for (const [label, value] of this.facts()) this.fact(label, value);
    page.moveDown();
    this.tableHead();
  }

  private facts(): [string, string][] {
    const { title, jp, mandatory, dueOn } = this.course;
    const { from, to, hoursPerWeek } = this.opened.letter;
    return [
      ['Pelatihan', title],
      ['Beban belajar', `${decimal(jp)} JP`],
      ['Cara belajar', 'Daring mandiri'],
      ['Periode', indonesianPeriod(from, to)],
      ['Waktu belajar', `${decimal(hoursPerWeek)} jam per minggu`],
      ['Sifat', mandatory ? 'Wajib' : 'Pilihan'],
      ...(dueOn ? ([['Diselesaikan', `Paling lambat ${indonesianDate(dueOn)}`]] as [string, string][]) : []),
    ];
  }

  private fact(label: string, value: string): void {
    const page = this.document;
    const { y } = page;
    page.text(label, MARGIN, y, { width: LABEL_WIDTH });
    page.text(`: ${value}`, MARGIN + LABEL_WIDTH, y, { width: this.width - LABEL_WIDTH });
    page.x = MARGIN;
  }

  private tableHead(): void {
    const page = this.document;
    const { y } = page;
    page.font('Times-Bold').fontSize(SIZE - 1);
    page.text('No.', MARGIN, y, { lineBreak: false });
    page.text('Nama dan NIP', MARGIN + COLUMNS.number, y, { lineBreak: false });
    page.text('Jabatan dan unit', MARGIN + COLUMNS.number + COLUMNS.name, y, { lineBreak: false });
    page.moveTo(MARGIN, y + 15).lineTo(MARGIN + this.width, y + 15).lineWidth(0.5).stroke();
    page.x = MARGIN;
    page.y = y + 20;
  }

  private nextPage(withTable = true): void {
    const page = this.document;
    page.addPage();
    this.pages += 1;
    page.font('Times-Roman').fontSize(9).text(`Surat Tugas Nomor: ${this.opened.letter.number} · halaman ${this.pages}`, MARGIN, MARGIN - 20, { width: this.width, align: 'right' });
    page.x = MARGIN;
    page.y = MARGIN;
    if (withTable) this.tableHead();
    page.font('Times-Roman');
  }
}
