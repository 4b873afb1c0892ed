import PDFDocument from 'pdfkit';
import { certificateView, PAGE, type PrintedCertificate } from './certificate-view.rules';
import { DocumentFont, type PdfReferences } from './document-font';
import { FACES, loadFonts, perFace } from './fonts';
import { ORNAMENT } from './ornament';
import { qrPath } from './qr-path';
import { type Pictures, SvgDrawer } from './svg-drawer';
import { TemplateEngine, type TemplateText } from './template-engine';

export interface RenderOrder {
  readonly template: TemplateText;
  readonly certificate: PrintedCertificate;
  /** What `<picture name="…">` draws, JPEG or PNG of our own making. */
  readonly pictures?: Pictures;
  readonly publicUrl: string;
  /** Written into the file as its making: taken from the row, so that the same row always gives the same bytes. */
  readonly issuedAt: Date;
}

/** Draws certificates; costly to make (fonts), so one lives in each render thread. */
export class PdfWriter {
  private readonly fonts = loadFonts();
  private readonly templates = new TemplateEngine(this.fonts);
  private readonly drawer = new SvgDrawer([...ORNAMENT.strands, ...ORNAMENT.corners, ORNAMENT.ground]);

  async write(order: RenderOrder): Promise<Buffer> {
    const template = this.templates.compile(order.template);
    const view = certificateView(order.certificate, order.publicUrl);
    const qr = qrPath(view.verificationLink);
    const full = { ...view, qr, ornament: ORNAMENT };
    const ready = new Map([[qr.path, qr.operators]]);
    const document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      // else pdfkit puts Helvetica into every document; ours come ready made
      font: null as never,
      lang: 'id-ID',
      displayTitle: true,
      info: {
        Title: `${order.certificate.frozen.title} ${order.certificate.numberText}`,
        // by which a file that comes back signed is told
        Subject: view.verificationLink,
        Author: order.certificate.frozen.issuer.name,
        CreationDate: order.issuedAt,
        ModDate: order.issuedAt,
      },
    });
    // pdfkit names itself here; a certificate bears no product's name
    document.info.Producer = order.certificate.frozen.agency.name;
    document.info.Creator = order.certificate.frozen.agency.name;
    const fonts = perFace((face) => new DocumentFont(document as unknown as PdfReferences, this.fonts[face], `F${FACES.indexOf(face) + 1}`));
    const bytes = collect(document);
    for (const draw of [template.front, template.back]) {
      if (!draw) continue;
      document.addPage();
      this.drawer.draw(document, draw(full), fonts, { paths: ready, pictures: order.pictures ?? {} });
    }
    for (const face of FACES) fonts[face].end();
    document.end();
    return bytes;
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
