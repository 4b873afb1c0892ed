import { setTimeout as pause } from 'node:timers/promises';

import { startRestartedRedis } from '../environment/servers';
import { type Story, exactly, tellStory } from './story';

const LEARNERS = 40;
const AWAY_MS = 60_000;

describe('a Redis that is away for a minute', () => {
  let redis: Awaited<ReturnType<typeof startRestartedRedis>>;
  let story: Story;

  beforeAll(async () => {
    redis = await startRestartedRedis();
    story = await tellStory(LEARNERS, { redisUrl: redis.server.url });
  });
  afterAll(async () => {
    await story?.end();
    await redis?.end();
  });

  it('holds up no learner, and the work is done once it is back', async () => {
    await redis.server.stop();
    const [early, late] = [story.learners.slice(0, LEARNERS / 2), story.learners.slice(LEARNERS / 2)];
    expect(await story.finish(early)).toBe(early.length);
    await pause(AWAY_MS);
    expect(await story.finish(late)).toBe(late.length);
    expect(await story.workerReadiness()).toBe(503);
    expect((await story.outcome()).certificates).toBe(0);
    await redis.server.start();

    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await story.workerReadiness()).toBe(200);
  });
});
