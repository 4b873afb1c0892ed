import { Injectable } from '@nestjs/common';
import { DomainError, type JobName } from '@piawai/contracts';

import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { type Page, decodeCursor, pageOf } from '../http/page';

/** A delivery that its job could not do: given up after ten tries, or refused with a code. */
export interface StuckDelivery {
  readonly eventId: string;
  readonly event: string;
  readonly job: string;
  readonly state: 'parked' | 'refused';
  readonly tries: number;
  readonly lastError: string | null;
  readonly requestId: string;
  readonly recordedAt: Date;
}

/** What waits for a person: listed, and tried again by hand. */
@Injectable()
export class ParkedDeliveries {
  constructor(private readonly database: Database) {}

  /** Newest last; never more than `limit`. */
  async list(limit: number, after?: string): Promise<Page<StuckDelivery>> {
    const [eventId, job] = after ? decodeCursor(after, 2) : ['00000000-0000-0000-0000-000000000000', ''];
    const rows = await this.database.read<StuckDelivery>(
      `select d.event_id as "eventId", e.name as event, d.consumer as job, d.state, d.tries, d.last_error as "lastError",
              e.request_id as "requestId", d.recorded_at as "recordedAt"
       from platform.delivery d join platform.outbox_event e on e.id = d.event_id
       where d.state in ('parked', 'refused') and (d.event_id, d.consumer) > ($2::uuid, $3)
       order by d.event_id, d.consumer limit $1`,
      [limit + 1, eventId, job],
    );
    return pageOf(rows, limit, (row) => [row.eventId, row.job]);
  }

  /**
   * Gives a stuck delivery ten more tries, at once.
   * @throws DomainError platform.not_found when it is not stuck
   */
  async retry(tx: Tx, eventId: string, job: string): Promise<void> {
    const rows = await tx.query(
      `update platform.delivery set state = 'pending', tries = 0, due_at = clock_timestamp(), settled_at = null
       where event_id = $1 and consumer = $2 and state in ('parked', 'refused') returning event_id`,
      [eventId, job],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
    tx.audit('platform.delivery_retried', { kind: 'delivery', id: eventId }, { job });
  }

  /** Gives ten more tries, at once, to every delivery of a job that is not done. @returns how many there were */
  async retryAll(tx: Tx, eventIds: readonly string[], job: JobName): Promise<number> {
    const rows = await tx.query(
      `update platform.delivery d set state = 'pending', tries = 0, due_at = clock_timestamp(), settled_at = null
         from (select event_id from platform.delivery
                where event_id = any ($1::uuid[]) and consumer = $2 and state <> 'done' order by event_id for update) as stuck
        where d.event_id = stuck.event_id and d.consumer = $2 returning d.event_id`,
      [eventIds, job],
    );
    if (rows.length > 0) tx.audit('platform.delivery_retried', { kind: 'job', id: job }, { count: rows.length });
    return rows.length;
  }
}
