import { EVENT_ROUTES } from '../../apps/queue-worker/src/event-routes';
import { OutboxRelay } from '../../libs/platform/outbox/outbox-relay';
import { handIn } from '../builders/at-the-brink';
import { TEST_PASSWORD } from '../builders/account';
import { sendWithoutAnswer } from './answer-lost';
import { recordsQueue } from './records-queue';
import { type Story, exactly, tellStory, until } from './story';

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
    const { worker, progressUrl } = story.processes;
    await worker.stop();
    expect((await handIn(progressUrl, story.learners[1]!)).status).toBe(200);
    await new OutboxRelay(story.db.database).fanOut(EVENT_ROUTES);
    const [event] = await story.db.database.read<{ id: string }>(`select id from platform.outbox_event where name = 'learning.course_completed' order by id desc limit 1`);
    const records = await recordsQueue(story.processes);
    for (const job of ['issue-certificate', 'record-competency']) {
      await records.addBulk(Array.from({ length: 10 }, (_, copy) => ({ name: job, data: { eventId: event!.id }, opts: { jobId: `${job}-copy${copy}` } })));
    }
    await records.close();
    await worker.start();

    expect(await story.settled()).toEqual(exactly(2));
  });

  it('keeps somebody signed in when the answer to a refresh is lost', async () => {
    const api = `${story.processes.courseUrl}/api/v1/accounts`;
    const headers = { 'x-piawai-csrf': '1', 'content-type': 'application/json' };
    const signIn = await fetch(`${api}/sessions`, { method: 'POST', headers, body: JSON.stringify({ login: story.learners[0]!.nip, password: TEST_PASSWORD }) });
    const { sessionId } = (await signIn.json()) as { sessionId: string };
    const before = cookiesOf(signIn);
    const generation = async (): Promise<number> =>
      (await story.db.database.read<{ generation: number }>('select generation from accounts.session where id = $1', [sessionId]))[0]!.generation;
    // A token is rotated once a minute at most; this one is due.
    await story.db.database.read(`update accounts.session set rotated_at = rotated_at - interval '1 hour' where id = $1`, [sessionId]);
    const first = await generation();
    await sendWithoutAnswer(`${api}/sessions/refresh`, { 'x-piawai-csrf': '1', cookie: before }, () => until(async () => (await generation()) > first));

    const again = await fetch(`${api}/sessions/refresh`, { method: 'POST', headers: { 'x-piawai-csrf': '1', cookie: before } });
    expect(again.status).toBe(200);
    expect(await generation()).toBe(first + 1);
    const after = cookiesOf(again);
    expect(after).not.toBe(before);
    expect((await fetch(`${api}/me`, { headers: { cookie: after } })).status).toBe(200);
    expect((await fetch(`${api}/sessions/refresh`, { method: 'POST', headers: { 'x-piawai-csrf': '1', cookie: after } })).status).toBe(200);
  });
});

const cookiesOf = (response: Response): string => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
