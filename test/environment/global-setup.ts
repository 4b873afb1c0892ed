import { startTestPostgres, startTestRedis } from './servers';

/** Runs once before all specs; the workers inherit the addresses through the environment. */
export default async function globalSetup(): Promise<void> {
  if (process.env.PIAWAI_TEST_POSTGRES === undefined) {
    const postgres = await startTestPostgres();
    process.env.PIAWAI_TEST_POSTGRES = postgres.url();
    Object.assign(globalThis, { piawaiTestPostgres: postgres });
  }
  if (process.env.PIAWAI_TEST_REDIS === undefined) {
    const redis = await startTestRedis();
    process.env.PIAWAI_TEST_REDIS = redis.url;
    Object.assign(globalThis, { piawaiTestRedis: redis });
  }
}
