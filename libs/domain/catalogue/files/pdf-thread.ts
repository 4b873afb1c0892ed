import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import sharp from 'sharp';

import { drawnSize, type DocumentFailure, LARGE_WIDTH, SMALL_WIDTH } from './document.rules';
import { pageHtml, type TextRun } from './page-text.rules';

export interface PdfOrder {
  readonly path: string;
  /** First page to read, from 1. */
  readonly from: number;
  readonly maxPages: number;
}

export interface DrawnPage {
  readonly page: number;
  readonly count: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** WebP. */
  readonly small: Uint8Array;
  readonly large: Uint8Array;
}

export type PdfMessage = { readonly page: DrawnPage } | { readonly failure: DocumentFailure } | { readonly done: number };

/** A picture inside of a page that is larger than this (in pixels) is left out. */
const MAX_IMAGE_PIXELS = 32_000_000;
const LARGE_QUALITY = 70;
const SMALL_QUALITY = 62;

/** Reads one page after the other; the next one is begun when the one before has been taken. */
async function readPages(port: MessagePort, { path, from, maxPages }: PdfOrder): Promise<void> {
  const document = await openDocument(await readFile(path));
  if (document.numPages < 1) return void port.postMessage({ failure: 'UNREADABLE' } satisfies PdfMessage);
  if (document.numPages > maxPages) return void port.postMessage({ failure: 'TOO_LONG' } satisfies PdfMessage);
  for (let number = from; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const drawn = { page: number, count: document.numPages, html: await textOf(page), ...(await draw(page)) };
    page.cleanup();
    const taken = new Promise((resolve) => port.once('message', resolve));
    port.postMessage({ page: drawn } satisfies PdfMessage);
    await taken;
  }
  port.postMessage({ done: document.numPages } satisfies PdfMessage);
}

/** Nothing is loaded from elsewhere and no script of the file runs; fonts become outlines. */
async function openDocument(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = (name: string): string => join(dirname(require.resolve('pdfjs-dist/package.json')), name, '/');
  return getDocument({
    data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, maxImageSize: MAX_IMAGE_PIXELS,
    standardFontDataUrl: folder('standard_fonts'), cMapUrl: folder('cmaps'), wasmUrl: folder('wasm'), iccUrl: folder('iccs'),
  }).promise;
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return pageHtml(items.flatMap((item): TextRun[] => ('str' in item ? [{ text: item.str, endsLine: item.hasEOL, y: Number(item.transform[5]), height: item.height }] : [])));
}

async function draw(page: PDFPageProxy): Promise<Pick<DrawnPage, 'width' | 'height' | 'small' | 'large'>> {
  const natural = page.getViewport({ scale: 1 });
  const { width, height, scale } = drawnSize(natural.width, natural.height);
  const canvas = createCanvas(width, height);
  const canvasContext = canvas.getContext('2d');
  // pdfjs draws on whatever has the methods of a canvas; its types know the browser's only.
  await page.render({ canvas: null, canvasContext: canvasContext as never, viewport: page.getViewport({ scale }), background: '#fff' }).promise;
  const picture = sharp(canvas.data(), { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' });
  const large = await picture.clone().resize({ width: Math.min(width, LARGE_WIDTH) }).webp({ quality: LARGE_QUALITY }).toBuffer();
  const small = await picture.resize({ width: Math.min(width, SMALL_WIDTH) }).webp({ quality: SMALL_QUALITY }).toBuffer();
  return { width, height, small, large };
}

function failureOf(error: unknown): DocumentFailure {
  return error instanceof Error && error.name === 'PasswordException' ? 'LOCKED' : 'UNREADABLE';
}

if (parentPort) {
  const port = parentPort;
  readPages(port, workerData as PdfOrder).catch((error: unknown) => port.postMessage({ failure: failureOf(error) } satisfies PdfMessage));
}
