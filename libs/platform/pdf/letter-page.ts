const ROWS_IN_BOLD = 2;

/** Lines of a letterhead over a double rule, and the place below it. The first two lines are bold. */
export function drawLetterhead(page: PDFKit.PDFDocument, lines: readonly string[], margin: number): void {
  const width = page.page.width - 2 * margin;
  lines.forEach((line, index) => {
    const bold = index < ROWS_IN_BOLD;
    page.font(bold ? 'Times-Bold' : 'Times-Roman').fontSize(bold ? 13 : 10).text(line, { align: 'center' });
  });
  const { y } = page;
  page.moveTo(margin, y + 6).lineTo(margin + width, y + 6).lineWidth(1.5).stroke();
  page.moveTo(margin, y + 9).lineTo(margin + width, y + 9).lineWidth(0.5).stroke();
  page.y = y + 20;
}
