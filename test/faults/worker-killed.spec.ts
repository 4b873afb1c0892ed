import { setTimeout as pause } from 'node:timers/promises';

import { type Story, certificateNumbers, exactly, gapFree, tellStory } from './story';

const LEARNERS = 40;

describe('a worker that is killed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(LEARNERS);
  });
  afterAll(() => story?.end());

  it('loses and repeats nothing when it is killed twice in mid-certificate', async () => {
    const acknowledged = story.finish(story.learners);
    for (let kills = 0; kills < 2; kills += 1) {
      await untilSome(async () => (await story.outcome()).certificates > kills * 5);
      await story.processes.worker.kill9();
      await story.processes.worker.start();
    }

    expect(await acknowledged).toBe(LEARNERS);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await certificateNumbers(story.db)).toEqual(gapFree(LEARNERS));
  });
});

async function untilSome(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}
