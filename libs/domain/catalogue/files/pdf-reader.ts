import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { DomainError } from '@piawai/contracts';

import type { PdfAnswer } from './pdf-thread';

const MAX_PAGES = 500;
const LIMIT_MS = 60_000;
const MAX_MEMORY_MB = 512;

/** Turns a PDF into pages of text, so that a phone needs no PDF engine. Each file has a thread of its own, bounded in time and memory. */
export class PdfReader {
  /** @param execArgv Node options of the thread, e.g. a loader for sources that were not compiled */
  constructor(private readonly execArgv: readonly string[] = []) {}

  /** One HTML text per page. @throws catalogue.file_refused for what is no readable PDF, too long or too heavy */
  async pages(data: Uint8Array): Promise<string[]> {
    const thread = new Worker(join(__dirname, 'pdf-thread'.concat(__filename.slice(-3))), {
      workerData: { data, maxPages: MAX_PAGES },
      execArgv: [...this.execArgv],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    const answer = await new Promise<PdfAnswer>((resolve) => {
      const timer = setTimeout(() => resolve({ failure: 'time' }), LIMIT_MS);
      thread.once('message', resolve).once('error', (error) => resolve({ failure: String(error) }));
      thread.once('exit', () => (clearTimeout(timer), resolve({ failure: 'exit' })));
    });
    await thread.terminate();
    if ('failure' in answer) throw new DomainError('catalogue.file_refused');
    return answer.pages;
  }
}
