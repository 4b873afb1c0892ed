import { Injectable } from '@nestjs/common';

import type { Tx } from '../database/tx';

const KEPT_DAYS = 90;
const ROWS_PER_RUN = 20_000;

/** Ends the machinery's own rows; natural keys guard against a repeat beyond that. */
@Injectable()
export class Retention {
  /** Drops settled events of more than 90 days and rate windows of more than a day, a bounded number at a time. */
  async prune(tx: Tx): Promise<void> {
    await tx.query(
      `delete from platform.outbox_event where id in (
         select e.id from platform.outbox_event e
         where e.relayed_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
           and not exists (select 1 from platform.delivery d where d.event_id = e.id and d.state in ('pending', 'parked'))
         limit ${ROWS_PER_RUN})`,
    );
    await tx.query(`delete from platform.rate_window where window_start < clock_timestamp() - interval '1 day'`);
  }
}
