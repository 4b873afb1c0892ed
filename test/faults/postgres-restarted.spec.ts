import { startRestartedPostgres } from '../environment/servers';
import { holdEnrolment, holdRegister } from './held-lock';
import { type Story, certificateNumbers, exactly, gapFree, tellStory, until } from './story';
import { keptSeconds, startStudying } from './study-stream';

const LEARNERS = 40;
const READERS = 4;

describe('a PostgreSQL that is restarted', () => {
  let postgres: Awaited<ReturnType<typeof startRestartedPostgres>>;
  let story: Story;

  beforeAll(async () => {
    postgres = await startRestartedPostgres();
    story = await tellStory(LEARNERS + READERS, { postgresUrl: postgres.server.url() });
  });
  afterAll(async () => {
    await story?.end();
    await postgres?.end();
  });

  it('keeps what was acknowledged, and what it cut off in the middle is done again', async () => {
    const [readers, [cutOff, ...others]] = [story.learners.slice(0, READERS), story.learners.slice(READERS)];
    const reading = startStudying(story.processes.progressUrl, readers);
    const [register, enrolment] = [await holdRegister(story.db.ownerUrl), await holdEnrolment(story.db.ownerUrl, cutOff!.enrolmentId)];
    expect(await story.finish(others)).toBe(LEARNERS - 1);
    const acknowledged = story.finish([cutOff!]);
    await until(async () => (await enrolment.waiting()) > 0 && (await register.waiting()) > 0);
    expect(await story.outcome()).toMatchObject({ completions: LEARNERS - 1, certificates: 0 });
    await postgres.server.stop();
    expect(await story.readiness()).toEqual({ course: 503, progress: 503, worker: 503 });
    await postgres.server.start();

    expect(await acknowledged).toBe(1);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await story.readiness()).toEqual({ course: 200, progress: 200, worker: 200 });
    expect(await certificateNumbers(story.db)).toEqual(gapFree(LEARNERS));
    expect(await reading.stop()).toEqual(await keptSeconds(story.db, readers));
    expect(reading.troubles).not.toEqual([]);
  });
});
