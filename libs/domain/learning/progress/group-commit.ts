import { DomainError, type EmployeeId } from '@piawai/contracts';
import type { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { requestContext, withRequestContext } from '@piawai/platform/logging/request-context';

const MAX_BATCH = 100;
const MAX_WAIT_MS = 5;
/** While a batch is being written the next one may grow: it would only wait for the same disk. */
const MAX_WAIT_BEHIND_MS = 20;
const MAX_AT_ONCE = 3;
const MAX_QUEUE = 5_000;

interface Waiter<Command, Answer> {
  readonly command: Command;
  readonly requestId: string;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Commands of several callers in one transaction; each is answered after the commit. */
export class GroupCommit<Command extends { readonly employeeId: EmployeeId }, Answer> {
  private queue: Waiter<Command, Answer>[] = [];
  private running = 0;
  private timer: NodeJS.Timeout | null = null;

  /** @param work one outcome per command, in order; it has no effect outside of the database, for it may be run again */
  constructor(
    private readonly database: Database,
    private readonly work: (tx: Tx, commands: readonly Command[]) => Promise<readonly (Answer | DomainError)[]>,
  ) {}

  /** @throws platform.busy when more commands wait than can be written in good time */
  add(command: Command): Promise<Answer> {
    if (this.queue.length >= MAX_QUEUE) return Promise.reject(new DomainError('platform.busy', { retryAfterSeconds: 2 }));
    return new Promise((resolve, reject) => {
      this.queue.push({ command, requestId: requestContext().requestId, resolve, reject });
      if (this.queue.length >= MAX_BATCH) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), this.running > 0 ? MAX_WAIT_BEHIND_MS : MAX_WAIT_MS);
    });
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    while (this.running < MAX_AT_ONCE && this.queue.length > 0) {
      const batch = this.queue.splice(0, MAX_BATCH);
      this.running += 1;
      // An id of its own: a batch is no more the request that happened to start it than any other; `asCaller` finds each one's.
      const callers = new Map(batch.map(({ command, requestId }) => [command.employeeId, requestId]));
      void withRequestContext({ requestId: newId(), callers }, () => this.write(batch)).finally(() => {
        this.running -= 1;
        if (this.queue.length > 0) this.flush();
      });
    }
  }

  /** Never rejects: every waiter gets its own answer. */
  private async write(batch: readonly Waiter<Command, Answer>[]): Promise<void> {
    try {
      // Deadlocks and serialization failures are repeated inside.
      const outcomes = await this.database.transaction((tx) => this.work(tx, batch.map((waiter) => waiter.command)));
      batch.forEach((waiter, at) => settle(waiter, outcomes[at]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      // One command that PostgreSQL refuses must not cost its neighbours theirs.
      else await Promise.all(batch.map((waiter) => this.write([waiter])));
    }
  }
}

function settle<Answer>(waiter: Waiter<unknown, Answer>, outcome: Answer | DomainError): void {
  if (outcome instanceof DomainError) waiter.reject(outcome);
  else waiter.resolve(outcome);
}
