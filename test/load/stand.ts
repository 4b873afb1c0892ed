import { Redis } from 'ioredis';

import { type LearnerAtTheBrink, learnersAtTheBrink } from '../builders/at-the-brink';
import { TEST_TOKEN_SECRET } from '../builders/account';
import { attachedDatabase } from '../environment/attached-database';
import type { TestDatabase } from '../environment/database';
import { type Processes, startProcesses } from '../environment/processes';
import { startTestPostgres, startTestRedis } from '../environment/servers';

/** The built product on servers of its own, with learners whose last step is one request. */
export interface Stand {
  readonly processes: Processes;
  readonly db: TestDatabase;
  readonly redis: Redis;
  readonly learners: readonly LearnerAtTheBrink[];
  /** As the owner of the server, for bare loops. */
  readonly postgresUrl: string;
}

/** Sets the stand up, runs `work`, and takes everything down again, also after a failure. */
export async function withStand(learnerCount: number, work: (stand: Stand) => Promise<void>): Promise<void> {
  const [postgres, redis] = [await startTestPostgres(), await startTestRedis()];
  try {
    process.env.PIAWAI_TEST_POSTGRES = postgres.url();
    process.env.PIAWAI_TEST_REDIS = redis.url;
    console.log(`PostgreSQL 18 with fsync; ${redis.description}. Setting up ${learnerCount} learners …`);
    let learners: LearnerAtTheBrink[] = [];
    const processes = await startProcesses({
      settings: { PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET },
      prepare: async (settings) => {
        const db = await attachedDatabase(settings.DATABASE_URL!, settings.DATABASE_OWNER_URL!);
        learners = await learnersAtTheBrink(db, learnerCount);
        await db.close();
      },
    });
    const db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
    const client = new Redis(redis.url);
    try {
      await work({ processes, db, redis: client, learners, postgresUrl: postgres.url() });
    } finally {
      client.disconnect();
      await db.close();
      await processes.stop();
    }
  } finally {
    await redis.stop();
    await postgres.stop();
  }
}
