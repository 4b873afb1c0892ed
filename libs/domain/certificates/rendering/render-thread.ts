import { parentPort } from 'node:worker_threads';
import { PdfWriter, type RenderOrder } from './pdf-writer';

export interface ThreadOrder {
  readonly id: number;
  readonly order: RenderOrder;
}
/** The first message says that fonts are parsed and orders are drawn at once. */
export type ThreadAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };

const writer = new PdfWriter();

parentPort?.on('message', ({ id, order }: ThreadOrder) => {
  writer.write(order).then(
    (bytes) => {
      const pdf = new Uint8Array(bytes);
      parentPort?.postMessage({ id, pdf } satisfies ThreadAnswer, [pdf.buffer]);
    },
    (error: Error) => parentPort?.postMessage({ id, failure: `${error.name}: ${error.message}` } satisfies ThreadAnswer),
  );
});

parentPort?.postMessage({ ready: true } satisfies ThreadAnswer);
