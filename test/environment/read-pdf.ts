import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface ReadPdf {
  /** Words of each page in drawing order, joined by single spaces. */
  readonly pages: readonly string[];
  /** What a camera reads from the first page; null when it finds no QR code. */
  readonly qrCode: string | null;
  /** Pictures that the first page draws, in pixels. */
  readonly images: readonly { readonly width: number; readonly height: number }[];
  readonly title: string;
  readonly producer: string;
}

/** Reads a PDF as a program and as a camera would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const reader = spawn(process.execPath, [join(__dirname, 'read-pdf.mjs')], { stdio: ['pipe', 'pipe', 'pipe'] });
  reader.stdin.end(bytes);
  const [out, errors] = await Promise.all([text(reader.stdout), text(reader.stderr)]);
  if (out === '') throw new Error(`The PDF cannot be read: ${errors.slice(0, 500)}`);
  return JSON.parse(out) as ReadPdf;
}
