import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import type { ProgressAck, ProgressCommand } from './progress-command';
import { RecordProgressService } from './record-progress.service';

const MAX_BATCH = 100;
const MAX_WAIT_MS = 5;
/** One batch is written while the next is gathered; more only wait for the same disk. */
const MAX_AT_ONCE = 3;
const MAX_QUEUE = 5_000;

interface Waiter {
  readonly command: ProgressCommand;
  resolve(ack: ProgressAck): void;
  reject(error: unknown): void;
}

/**
 * Group commit: reports of several learners share one transaction, of up to 100 commands or 5 ms, and each is
 * answered after the commit. The only place that opens one transaction for several learners.
 */
@Injectable()
export class ProgressBatcher {
  private queue: Waiter[] = [];
  private running = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly progress: RecordProgressService,
  ) {}

  /** @throws platform.busy when more reports wait than can be written in good time */
  record(command: ProgressCommand): Promise<ProgressAck> {
    if (this.queue.length >= MAX_QUEUE) return Promise.reject(new DomainError('platform.busy', { retryAfterSeconds: 2 }));
    return new Promise((resolve, reject) => {
      this.queue.push({ command, resolve, reject });
      if (this.queue.length >= MAX_BATCH) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), MAX_WAIT_MS);
    });
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    while (this.running < MAX_AT_ONCE && this.queue.length > 0) {
      const batch = this.queue.splice(0, MAX_BATCH);
      this.running += 1;
      void this.write(batch).finally(() => {
        this.running -= 1;
        if (this.queue.length > 0) this.flush();
      });
    }
  }

  /** Never rejects: every waiter gets its own answer. */
  private async write(batch: readonly Waiter[]): Promise<void> {
    try {
      // Deadlocks and serialization failures are repeated inside; the body touches nothing but the database.
      const outcomes = await this.database.transaction((tx) => this.progress.recordProgress(tx, batch.map((waiter) => waiter.command)));
      batch.forEach((waiter, at) => settle(waiter, outcomes[at]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      // One report that PostgreSQL refuses must not cost its neighbours theirs.
      else await Promise.all(batch.map((waiter) => this.write([waiter])));
    }
  }
}

function settle(waiter: Waiter, outcome: ProgressAck | DomainError): void {
  if (outcome instanceof DomainError) waiter.reject(outcome);
  else waiter.resolve(outcome);
}
