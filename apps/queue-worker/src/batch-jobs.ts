import { setTimeout as pause } from 'node:timers/promises';

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JOBS, type JobName } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import { withRequestContext } from '@piawai/platform/logging/request-context';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';

import { JobRegistry } from './job-registry';

const BATCH_JOBS = (Object.keys(JOBS) as JobName[]).filter((job) => JOBS[job].queue === null);
const EVENTS_PER_ROUND = 500;
const LOOK_EVERY_MS = 1_000;

/** Once a second runs the jobs without a queue for all events that wait for them: a burst of thousands costs a few transactions. */
@Injectable()
export class BatchJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BatchJobs.name);
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: JobRegistry,
    private readonly runner: DeliveryRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stop.signal.aborted) {
      for (const job of BATCH_JOBS) {
        const run = () => this.runner.runTogether(job, this.registry.batchProcessorOf(job), EVENTS_PER_ROUND);
        await withRequestContext({ requestId: newId() }, run).catch((error: unknown) => this.logger.error({ job, err: error }, 'round failed'));
      }
      await pause(LOOK_EVERY_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
