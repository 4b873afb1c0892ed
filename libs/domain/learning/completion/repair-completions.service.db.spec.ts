import { aCompletion, anEnrolment, learningServices, readArticle, type TestEnrolment } from '../../../../test/builders/enrolment';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { DecideCompletionService } from './decide-completion.service';
import { RepairCompletionsService } from './repair-completions.service';

jest.setTimeout(60_000);

describe('repairing completions', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const repair = () => {
    const service = new RepairCompletionsService(new DecideCompletionService(learningServices(db).catalogue));
    return db.database.transaction((tx) => service.repairMissing(tx, 100));
  };
  const stateOf = async ({ enrolmentId }: TestEnrolment) =>
    (await db.database.read('select state from learning.enrolment where id = $1', [enrolmentId]))[0]!['state'];

  /** The evidence is there, but nobody has decided: as after a fault of ours. */
  async function evidenceWithoutDecision(): Promise<TestEnrolment> {
    const enrolment = await anEnrolment(db);
    const { enrolmentId, employeeId, quizId } = enrolment;
    await readArticle(db, enrolment);
    await learningServices(db).opening.openLesson({ employeeId, enrolmentId, revisionId: quizId });
    await db.database.transaction((tx) =>
      tx.query('update learning.lesson_progress set done_at = $2 where enrolment_id = $1 and done_at is null', [enrolmentId, tx.now]),
    );
    return enrolment;
  }

  it('completes who has met the rules, after a while and once', async () => {
    const stuck = await evidenceWithoutDecision();
    expect(await repair()).toBe(0);
    db.clock.advance({ minutes: 16 });
    expect(await repair()).toBe(1);
    expect(await stateOf(stuck)).toBe('COMPLETED');
    const events = await db.database.read(`select id from platform.outbox_event where name = 'learning.course_completed' and payload ->> 'enrolmentId' = $1`, [stuck.enrolmentId]);
    expect(events).toHaveLength(1);
    expect(await repair()).toBe(0);
  });

  it('leaves alone who misses a lesson, and who is done', async () => {
    const half = await anEnrolment(db);
    await readArticle(db, half);
    await aCompletion(db);
    db.clock.advance({ minutes: 16 });
    expect(await repair()).toBe(0);
    expect(await stateOf(half)).toBe('ACTIVE');
  });
});
