import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type JobData, type JobName, QUEUES, type QueueName } from '@piawai/contracts';
import { Config } from '@piawai/platform/config/config';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';
import { refuseEvictingRedis, workerConnection } from '@piawai/platform/queues/redis-connection';
import { Worker } from 'bullmq';

import { JobRegistry } from './job-registry';

/** Jobs of a kind that run at once in one process. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { records: 8, documents: 4, messages: 4, files: 1 };

/** A killed worker's job is noticed after the lock and one look: well under 30 seconds. */
const LOCK_MS = 10_000;
const STALLED_LOOK_MS = 5_000;

/** Takes jobs from every queue and runs their deliveries. */
@Injectable()
export class QueueWorkers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(QueueWorkers.name);
  private workers: Worker<JobData>[] = [];

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly runner: DeliveryRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await refuseEvictingRedis(this.config.redisUrl))) this.logger.warn('Redis does not tell its maxmemory-policy; see that it is noeviction, or jobs disappear when memory is full.');
    this.workers = QUEUES.map((queue) => {
      const worker = new Worker<JobData>(
        queue,
        async (job) => {
          const name = job.name as JobName;
          await this.runner.run(name, this.registry.processorOf(name), job.data.eventId);
        },
        {
          connection: workerConnection(this.config.redisUrl),
          prefix: this.config.queuePrefix,
          concurrency: CONCURRENCY[queue],
          lockDuration: LOCK_MS,
          stalledInterval: STALLED_LOOK_MS,
          // A stalled job is dropped here and offered again from PostgreSQL.
          maxStalledCount: 0,
        },
      );
      worker.on('error', (error) => this.logger.warn({ queue, err: error }, 'queue connection'));
      return worker;
    });
  }

  /** @throws Error while a queue has no connection to Redis */
  async requireConnection(): Promise<void> {
    for (const worker of this.workers) {
      const { status } = await worker.getBackend().client;
      if (status !== 'ready') throw new Error(`The queue ${worker.name} has no connection to Redis (${status}).`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
