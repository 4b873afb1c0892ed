import { randomBytes } from 'node:crypto';

export interface TestRedis {
  url: string;
  /** BullMQ prefix of this suite alone; two suites with one name eat each other's jobs. */
  prefix: string;
}

/** The Redis of this run. Close every queue and worker in afterAll, or Jest waits for ever. */
export function testRedis(): TestRedis {
  const url = process.env.PIAWAI_TEST_REDIS;
  if (url === undefined) throw new Error('No test Redis: run this spec as part of a Jest project with services (see jest.config.js).');
  return { url, prefix: `{test-${randomBytes(4).toString('hex')}}` };
}
