import type { PostgresServer } from '../../apps/dev-services/src/postgres/postgres-server';
import type { RedisServer } from '../../apps/dev-services/src/redis/redis-server';

/** Ends what global-setup.ts started; servers of test/run.mjs live on. */
export default async function globalTeardown(): Promise<void> {
  const { piawaiTestPostgres, piawaiTestRedis } = globalThis as { piawaiTestPostgres?: PostgresServer; piawaiTestRedis?: RedisServer };
  await Promise.all([piawaiTestPostgres?.stop(), piawaiTestRedis?.stop()]);
}
