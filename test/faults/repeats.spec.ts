import { Queue } from 'bullmq';

import { EVENT_ROUTES } from '../../apps/queue-worker/src/event-routes';
import { OutboxRelay } from '../../libs/platform/outbox/outbox-relay';
import { handIn } from '../builders/at-the-brink';
import { producerConnection } from '../../libs/platform/queues/redis-connection';
import { type Story, exactly, tellStory } from './story';

describe('the same thing many times', () => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(2);
  });
  afterAll(() => story?.end());

  it('completes once when one enrolment is finished twenty times at once', async () => {
    const [learner] = story.learners;

    const answers = await Promise.all(Array.from({ length: 20 }, () => handIn(story.processes.progressUrl, learner!)));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await story.settled()).toEqual(exactly(1));
  });

  it('issues and records once when one event is delivered ten times at once', async () => {
    const { worker, redisUrl, queuePrefix, progressUrl } = story.processes;
    await worker.stop();
    expect((await handIn(progressUrl, story.learners[1]!)).status).toBe(200);
    await new OutboxRelay(story.db.database).fanOut(EVENT_ROUTES);
    const [event] = await story.db.database.read<{ id: string }>(`select id from platform.outbox_event where name = 'learning.course_completed' order by id desc limit 1`);
    const records = new Queue('records', { connection: producerConnection(redisUrl), prefix: queuePrefix });
    await records.waitUntilReady();
    for (const job of ['issue-certificate', 'record-competency']) {
      await records.addBulk(Array.from({ length: 10 }, (_, copy) => ({ name: job, data: { eventId: event!.id }, opts: { jobId: `${job}-copy${copy}` } })));
    }
    await records.close();
    await worker.start();

    expect(await story.settled()).toEqual(exactly(2));
  });
});
