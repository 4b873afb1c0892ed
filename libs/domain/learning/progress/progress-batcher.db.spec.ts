import { learnersAtTheBrink } from '../../../../test/builders/at-the-brink';
import { learningServices } from '../../../../test/builders/enrolment';
import { withRequestContext } from '../../../platform/logging/request-context';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

let db: TestDatabase;
let learning: ReturnType<typeof learningServices>;
beforeAll(async () => {
  db = await testDatabase();
  learning = learningServices(db);
});
afterAll(() => db.close());

describe('handing in', () => {
  it('of many learners at once is one transaction, in which each completes under the request that the learner sent', async () => {
    const learners = await learnersAtTheBrink(db, 12);
    const outcomes = await Promise.all(learners.map((learner) => withRequestContext({ requestId: `of-${learner.enrolmentId}` }, () => learning.batcher.submit(learner))));
    const completionIds = outcomes.map(({ progress }) => progress!.completion!.completionId);
    const [written] = await db.database.read<{ transactions: number; completions: number; events: number }>(
      `select count(distinct c.xmin::text) as transactions, count(*) as completions,
              (select count(*) from platform.outbox_event e where e.name = 'learning.course_completed' and e.payload ->> 'completionId' = any($1)
                 and e.request_id = 'of-' || (e.payload ->> 'enrolmentId')) as events
         from learning.completion c where c.id = any($1::uuid[])`,
      [completionIds],
    );
    expect(written).toEqual({ transactions: 1, completions: 12, events: 12 });
    expect(outcomes.map(({ attempt }) => [attempt.state, attempt.score, attempt.passed])).toEqual(learners.map(() => ['SUBMITTED', 100, true]));
  });

  it('twice at once is done once, and both get the same result', async () => {
    const [learner] = await learnersAtTheBrink(db, 1);
    const [first, second] = await Promise.all([learning.batcher.submit(learner!), learning.batcher.submit({ ...learner!, answers: {} })]);
    expect(first.progress!.completion).not.toBeNull();
    expect(second).toEqual(first);
    expect((await learning.batcher.submit(learner!)).attempt).toEqual({ ...first.attempt });
  });

  it('something that PostgreSQL refuses costs the neighbours nothing', async () => {
    const [good, bad, stranger] = await learnersAtTheBrink(db, 3);
    const [question] = Object.keys(bad!.answers);
    const outcomes = await Promise.allSettled([
      learning.batcher.submit(good!),
      learning.batcher.submit({ ...bad!, answers: { [question!]: { text: '\u0000' } } }),
      learning.batcher.submit({ ...stranger!, employeeId: bad!.employeeId }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'platform.not_found' } });
    expect((await learning.batcher.submit(bad!)).progress!.completion).not.toBeNull();
  });
});
