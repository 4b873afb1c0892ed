import { setTimeout as pause } from 'node:timers/promises';

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JOBS, type JobData, type JobName, QUEUES, type QueueName } from '@piawai/contracts';
import { Config } from '@piawai/platform/config/config';
import { type DueDelivery, OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { producerConnection } from '@piawai/platform/queues/redis-connection';
import { Queue } from 'bullmq';

import { EVENT_ROUTES } from '../event-routes';

const BUSY_PAUSE_MS = 25;
const QUEUED_JOBS = (Object.keys(JOBS) as JobName[]).filter((job) => JOBS[job].queue !== null);

/** Carries committed events to the queues. It is the only one that adds jobs, so no request waits for Redis. */
@Injectable()
export class RelayService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RelayService.name);
  private readonly queues = new Map<QueueName, Queue<JobData>>();
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private redisAway = false;

  constructor(
    private readonly config: Config,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    for (const name of QUEUES) {
      const queue = new Queue<JobData>(name, { connection: producerConnection(this.config.redisUrl), prefix: this.config.queuePrefix });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  /** What lies in Redis, by queue and state. */
  async jobCounts(): Promise<{ readonly queue: QueueName; readonly state: string; readonly count: number }[]> {
    const counted = [...this.queues].map(async ([name, queue]) => {
      const counts = await queue.getJobCounts('waiting', 'active', 'failed');
      return Object.entries(counts).map(([state, count]) => ({ queue: name, state, count }));
    });
    return (await Promise.all(counted)).flat();
  }

  private async loop(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const worked = await this.round().catch((error: unknown) => {
        this.logger.error({ err: error }, 'relay round failed');
        return false;
      });
      await pause(worked ? BUSY_PAUSE_MS : this.config.relayIdleMs, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<boolean> {
    const taken = await this.relay.fanOut(EVENT_ROUTES);
    const due = await this.relay.takeDue(QUEUED_JOBS);
    await Promise.all(QUEUES.map((queue) => this.offer(queue, due.filter(({ consumer }) => JOBS[consumer].queue === queue))));
    return taken > 0 || due.length > 0;
  }

  /** An offer that fails is no loss: the delivery is due again in a few seconds. */
  private async offer(queueName: QueueName, due: readonly DueDelivery[]): Promise<void> {
    if (due.length === 0) return;
    try {
      await this.queues.get(queueName)!.addBulk(
        due.map(({ eventId, consumer }) => ({
          name: consumer,
          data: { eventId },
          opts: { jobId: `${consumer}-${eventId}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
        })),
      );
      this.redisAway = false;
    } catch (error) {
      if (!this.redisAway) this.logger.warn({ err: error }, 'Redis does not take jobs; the deliveries wait in PostgreSQL');
      this.redisAway = true;
    }
  }
}
