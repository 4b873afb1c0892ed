const ROWS_IN_BOLD = 2;
/** Height and width that a logo may take, in points. */
const LOGO = 56;
const LOGO_ABOVE = 6;

/** What stands at the top of an agency's papers. */
export interface Letterhead {
  readonly lines: readonly string[];
  /** PNG or JPEG; null where there is none. */
  readonly picture: Buffer | null;
}

/** The logo at the left, the lines in the middle of the page over a double rule, and the place below it. The first two lines are bold. */
export function drawLetterhead(page: PDFKit.PDFDocument, { lines, picture }: Letterhead, margin: number): void {
  const width = page.page.width - 2 * margin;
  if (picture) page.image(picture, margin, margin - LOGO_ABOVE, { fit: [LOGO, LOGO] });
  const inset = picture ? LOGO + 8 : 0;
  lines.forEach((line, index) => {
    const bold = index < ROWS_IN_BOLD;
    page.font(bold ? 'Times-Bold' : 'Times-Roman').fontSize(bold ? 13 : 10).text(line, margin + inset, page.y, { align: 'center', width: width - 2 * inset });
  });
  const y = Math.max(page.y, picture ? margin - LOGO_ABOVE + LOGO : 0);
  page.moveTo(margin, y + 6).lineTo(margin + width, y + 6).lineWidth(1.5).stroke();
  page.moveTo(margin, y + 9).lineTo(margin + width, y + 9).lineWidth(0.5).stroke();
  page.x = margin;
  page.y = y + 20;
}
