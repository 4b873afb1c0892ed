import { setTimeout as pause } from 'node:timers/promises';

import { startRestartedPostgres } from '../environment/servers';
import { type Story, certificateNumbers, exactly, gapFree, tellStory } from './story';

const LEARNERS = 40;

describe('a PostgreSQL that is restarted', () => {
  let postgres: Awaited<ReturnType<typeof startRestartedPostgres>>;
  let story: Story;

  beforeAll(async () => {
    postgres = await startRestartedPostgres();
    story = await tellStory(LEARNERS, { postgresUrl: postgres.server.url() });
  });
  afterAll(async () => {
    await story?.end();
    await postgres?.end();
  });

  it('keeps every acknowledged finish, and what was cut off is done again', async () => {
    const acknowledged = story.finish(story.learners);
    await pause(150);
    await postgres.server.stop();
    expect(await story.workerReadiness()).toBe(503);
    await postgres.server.start();

    expect(await acknowledged).toBe(LEARNERS);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await story.workerReadiness()).toBe(200);
    expect(await certificateNumbers(story.db)).toEqual(gapFree(LEARNERS));
  });
});
