import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventName, JobName } from '@piawai/contracts';

import type { Tx } from '../database/tx';

export const PROCESSED_JOB = 'piawai:job';

/** Binds a class to the one job that it does. */
export const Processes = (job: JobName) => SetMetadata(PROCESSED_JOB, job);

/**
 * Does one job for one event. `handle` runs in the transaction that marks the delivery as done, so its
 * effect happens once; `prepare` runs before it, outside of any transaction, for slow work on files.
 * Order is not promised: read the present truth, and throw a plain Error when it is too early.
 */
export interface JobProcessor<Name extends EventName = EventName, Prepared = unknown> {
  prepare?(event: DomainEvent<Name>): Promise<Prepared>;
  handle(tx: Tx, event: DomainEvent<Name>, prepared: Prepared): Promise<void>;
}

/** Does one job without a queue for many events at once, in the transaction that marks all their deliveries as done. */
export interface BatchProcessor<Name extends EventName = EventName> {
  handleAll(tx: Tx, events: readonly DomainEvent<Name>[]): Promise<void>;
}
