import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfText } from './pdf-eye';
import type { RenderOrder } from './pdf-writer';
import type { ThreadAnswer, ThreadOrder, ThreadTask } from './render-thread';

export interface RenderPoolOptions {
  readonly threads: number;
  /** After this a thread is ended and replaced: a template may not hold up the others. */
  readonly limitMs: number;
  /** Node options of the threads, e.g. a loader for sources that were not compiled. */
  readonly execArgv?: readonly string[];
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (done: Uint8Array | PdfText) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  worker: Worker | null;
  /** Fonts are parsed: from here on an order's time counts. */
  ready: boolean;
  current: (Waiting & { readonly id: number; timer: NodeJS.Timeout | null }) | null;
}

/** Draws certificates and reads PDF files off the event loop. A thread that crashes or takes too long fails its own task only. */
export class RenderPool {
  private readonly seats: Seat[];
  private readonly waiting: Waiting[] = [];
  private lastId = 0;
  private closed = false;

  constructor(private readonly options: RenderPoolOptions) {
    this.seats = Array.from({ length: options.threads }, () => ({ worker: null, ready: false, current: null }));
  }

  /** The PDF of a certificate. */
  async render(order: RenderOrder): Promise<Buffer> {
    return bytesOf(await this.run({ draw: order }));
  }

  /** A page of it as PNG. @param page from 1; one that is not there gives the last */
  async picture(order: RenderOrder, page: number): Promise<Buffer> {
    return bytesOf(await this.run({ picture: order, page }));
  }

  /** What a PDF file of others says. @throws Error for what is no PDF, or too heavy */
  async read(pdf: Buffer): Promise<PdfText> {
    return (await this.run({ read: new Uint8Array(pdf) })) as PdfText;
  }

  private run(task: ThreadTask): Promise<Uint8Array | PdfText> {
    if (this.closed) return Promise.reject(new Error('The render pool is closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.waiting.splice(0)) waiting.reject(new Error('The render pool is closed'));
    await Promise.all(this.seats.map((seat) => seat.worker?.terminate()));
  }

  private next(): void {
    for (const seat of this.seats) {
      if (seat.current) continue;
      const waiting = this.waiting.shift();
      if (!waiting) return;
      this.start(seat, waiting);
    }
  }

  private start(seat: Seat, waiting: Waiting): void {
    seat.worker ??= this.hire(seat);
    const id = (this.lastId += 1);
    seat.current = { ...waiting, id, timer: null };
    if (seat.ready) this.limit(seat);
    // A thread keeps the process alive while it draws, and no longer.
    seat.worker.ref();
    seat.worker.postMessage({ id, task: waiting.task } satisfies ThreadOrder);
  }

  private limit(seat: Seat): void {
    if (!seat.current) return;
    const late = new Error(`Not drawn within ${this.options.limitMs} ms`);
    seat.current.timer = setTimeout(() => this.dismiss(seat, late), this.options.limitMs);
  }

  private hire(seat: Seat): Worker {
    const worker = new Worker(join(__dirname, 'render-thread'.concat(__filename.slice(-3))), {
      execArgv: [...(this.options.execArgv ?? [])],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.on('message', (answer: ThreadAnswer) => seat.worker === worker && this.settle(seat, answer));
    worker.on('error', (error) => seat.worker === worker && this.dismiss(seat, error));
    worker.on('exit', (code) => seat.worker === worker && this.dismiss(seat, new Error(`The render thread ended with ${code}`)));
    return worker;
  }

  private settle(seat: Seat, answer: ThreadAnswer): void {
    if ('ready' in answer) {
      seat.ready = true;
      this.limit(seat);
      return;
    }
    const current = seat.current;
    if (current?.id !== answer.id) return;
    clearTimeout(current.timer ?? undefined);
    seat.current = null;
    seat.worker?.unref();
    if ('done' in answer) current.resolve(answer.done);
    else current.reject(new Error(answer.failure));
    this.next();
  }

  private dismiss(seat: Seat, error: Error): void {
    const { worker, current } = seat;
    seat.worker = null;
    seat.ready = false;
    seat.current = null;
    void worker?.terminate();
    if (current) {
      clearTimeout(current.timer ?? undefined);
      current.reject(error);
    }
    if (!this.closed) this.next();
  }
}

function bytesOf(done: Uint8Array | PdfText): Buffer {
  if (!(done instanceof Uint8Array)) throw new Error('The thread did another task');
  return Buffer.from(done.buffer, done.byteOffset, done.byteLength);
}
