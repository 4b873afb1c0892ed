import { setTimeout as pause } from 'node:timers/promises';

import { handIn } from '../builders/at-the-brink';
import { startRestartedRedis } from '../environment/servers';
import { type Story, exactly, tellStory } from './story';
import { keptSeconds, startStudying } from './study-stream';

const LEARNERS = 40;
const READERS = 4;
const AWAY_MS = 60_000;

describe('a Redis that is away for a minute', () => {
  let redis: Awaited<ReturnType<typeof startRestartedRedis>>;
  let story: Story;

  beforeAll(async () => {
    redis = await startRestartedRedis();
    story = await tellStory(LEARNERS + READERS, { redisUrl: redis.server.url });
  });
  afterAll(async () => {
    await story?.end();
    await redis?.end();
  });

  it('is noticed by no learner, and the work is done once it is back', async () => {
    const [finishing, readers] = [story.learners.slice(READERS), story.learners.slice(0, READERS)];
    await redis.server.stop();
    const reading = startStudying(story.processes.progressUrl, readers);
    // Each answer is the first one: nothing is asked twice.
    const answers: number[] = [];
    for (const learner of finishing) {
      answers.push((await handIn(story.processes.progressUrl, learner)).status);
      await pause(AWAY_MS / LEARNERS);
    }
    expect(answers).toEqual(finishing.map(() => 200));
    expect(await story.readiness()).toEqual({ course: 200, progress: 200, worker: 503 });
    expect(await story.outcome()).toMatchObject({ completions: LEARNERS, certificates: 0 });
    await redis.server.start();

    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await story.readiness()).toEqual({ course: 200, progress: 200, worker: 200 });
    const acknowledged = await reading.stop();
    expect(reading.troubles).toEqual([]);
    expect(await keptSeconds(story.db, readers)).toEqual(acknowledged);
  });
});
