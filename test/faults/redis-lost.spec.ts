import type { Queue } from 'bullmq';
import { Redis } from 'ioredis';

import { startTestRedis } from '../environment/servers';
import { holdRegister } from './held-lock';
import { recordsQueue } from './records-queue';
import { type Story, exactly, tellStory, until } from './story';

const LEARNERS = 30;
/** Fewer than the worker does at once, so that none of their jobs has to wait. */
const AT_ONCE = 4;

describe('a Redis that forgets everything', () => {
  let redis: Awaited<ReturnType<typeof startTestRedis>>;
  let client: Redis;
  let story: Story;
  let queue: Queue;

  beforeAll(async () => {
    redis = await startTestRedis();
    client = new Redis(redis.url);
    story = await tellStory(AT_ONCE + LEARNERS, { redisUrl: redis.url });
    queue = await recordsQueue(story.processes);
  });
  afterAll(async () => {
    await queue?.close();
    await story?.end();
    client?.disconnect();
    await redis?.stop();
  });

  it('costs nothing when it is emptied with work active', async () => {
    const register = await holdRegister(story.db.ownerUrl);
    expect(await story.finish(story.learners.slice(0, AT_ONCE))).toBe(AT_ONCE);
    await until(async () => (await register.waiting()) === AT_ONCE);
    expect(await queue.getJobCounts('active', 'waiting')).toEqual({ active: AT_ONCE, waiting: 0 });
    await client.flushall();
    await register.release();

    expect(await story.settled()).toEqual(exactly(AT_ONCE));
  });

  it('costs nothing when it is emptied with work waiting', async () => {
    const register = await holdRegister(story.db.ownerUrl);
    expect(await story.finish(story.learners.slice(AT_ONCE))).toBe(LEARNERS);
    await until(async () => (await queue.getWaitingCount()) > 0);
    await client.flushall();
    await register.release();

    expect(await story.settled()).toEqual(exactly(AT_ONCE + LEARNERS));
  });
});
