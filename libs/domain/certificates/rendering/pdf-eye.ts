import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What a PDF file says, as far as certificates are told apart by it. */
export interface PdfText {
  readonly title: string | null;
  readonly subject: string | null;
  /** Pieces of text of each page, in the order of the file. */
  readonly pages: readonly (readonly string[])[];
}

/** A certificate has two pages; a signing service may add one. */
const MAX_PAGES = 6;
const MAX_PIECES = 5_000;
const MAX_IMAGE_PIXELS = 16_000_000;
/** Pixels per point: an A4 sheet becomes 1,263 pixels wide. */
const PICTURE_SCALE = 1.5;

/** Text and title of a file. @throws Error for what is no PDF, is locked or has more pages than any certificate */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await opened(bytes);
  try {
    if (document.numPages > MAX_PAGES) throw new Error('More pages than a certificate has');
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown; Subject?: unknown } };
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : [])).slice(0, MAX_PIECES));
    }
    return { title: textOrNull(info.Title), subject: textOrNull(info.Subject), pages };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A page of our own file as PNG. @param page from 1; the last when there are fewer */
export async function pageAsPicture(bytes: Uint8Array, page: number): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const document = await opened(bytes);
  try {
    const sheet = await document.getPage(Math.min(page, document.numPages));
    const viewport = sheet.getViewport({ scale: PICTURE_SCALE });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // pdfjs draws on whatever has the methods of a canvas; its types know the browser's only.
    await sheet.render({ canvas: null, canvasContext: canvas.getContext('2d') as never, viewport, background: '#fff' }).promise;
    return await canvas.encode('png');
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Nothing is loaded from elsewhere and no script of the file runs; fonts become outlines. */
async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = (name: string): string => join(dirname(require.resolve('pdfjs-dist/package.json')), name, '/');
  return getDocument({
    data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, maxImageSize: MAX_IMAGE_PIXELS,
    standardFontDataUrl: folder('standard_fonts'), cMapUrl: folder('cmaps'), wasmUrl: folder('wasm'), iccUrl: folder('iccs'),
  }).promise;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : null;
}
