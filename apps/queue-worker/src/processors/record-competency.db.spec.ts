import { LedgerService, RecountService } from '@piawai/domain/competency';
import { StandardsReader } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';

import { aCertificate, certificateServices, type CertificateServices } from '../../../../test/builders/certificate';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { FollowCertificateProcessor } from './follow-certificate.processor';
import { RecordCompetencyProcessor } from './record-competency.processor';
import { ReverseCompetencyProcessor } from './reverse-competency.processor';

describe('the jobs of the competency record', () => {
  let db: TestDatabase;
  let ledger: LedgerService;
  let runner: DeliveryRunner;
  let certificates: CertificateServices;

  beforeAll(async () => {
    db = await testDatabase();
    ledger = new LedgerService(new RecountService(new StandardsReader(db.database)));
    runner = new DeliveryRunner(db.database);
    certificates = certificateServices(db);
  }, 60_000);
  afterAll(async () => {
    await certificates.close();
    await db.close();
  });

  /** A delivery as the relay makes one. */
  async function delivered(job: string, event: string, payload: object): Promise<string> {
    const id = newId();
    await db.database.transaction(async (tx) => {
      await tx.query("insert into platform.outbox_event (id, name, payload, request_id, occurred_at) values ($1, $2, $3, 'spec', $4)", [id, event, payload, tx.now]);
      await tx.query('insert into platform.delivery (event_id, consumer) values ($1, $2)', [id, job]);
    });
    return id;
  }
  const stateOf = async (eventId: string) =>
    (await db.database.read<{ state: string; tries: number }>('select state, tries from platform.delivery where event_id = $1', [eventId]))[0];
  const count = async (sql: string, id: string): Promise<number> => (await db.database.read<{ n: number }>(sql, [id]))[0]!.n;
  const entriesOf = (completionId: string) => count('select count(*) as n from competency.ledger_entry where completion_id = $1', completionId);

  it('write one entry from ten deliveries of an event at once, and from a second event about the same completion', async () => {
    const { completionId, enrolmentId, employeeId, courseId } = await aCertificate(db, certificates);
    const payload = { completionId, enrolmentId, employeeId, courseId };
    const eventId = await delivered('record-competency', 'learning.course_completed', payload);
    const processor = new RecordCompetencyProcessor(ledger);
    await Promise.all(Array.from({ length: 10 }, () => runner.run('record-competency', processor, eventId)));
    await runner.run('record-competency', processor, await delivered('record-competency', 'learning.course_completed', payload));
    expect(await stateOf(eventId)).toEqual({ state: 'done', tries: 0 });
    expect(await entriesOf(completionId)).toBe(1);
  });

  it('attach a certificate once, also before its completion is recorded', async () => {
    const { completionId, certificateId } = await aCertificate(db, certificates);
    const eventId = await delivered('follow-certificate', 'certificates.certificate_issued', { completionId, certificateId });
    await Promise.all(Array.from({ length: 5 }, () => runner.run('follow-certificate', new FollowCertificateProcessor(ledger), eventId)));
    expect(await count('select count(*) as n from competency.entry_certificate where certificate_id = $1', certificateId)).toBe(1);
    expect(await entriesOf(completionId)).toBe(0);
  });

  it('try again later when they come before what they need', async () => {
    const eventId = await delivered('reverse-competency', 'learning.completion_annulled', { completionId: newId() });
    await runner.run('reverse-competency', new ReverseCompetencyProcessor(ledger), eventId);
    expect(await stateOf(eventId)).toEqual({ state: 'pending', tries: 1 });
  });
});
