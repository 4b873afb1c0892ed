import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { type ScheduledWork, ScheduleRunner } from './schedule-runner';

describe('work that is due again and again', () => {
  let db: TestDatabase;
  const work = (name: string, run: ScheduledWork['run']): ScheduledWork[] => [{ name, everySeconds: 3_600, run }];

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is done once by two processes, and not again before it is due', async () => {
    const [one, other] = [new ScheduleRunner(db.database), new ScheduleRunner(db.database)];
    const done: string[] = [];
    const list = work('test.once', async (tx) => void done.push(tx.now.toISOString()));
    await one.register(list);
    await other.register(list);
    await Promise.all([one.runDue(list), other.runDue(list)]);
    await one.runDue(list);
    expect(done).toHaveLength(1);
    await db.database.read("update platform.schedule set due_at = clock_timestamp() where name = 'test.once'");
    await other.runDue(list);
    expect(done).toHaveLength(2);
  });

  it('is tried again when it failed, and holds up no other', async () => {
    const runner = new ScheduleRunner(db.database);
    let tries = 0;
    let others = 0;
    const list = [
      ...work('test.fails', async (tx) => {
        await tx.query("insert into platform.schedule (name) values ('test.half')");
        if ((tries += 1) === 1) throw new Error('not today');
      }),
      ...work('test.other', async () => void (others += 1)),
    ];
    await runner.register(list);
    await runner.runDue(list);
    expect([tries, others]).toEqual([1, 1]);
    expect(await db.database.read("select name from platform.schedule where name = 'test.half'")).toEqual([]);
    await runner.runDue(list);
    expect([tries, others]).toEqual([2, 1]);
  });

  it('is due again at once where something was left over', async () => {
    const left = { small: 1, large: 3 };
    const one = (name: keyof typeof left): ScheduledWork[] => work(name, async () => (left[name]-- > 1 ? 'MORE' : undefined));
    const runner = new ScheduleRunner(db.database);
    const all = [...one('small'), ...one('large')];
    await runner.register(all);
    for (let round = 0; round < 5; round += 1) await runner.runDue(all);
    expect(left).toEqual({ small: 0, large: 0 });
  });
});
