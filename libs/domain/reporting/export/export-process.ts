import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import type { ExportAnswer, ExportTask } from './export-child';
import type { ExportOrder, WrittenRows } from './export-kinds';
import type { ExportWriter, Progress } from './export-writer';

interface Waiting {
  readonly progress: Progress;
  /** The figure that is being noted. */
  noting: Promise<void>;
  readonly resolve: (written: WrittenRows) => void;
  readonly reject: (error: Error) => void;
}

/** A process that has written nothing for so long gives its memory back. */
const IDLE_MS = 60_000;

/** Writes files in a process of its own, so that a million rows neither hold up other jobs nor swell the worker. */
@Injectable()
export class ExportProcess implements Pick<ExportWriter, 'write'>, OnApplicationShutdown {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<string, Waiting>();

  /** As `ExportWriter.write`. @throws Error also when the process ends before the file is written */
  write(order: ExportOrder, draft: string, progress: Progress): Promise<WrittenRows> {
    clearTimeout(this.idle);
    const child = (this.child ??= this.begin());
    return new Promise<WrittenRows>((resolve, reject) => {
      this.waiting.set(draft, { progress, noting: Promise.resolve(), resolve, reject });
      child.send({ draft, order } satisfies ExportTask);
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.idle);
    this.letGo();
  }

  private letGo(): void {
    this.child?.disconnect();
    this.child = null;
  }

  private begin(): ChildProcess {
    const child = fork(join(__dirname, 'export-child.js'), [], { serialization: 'advanced', execArgv: [] });
    child.on('message', (answer: ExportAnswer) => this.hear(answer));
    child.once('error', (error) => this.lose(child, error));
    child.once('exit', (code, signal) => this.lose(child, new Error(`The process that writes files ended with ${signal ?? code}.`)));
    return child;
  }

  private hear(answer: ExportAnswer): void {
    const waiting = this.waiting.get(answer.draft);
    if (!waiting) return;
    if ('total' in answer) {
      // Who looks at the bar sees the next figure soon.
      waiting.noting = waiting.noting.then(() => waiting.progress(answer.done, answer.total)).catch(() => undefined);
      return;
    }
    this.waiting.delete(answer.draft);
    void waiting.noting.then(() => ('written' in answer ? waiting.resolve(answer.written) : waiting.reject(answer.error)));
    if (this.waiting.size === 0) this.idle = setTimeout(() => this.letGo(), IDLE_MS).unref();
  }

  private lose(child: ChildProcess, error: Error): void {
    if (this.child !== child) return;
    this.child = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
