import PDFDocument from 'pdfkit';

/** What one slip says. Neither NIK nor birth date: a slip may be lost. */
export interface PrintedSlip {
  readonly name: string;
  readonly nip: string | null;
  readonly unitName: string;
  readonly code: string;
}

/** What all slips of a sheet say alike. */
export interface SlipSheet {
  /** What the agency calls the product. */
  readonly productName: string;
  /** Where activation happens, without `https://`. */
  readonly shownAddress: string;
  /** PNG of a QR code with that address and nothing else: scanner apps keep, and some share, what they read. */
  readonly qrCode: Buffer;
  /** `5 Desember 2026` */
  readonly until: string;
}

/** A4 in points, two columns of four slips. */
const PAGE = { width: 595.28, height: 841.89 } as const;
const COLUMNS = 2;
const ROWS = 4;
const SLIP = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS } as const;
const EDGE = 22;
const QR_SIZE = 74;
const QUIET = '#555555';
/** Share of its size down to which a long line is written smaller. */
const SMALLEST = 0.66;

/** Draws slips one after another; pages leave as they are full. */
export class SlipDrawing {
  readonly document: PDFKit.PDFDocument;
  private readonly qrImage: unknown;
  private drawn = 0;

  constructor(private readonly sheet: SlipSheet) {
    this.document = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false, lang: 'id-ID', displayTitle: true, info: { Title: 'Lembar aktivasi akun', Author: printable(sheet.productName) } });
    // Opened once, so that the file holds it once.
    this.qrImage = (this.document as unknown as { openImage(source: Buffer): unknown }).openImage(sheet.qrCode);
  }

  draw(slip: PrintedSlip): void {
    const place = this.drawn % (COLUMNS * ROWS);
    if (place === 0) this.newPage();
    this.drawn += 1;
    const left = (place % COLUMNS) * SLIP.width + EDGE;
    const top = Math.floor(place / COLUMNS) * SLIP.height + EDGE;
    const width = SLIP.width - 2 * EDGE;
    this.line('Helvetica-Bold', 9, 'Lembar aktivasi akun', left, top, width);
    this.line('Helvetica', 7.5, this.sheet.productName, left, top + 12, width, QUIET);
    this.line('Helvetica-Bold', 11, slip.name, left, top + 27, width);
    this.line('Courier', 10.5, slip.nip === null ? '' : `NIP ${groupNip(slip.nip)}`, left, top + 42, width);
    this.line('Helvetica', 8, slip.unitName, left, top + 55, width, QUIET);
    const besideQr = width - QR_SIZE - 10;
    this.line('Helvetica', 8, 'Kode aktivasi, satu kali pakai', left, top + 72, besideQr, QUIET);
    this.line('Courier-Bold', 21, slip.code, left, top + 82, besideQr);
    this.line('Helvetica', 8, `Berlaku sampai ${this.sheet.until}`, left, top + 105, besideQr, QUIET);
    this.steps(left, top + 122, besideQr);
    this.document.image(this.qrImage as Buffer, left + width - QR_SIZE, top + 72, { width: QR_SIZE });
    this.line('Helvetica', 6.5, 'Pindai untuk membuka', left + width - QR_SIZE, top + 72 + QR_SIZE + 5, QR_SIZE, QUIET, 'center');
  }

  private steps(left: number, top: number, width: number): void {
    const lines = [`1. Buka ${this.sheet.shownAddress}`, '2. Isi NIP dan kode, lalu buat kata sandi Anda.', '3. Sobek lembar ini. Kesulitan? Hubungi admin unit.'];
    lines.forEach((line, at) => this.line('Helvetica', 7.5, line, left, top + at * 11, width));
  }

  private line(font: string, size: number, text: string, left: number, top: number, width: number, colour = '#000000', align: 'left' | 'center' = 'left'): void {
    const { document } = this;
    document.font(font).fontSize(size).fillColor(colour);
    let words = printable(text);
    let wide = document.widthOfString(words);
    if (wide > width) {
      // What is too wide is written smaller, down to two thirds; only beyond that it is cut.
      document.fontSize(size * Math.max(width / wide, SMALLEST));
      wide = document.widthOfString(words);
      if (wide > width) words = `${words.slice(0, Math.floor((words.length * width) / wide) - 3)}...`;
    }
    document.text(words, align === 'left' ? left : left + (width - wide) / 2, top, { lineBreak: false });
  }

  private newPage(): void {
    const { document } = this;
    document.addPage();
    document.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('#888888');
    for (let row = 1; row < ROWS; row += 1) document.moveTo(0, row * SLIP.height).lineTo(PAGE.width, row * SLIP.height).stroke();
    document.moveTo(SLIP.width, 0).lineTo(SLIP.width, PAGE.height).stroke();
    document.undash().restore();
  }
}

const groupNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

/** The fonts that every PDF reader has know Latin-1 only: other letters lose their accents, what remains unknown becomes a question mark. */
function printable(text: string): string {
  const known = (sign: string): boolean => sign.codePointAt(0)! <= 0xff;
  return [...text.normalize('NFC')]
    .map((sign) => (known(sign) ? sign : sign.normalize('NFKD').replace(/\p{Mark}/gu, '')))
    .map((sign) => ([...sign].every(known) ? sign : '?'))
    .join('')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
