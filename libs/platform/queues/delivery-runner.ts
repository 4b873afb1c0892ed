import { Injectable, Logger } from '@nestjs/common';
import { DomainError, type DomainEvent, type EventName, type JobName } from '@piawai/contracts';

import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { type RequestContext, withRequestContext } from '../logging/request-context';
import { MAX_TRIES, backoffSeconds } from './delivery.rules';
import { jobDuration, type JobOutcome } from './job-metrics';
import type { BatchProcessor, JobProcessor } from './job-processor';

interface WaitingDelivery {
  id: string;
  name: EventName;
  payload: DomainEvent['payload'];
  request_id: string;
  occurred_at: Date;
}

/** Turns a pending delivery into done, refused or another try. */
@Injectable()
export class DeliveryRunner {
  private readonly logger = new Logger(DeliveryRunner.name);

  constructor(private readonly database: Database) {}

  /** Runs one job for one event; a twin of a delivery that is done does nothing. */
  async run(job: JobName, processor: JobProcessor, eventId: string): Promise<void> {
    const context: RequestContext = { requestId: 'none' };
    const since = performance.now();
    const measured = jobDuration.startTimer({ job });
    await withRequestContext(context, async () => {
      try {
        const done = await this.settle(job, processor, eventId, context);
        if (done) this.tellDone(job, done, since);
        measured({ outcome: done ? 'done' : 'nothing' });
      } catch (error) {
        measured({ outcome: await this.recordFailure(job, eventId, error) });
      }
    });
  }

  /** @returns the event; null when there was nothing left to do */
  private async settle(job: JobName, processor: JobProcessor, eventId: string, context: RequestContext): Promise<DomainEvent | null> {
    const early = processor.prepare && (await this.waiting(job, eventId));
    if (processor.prepare && !early) return null;
    if (early) context.requestId = early.requestId;
    const prepared = early && (await processor.prepare!(early));
    return this.database.transaction(async (tx) => {
      const event = await this.take(tx, job, eventId);
      if (!event) return null;
      context.requestId = event.requestId;
      await processor.handle(tx, event, prepared);
      return event;
    });
  }

  /**
   * Runs one job for all its due deliveries in one transaction. An error splits them: each is run alone, and counts its own tries.
   * @returns how many deliveries were taken
   */
  async runTogether(job: JobName, processor: BatchProcessor, limit: number): Promise<number> {
    const due = await this.database.read<{ eventId: string }>(
      `select event_id as "eventId" from platform.delivery
       where consumer = $1 and state = 'pending' and due_at <= clock_timestamp() order by event_id limit $2`,
      [job, limit],
    );
    const ids = due.map(({ eventId }) => eventId);
    if (ids.length === 0) return 0;
    try {
      await this.settleAll(job, processor, ids);
    } catch (error) {
      if (ids.length === 1) await this.recordFailure(job, ids[0]!, error);
      else for (const id of ids) await this.settleAll(job, processor, [id]).catch((alone: unknown) => this.recordFailure(job, id, alone));
    }
    return ids.length;
  }

  /** A twin's rows are passed over, so that two processes share the work. */
  private async settleAll(job: JobName, processor: BatchProcessor, eventIds: readonly string[]): Promise<void> {
    const since = performance.now();
    const done = await this.database.transaction(async (tx) => {
      const rows = await tx.query<WaitingDelivery>(
        `with mine as (
           select event_id from platform.delivery
           where event_id = any ($1::uuid[]) and consumer = $2 and state = 'pending' order by event_id for update skip locked
         ), done as (
           update platform.delivery d set state = 'done', settled_at = clock_timestamp(), last_error = null
           from mine where d.event_id = mine.event_id and d.consumer = $2 returning d.event_id
         )
         select e.id, e.name, e.payload, e.request_id, e.occurred_at from done join platform.outbox_event e on e.id = done.event_id order by e.id`,
        [eventIds, job],
      );
      const events = rows.map(eventOf);
      if (events.length > 0) await processor.handleAll(tx, events);
      return events;
    });
    for (const event of done) withRequestContext({ requestId: event.requestId }, () => this.tellDone(job, event, since));
  }

  /** One line per delivery, under the id of the request that the event goes back to: the whole chain can be found by it. */
  private tellDone(job: JobName, { id: eventId, name: event }: DomainEvent, since: number): void {
    this.logger.log({ job, event, eventId, ms: Math.round(performance.now() - since) }, 'delivery done');
  }

  private async waiting(job: JobName, eventId: string): Promise<DomainEvent | null> {
    const [row] = await this.database.read<WaitingDelivery>(
      `select e.id, e.name, e.payload, e.request_id, e.occurred_at
       from platform.delivery d join platform.outbox_event e on e.id = d.event_id
       where d.event_id = $1 and d.consumer = $2 and d.state = 'pending'`,
      [eventId, job],
    );
    return row ? eventOf(row) : null;
  }

  /** The first statement takes the delivery: a twin waits here, then finds it done. */
  private async take(tx: Tx, job: JobName, eventId: string): Promise<DomainEvent | null> {
    const [row] = await tx.query<WaitingDelivery>(
      `update platform.delivery d set state = 'done', settled_at = clock_timestamp(), last_error = null
       from platform.outbox_event e
       where d.event_id = $1 and d.consumer = $2 and d.state = 'pending' and e.id = d.event_id
       returning e.id, e.name, e.payload, e.request_id, e.occurred_at`,
      [eventId, job],
    );
    return row ? eventOf(row) : null;
  }

  private async recordFailure(job: JobName, eventId: string, error: unknown): Promise<JobOutcome> {
    const refusal = error instanceof DomainError ? error.code : null;
    const [row] = await this.database.transaction((tx) =>
      tx.query<{ state: string; tries: number }>(
        `update platform.delivery d
         set tries = tries + 1,
             last_error = $3,
             state = case when $4 then 'refused' when tries + 1 >= $5 then 'parked' else 'pending' end,
             settled_at = case when $4 then clock_timestamp() end,
             due_at = clock_timestamp() + make_interval(secs => ($6::float8[])[least(tries + 1, $5)])
         where event_id = $1 and consumer = $2 and state = 'pending'
         returning state, tries`,
        [eventId, job, describe(error), refusal !== null, MAX_TRIES, Array.from({ length: MAX_TRIES }, (_, index) => backoffSeconds(index + 1))],
      ),
    );
    const line = { job, eventId, state: row?.state, tries: row?.tries, err: error };
    if (row?.state === 'parked') this.logger.error(line, 'delivery parked');
    else this.logger.warn(line, 'delivery failed');
    return row?.state === 'parked' || row?.state === 'refused' ? row.state : 'again';
  }
}

const eventOf = (row: WaitingDelivery): DomainEvent =>
  ({ id: row.id, name: row.name, payload: row.payload, requestId: row.request_id, occurredAt: row.occurred_at });

/** The code of a known error, else the kind of error: a message may hold personal data. */
function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (error instanceof Error) return `${error.name}: ${(error as { code?: string }).code ?? error.message}`.slice(0, 200);
  return 'unknown error';
}
