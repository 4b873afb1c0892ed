import { LedgerService, RecountService } from '@piawai/domain/competency';
import { StandardsReader } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import { anIssuingAgency, certificateServices, type CertificateServices, issue, ownScope, render, scopeOver } from '../../../../test/builders/certificate';
import { aCompletion, anEnrolment, learningServices, readArticle } from '../../../../test/builders/enrolment';
import { anAgency } from '../../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { TraceReader } from './trace.reader';

jest.setTimeout(60_000);

describe('the "why" page', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let traces: TraceReader;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    traces = new TraceReader(db.database, learningServices(db).reader, services.reader);
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  it('names the next step of a learner who is in the middle', async () => {
    const enrolment = await anEnrolment(db);
    const own = ownScope(db, enrolment.employeeId, 'learning.trace.read');
    expect((await traces.trace(own, enrolment.enrolmentId)).verdict).toMatchObject({ code: 'MISSING', nextRevisionId: enrolment.articleId });
    await readArticle(db, enrolment);
    const { verdict, rules, deliveries } = await traces.trace(own, enrolment.enrolmentId);
    expect(verdict).toEqual({ code: 'MISSING', count: 1, nextRevisionId: enrolment.quizId });
    expect(rules[0]).toEqual({ code: 'REQUIRED_LESSONS', needed: 2, value: 1, met: false });
    expect(deliveries).toEqual([]);
  });

  it('follows a completion from the event to the file and the ledger', async () => {
    const completion = await aCompletion(db);
    await anIssuingAgency(db, completion.plan.agencyId);
    const own = ownScope(db, completion.employeeId, 'learning.trace.read');
    const verdict = async () => (await traces.trace(own, completion.enrolmentId)).verdict;
    expect(await verdict()).toEqual({ code: 'CERTIFICATE_IN_WORK' });
    await failedDelivery(completion.completionId);
    expect(await verdict()).toEqual({ code: 'STUCK', job: 'issue-certificate' });
    const { certificateId, numberText } = await issue(db, services, completion.completionId);
    await db.database.transaction((tx) => tx.query(`update platform.delivery set state = 'done'`));
    expect(await verdict()).toEqual({ code: 'FILE_IN_WORK' });
    await render(db, services, certificateId);
    expect(await verdict()).toEqual({ code: 'RECORD_IN_WORK' });
    await db.database.transaction((tx) => new LedgerService(new RecountService(new StandardsReader(db.database))).recordCompletion(tx, completion.completionId));
    const trace = await traces.trace(own, completion.enrolmentId);
    expect(trace.verdict).toEqual({ code: 'DONE', jp: 2 });
    expect(trace.certificates).toMatchObject([{ number: numberText, edition: 1, state: 'ISSUED' }]);
    expect(trace.entries).toMatchObject([{ kind: 'COMPLETION', designedJp: 2, countedJp: 2 }]);
    expect(trace.deliveries.map(({ event, job, tries }) => [event, job, tries])).toContainEqual(['learning.course_completed', 'issue-certificate', 10]);
  });

  it('is open to the learner and to who answers for the unit, and to nobody else', async () => {
    const { enrolmentId, employeeId, plan } = await anEnrolment(db);
    const helpdesk = await scopeOver(db, plan.agencyId, 'learning.trace.read');
    await expect(traces.trace(helpdesk, enrolmentId)).resolves.toMatchObject({ learning: { employeeId } });
    const foreign = await scopeOver(db, await anAgency(db, { code: 'LAIN' }), 'learning.trace.read');
    for (const scope of [foreign, ownScope(db, newId(), 'learning.trace.read')]) {
      await expect(traces.trace(scope, enrolmentId)).rejects.toMatchObject({ code: 'platform.not_found' });
    }
    await expect(traces.trace(helpdesk, newId())).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  function failedDelivery(completionId: string) {
    return db.database.transaction((tx) =>
      tx.query(
        `insert into platform.delivery (event_id, consumer, state, tries, last_error)
         select e.id, 'issue-certificate', 'parked', 10, 'Error: certificates.signatory_missing'
           from platform.outbox_event e where e.name = 'learning.course_completed' and e.payload->>'completionId' = $1`,
        [completionId],
      ),
    );
  }
});
