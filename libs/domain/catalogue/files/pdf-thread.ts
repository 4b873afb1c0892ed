import { parentPort, workerData } from 'node:worker_threads';

import { pageHtml, type TextRun } from './page-text.rules';

export type PdfAnswer = { readonly pages: string[] } | { readonly failure: string };

/** Reads the text of each page; pictures stay in the file itself. */
async function pagesOf(data: Uint8Array, maxPages: number): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false, disableFontFace: true }).promise;
  if (document.numPages > maxPages) throw new Error(`More than ${maxPages} pages`);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageHtml(items.flatMap((item): TextRun[] => ('str' in item ? [{ text: item.str, endsLine: item.hasEOL, y: Number(item.transform[5]), height: item.height }] : []))));
    page.cleanup();
  }
  return pages;
}

const { data, maxPages } = workerData as { data: Uint8Array; maxPages: number };
pagesOf(data, maxPages).then(
  (pages) => parentPort?.postMessage({ pages } satisfies PdfAnswer),
  (error: unknown) => parentPort?.postMessage({ failure: String(error) } satisfies PdfAnswer),
);
