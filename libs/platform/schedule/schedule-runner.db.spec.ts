import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { ScheduleRunner, type ScheduledWork } from './schedule-runner';

describe('timed work', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is done once per due date; what was left over is due again at once', async () => {
    const left = { small: 1, large: 3 };
    const work = (name: keyof typeof left): ScheduledWork => ({ name, everySeconds: 3_600, run: async () => (left[name]-- > 1 ? 'MORE' : undefined) });
    const runner = new ScheduleRunner(db.database);
    const all = [work('small'), work('large')];
    await runner.register(all);

    for (let round = 0; round < 5; round += 1) await runner.runDue(all);

    expect(left).toEqual({ small: 0, large: 0 });
  });
});
