import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

// Loaded before any thread loads it: the native library stays until the last thread is gone.
import 'sharp';

import type { DocumentFailure } from './document.rules';
import type { DrawnPage, PdfMessage, PdfOrder } from './pdf-thread';

const MAX_PAGES = 500;
const LIMIT_PER_PAGE_MS = 20_000;
const LIMIT_MS = 15 * 60_000;
const MAX_MEMORY_MB = 512;

/** A document that cannot be read; no repeat helps. */
export class DocumentProblem extends Error {
  constructor(readonly failure: DocumentFailure) {
    super(failure);
  }
}

/** Turns a PDF into pages of text and pictures, so that a phone needs no PDF engine. Each file has a thread of its own, bounded in time and memory. */
export class PdfReader {
  /** @param execArgv Node options of the thread, e.g. a loader for sources that were not compiled */
  constructor(private readonly execArgv: readonly string[] = []) {}

  /** Pages in order, beginning with `from` (1 = the first). @throws DocumentProblem */
  async *pages(path: string, from: number): AsyncGenerator<DrawnPage> {
    const thread = new Worker(join(__dirname, 'pdf-thread'.concat(__filename.slice(-3))), {
      workerData: { path, from, maxPages: MAX_PAGES } satisfies PdfOrder,
      execArgv: [...this.execArgv],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    // Between two pages nobody listens; an error without a listener would end the process.
    thread.on('error', () => undefined);
    const end = performance.now() + LIMIT_MS;
    try {
      for (;;) {
        const message = await nextMessage(thread, Math.min(LIMIT_PER_PAGE_MS, end - performance.now()));
        if ('failure' in message) throw new DocumentProblem(message.failure);
        if ('done' in message) return;
        yield message.page;
        thread.postMessage('taken');
      }
    } finally {
      await thread.terminate();
    }
  }
}

/** What a thread that ends, fails or takes too long leaves behind is a document that is too heavy. */
function nextMessage(thread: Worker, limitMs: number): Promise<PdfMessage> {
  const ends = new AbortController();
  return new Promise<PdfMessage>((resolve) => {
    const give = (message: PdfMessage) => (ends.abort(), resolve(message));
    const tooHeavy = () => give({ failure: 'TOO_HEAVY' });
    const timer = setTimeout(tooHeavy, Math.max(0, limitMs));
    ends.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      thread.off('message', give).off('error', tooHeavy).off('exit', tooHeavy);
    });
    thread.on('message', give).on('error', tooHeavy).on('exit', tooHeavy);
  });
}
