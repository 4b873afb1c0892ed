import { Redis } from 'ioredis';

import { startTestRedis } from '../environment/servers';
import { type Story, exactly, tellStory } from './story';

const LEARNERS = 30;

describe('a Redis that forgets everything', () => {
  let redis: Awaited<ReturnType<typeof startTestRedis>>;
  let client: Redis;
  let story: Story;

  beforeAll(async () => {
    redis = await startTestRedis();
    client = new Redis(redis.url);
    story = await tellStory(LEARNERS * 2, { redisUrl: redis.url });
  });
  afterAll(async () => {
    await story?.end();
    client?.disconnect();
    await redis?.stop();
  });

  it('costs nothing when it is emptied with work waiting', async () => {
    await story.processes.worker.stop();
    const first = story.learners.slice(0, LEARNERS);
    expect(await story.finish(first)).toBe(LEARNERS);
    await story.processes.worker.start();
    await client.flushall();

    expect(await story.settled()).toEqual(exactly(LEARNERS));
  });

  it('costs nothing when it is emptied with work active', async () => {
    const acknowledged = story.finish(story.learners.slice(LEARNERS));
    for (let times = 0; times < 20; times += 1) await client.flushall();

    expect(await acknowledged).toBe(LEARNERS);
    expect(await story.settled()).toEqual(exactly(LEARNERS * 2));
  });
});
