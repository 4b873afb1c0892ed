import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '@piawai/platform/clock/clock';
import type { Database } from '@piawai/platform/database/database';

/** What a seed works with: the product's own services, and a clock that it may move. */
export interface SeedContext {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly clock: Clock;
}

/** One step of the seeds; steps run in the order of seed.ts. */
export type Seed = (context: SeedContext) => Promise<void>;
