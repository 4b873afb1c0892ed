// Reads a PDF from standard input as a program and as a camera would; see read-pdf.ts. Its own process, for Jest loads no ES modules.
import { buffer } from 'node:stream/consumers';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const CAMERA_SCALE = 3;

const document = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0, disableFontFace: true }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.map((item) => item.str ?? '').join(' ').replace(/\s+/g, ' ').trim());
}
const page = await document.getPage(1);
const viewport = page.getViewport({ scale: CAMERA_SCALE });
const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
const canvasContext = canvas.getContext('2d');
await page.render({ canvas: null, canvasContext, viewport }).promise;
const { data, width, height } = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
const { fnArray, argsArray } = await page.getOperatorList();
const images = fnArray.flatMap((operator, at) => (operator === OPS.paintImageXObject ? [{ width: argsArray[at][1], height: argsArray[at][2] }] : []));
const { info } = await document.getMetadata();
process.stdout.write(JSON.stringify({ pages, qrCode: jsQR(data, width, height)?.data ?? null, images, title: info.Title, producer: info.Producer }));
await document.destroy();
