import { setTimeout as pause } from 'node:timers/promises';

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ScheduleRunner, type ScheduledWork } from '@piawai/platform/schedule/schedule-runner';

import { SCHEDULES } from './schedules';

const LOOK_EVERY_MS = 1_000;

/** Looks once a second for timed work that is due. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Scheduler.name);
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runner: ScheduleRunner,
    private readonly modules: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const work = SCHEDULES.map<ScheduledWork>(({ name, everySeconds, service, run }) => ({
      name,
      everySeconds,
      run: (tx) => run(this.modules.get(service, { strict: false }), tx),
    }));
    await this.runner.register(work);
    this.running = this.loop(work);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async loop(work: readonly ScheduledWork[]): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.runner.runDue(work).catch((error: unknown) => this.logger.error({ err: error }, 'schedule round failed'));
      await pause(LOOK_EVERY_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
