import { Injectable, Logger } from '@nestjs/common';

import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { newId } from '../database/uuid';
import { withRequestContext } from '../logging/request-context';

/** Work that is due again and again; claimed and done in one transaction, so many processes may run it. */
export interface ScheduledWork {
  readonly name: string;
  readonly everySeconds: number;
  /** Does a bounded part. MORE = something is left over: it is due again at once, in a transaction of its own. */
  run(tx: Tx): Promise<ScheduleOutcome>;
}

export type ScheduleOutcome = 'MORE' | void;

/** Keeps due dates in PostgreSQL: a restart forgets nothing and nothing runs twice at once. */
@Injectable()
export class ScheduleRunner {
  private readonly logger = new Logger(ScheduleRunner.name);

  constructor(private readonly database: Database) {}

  async register(work: readonly ScheduledWork[]): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query('insert into platform.schedule (name) select unnest($1::text[]) on conflict do nothing', [work.map(({ name }) => name)]),
    );
  }

  /** Runs what is due now, one after the other; a failure is logged and tried at the next due date. */
  async runDue(work: readonly ScheduledWork[]): Promise<void> {
    for (const one of work) {
      await withRequestContext({ requestId: newId() }, () => this.runIfDue(one)).catch((error: unknown) =>
        this.logger.error({ schedule: one.name, err: error }, 'scheduled work failed'),
      );
    }
  }

  private async runIfDue(work: ScheduledWork): Promise<void> {
    await this.database.transaction(async (tx) => {
      const claimed = await tx.query(
        `update platform.schedule
         set due_at = clock_timestamp() + make_interval(secs => $2), last_run_at = clock_timestamp()
         where name = (select name from platform.schedule where name = $1 and due_at <= clock_timestamp() for update skip locked)
         returning name`,
        [work.name, work.everySeconds],
      );
      if (claimed.length === 0 || (await work.run(tx)) !== 'MORE') return;
      await tx.query('update platform.schedule set due_at = clock_timestamp() where name = $1', [work.name]);
    });
  }
}
