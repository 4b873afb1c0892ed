import type { Type } from '@nestjs/common';
import type { Tx } from '@piawai/platform/database/tx';

/** Timed work: a name, how often it is due, and the one service method that it calls. */
export interface Schedule<Service = unknown> {
  readonly name: string;
  readonly everySeconds: number;
  readonly service: Type<Service>;
  readonly run: (service: Service, tx: Tx) => Promise<void>;
}

const schedule = <Service>(entry: Schedule<Service>): Schedule => entry as Schedule;

/** All timed work on one page. */
export const SCHEDULES: readonly Schedule[] = [];

void schedule;
