import { setTimeout as pause } from 'node:timers/promises';

import { startTestPostgres } from '../environment/servers';
import { type Story, certificateNumbers, exactly, gapFree, tellStory } from './story';

const LEARNERS = 40;

describe('a PostgreSQL that is restarted', () => {
  let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
  let story: Story;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    story = await tellStory(LEARNERS, { postgresUrl: postgres.url() });
  });
  afterAll(async () => {
    await story?.end();
    await postgres?.stop();
  });

  it('keeps every acknowledged finish, and what was cut off is done again', async () => {
    const acknowledged = story.finish(story.learners);
    await pause(150);
    await postgres.stop();
    await postgres.start();

    expect(await acknowledged).toBe(LEARNERS);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await certificateNumbers(story.db)).toEqual(gapFree(LEARNERS));
  });
});
