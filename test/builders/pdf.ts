import PDFDocument from 'pdfkit';

/** A PDF of the given texts, one per page. @param password asked for when the file is opened */
export function aPdf(pages: readonly string[], password?: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ autoFirstPage: false, ...(password ? { userPassword: password } : {}) });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    for (const text of pages) document.addPage().fontSize(12).text(text);
    document.end();
  });
}
