import { parentPort } from 'node:worker_threads';
import { pageAsPicture, type PdfText, textOfPdf } from './pdf-eye';
import { PdfWriter, type RenderOrder } from './pdf-writer';

/** Draw a certificate, draw one and look at a page of it, or read a file of others. */
export type ThreadTask = { readonly draw: RenderOrder } | { readonly picture: RenderOrder; readonly page: number } | { readonly read: Uint8Array };

export interface ThreadOrder {
  readonly id: number;
  readonly task: ThreadTask;
}
/** The first message says that fonts are parsed and orders are drawn at once. */
export type ThreadAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly done: Uint8Array<ArrayBuffer> | PdfText }
  | { readonly id: number; readonly failure: string };

const writer = new PdfWriter();

parentPort?.on('message', ({ id, task }: ThreadOrder) => {
  run(task).then(
    (done) => parentPort?.postMessage({ id, done } satisfies ThreadAnswer, done instanceof Uint8Array ? [done.buffer] : []),
    (error: Error) => parentPort?.postMessage({ id, failure: `${error.name}: ${error.message}` } satisfies ThreadAnswer),
  );
});

parentPort?.postMessage({ ready: true } satisfies ThreadAnswer);

async function run(task: ThreadTask): Promise<Uint8Array<ArrayBuffer> | PdfText> {
  if ('read' in task) return textOfPdf(task.read);
  if ('draw' in task) return new Uint8Array(await writer.write(task.draw));
  return new Uint8Array(await pageAsPicture(await writer.write(task.picture), task.page));
}
