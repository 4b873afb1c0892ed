import { Injectable } from '@nestjs/common';
import type { EventName, JobName } from '@piawai/contracts';

import { Database } from '../database/database';

/** A delivery that is due to be offered to its queue. */
export interface DueDelivery {
  readonly eventId: string;
  readonly consumer: JobName;
}

const EVENTS_PER_ROUND = 500;
const OFFERS_PER_ROUND = 1_000;
/** An offer that Redis lost is made again after this long. */
const OFFER_AGAIN_SECONDS = 10;

/** The database side of the relay: fans events out into deliveries and says which are due. */
@Injectable()
export class OutboxRelay {
  constructor(private readonly database: Database) {}

  /** Gives each waiting event one delivery per route. @returns how many events it took */
  async fanOut(routes: Readonly<Record<EventName, readonly JobName[]>>): Promise<number> {
    const pairs = Object.entries(routes).flatMap(([event, jobs]) => jobs.map((job) => [event, job] as const));
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ taken: number }>(
        `with waiting as (
           select id, name from platform.outbox_event
           where relayed_at is null order by id limit ${EVENTS_PER_ROUND} for update skip locked
         ), deliveries as (
           insert into platform.delivery (event_id, consumer)
           select w.id, r.job from waiting w join unnest($1::text[], $2::text[]) as r(event, job) on r.event = w.name
           on conflict do nothing
         ), marked as (
           update platform.outbox_event e set relayed_at = clock_timestamp() from waiting w where e.id = w.id returning 1
         )
         select count(*) as taken from marked`,
        [pairs.map(([event]) => event), pairs.map(([, job]) => job)],
      );
      return row?.taken ?? 0;
    });
  }

  /** Takes what is due of these jobs and puts its next offer off; Redis may lose the offer, this row does not. */
  async takeDue(jobs: readonly JobName[]): Promise<DueDelivery[]> {
    return this.database.transaction((tx) =>
      tx.query<{ eventId: string; consumer: JobName }>(
        `update platform.delivery d
         set due_at = clock_timestamp() + make_interval(secs => ${OFFER_AGAIN_SECONDS})
         from (
           select event_id, consumer from platform.delivery
           where state = 'pending' and due_at <= clock_timestamp() and consumer = any ($1::text[])
           order by due_at limit ${OFFERS_PER_ROUND} for update skip locked
         ) due
         where d.event_id = due.event_id and d.consumer = due.consumer
         returning d.event_id as "eventId", d.consumer`,
        [jobs],
      ),
    );
  }
}
