import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JOBS } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { Gauge, register } from 'prom-client';

import { RelayService } from './outbox-relay/relay.service';

/** How far the flow lags behind, read from PostgreSQL and Redis when somebody scrapes. */
@Injectable()
export class FlowMetrics implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly relay: RelayService,
  ) {}

  onApplicationBootstrap(): void {
    this.gauge('piawai_outbox_waiting', 'Events that the relay has not taken yet', [], async (gauge) => {
      const [row] = await this.database.read<{ waiting: number }>('select count(*) as waiting from platform.outbox_event where relayed_at is null');
      gauge.set(row!.waiting);
    });
    this.gauge('piawai_delivery_lag_seconds', 'Age of the oldest pending delivery in seconds', [], async (gauge) => {
      const [row] = await this.database.read<{ lag: number }>(
        `select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::float8 as lag from platform.delivery where state = 'pending'`,
      );
      gauge.set(row!.lag);
    });
    this.gauge('piawai_deliveries', 'Deliveries that are not done, by job and state', ['job', 'state'], async (gauge) => {
      for (const job of Object.keys(JOBS)) for (const state of ['pending', 'parked', 'refused']) gauge.set({ job, state }, 0);
      const rows = await this.database.read<{ job: string; state: string; count: number }>(
        `select consumer as job, state, count(*) as count from platform.delivery where state <> 'done' group by 1, 2`,
      );
      for (const { job, state, count } of rows) gauge.set({ job, state }, count);
    });
    this.gauge('piawai_queue_jobs', 'Jobs that lie in Redis, by queue and state', ['queue', 'state'], async (gauge) => {
      gauge.reset();
      // Without Redis there is nothing to tell of it, and everything else to tell.
      for (const { queue, state, count } of await this.relay.jobCounts().catch(() => [])) gauge.set({ queue, state }, count);
    });
  }

  private gauge(name: string, help: string, labelNames: string[], read: (gauge: Gauge) => Promise<void>): void {
    const gauge: Gauge = new Gauge({ name, help, labelNames, registers: [], collect: () => read(gauge) });
    register.registerMetric(gauge);
  }
}
