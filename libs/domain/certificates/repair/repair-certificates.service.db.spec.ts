import { aCertificate, anIssuingAgency, certificateServices, type CertificateServices, render } from '../../../../test/builders/certificate';
import { aCompletion } from '../../../../test/builders/enrolment';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { RepairCertificatesService } from './repair-certificates.service';

jest.setTimeout(60_000);

describe('repairing certificates', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  const repair = () => db.database.transaction((tx) => new RepairCertificatesService(services.issuing).repairMissing(tx, 100));

  it('leaves alone what is young, issues what is missing after a while, and nothing twice', async () => {
    const completion = await aCompletion(db);
    await anIssuingAgency(db, completion.plan.agencyId);
    expect(await repair()).toEqual({ issued: 0, redrawn: 0 });
    db.clock.advance({ minutes: 16 });
    expect(await repair()).toEqual({ issued: 1, redrawn: 0 });
    expect(await repair()).toEqual({ issued: 0, redrawn: 0 });
    db.clock.advance({ minutes: 16 });
    expect(await repair()).toEqual({ issued: 0, redrawn: 1 });
  });

  it('goes on past an agency that has not named who signs', async () => {
    await drawAll();
    const [waiting, ready] = [await aCompletion(db), await aCompletion(db)];
    await anIssuingAgency(db, ready.plan.agencyId);
    db.clock.advance({ minutes: 16 });
    expect((await repair()).issued).toBe(1);
    const rows = await db.database.read('select 1 from certificates.certificate where completion_id = $1', [waiting.completionId]);
    expect(rows).toEqual([]);
    await anIssuingAgency(db, waiting.plan.agencyId);
    expect((await repair()).issued).toBe(1);
  });

  it('does not run beside a delivery that waits or is parked', async () => {
    await drawAll();
    const { certificateId } = await aCertificate(db, services);
    await db.database.transaction((tx) =>
      tx.query(
        `insert into platform.delivery (event_id, consumer, state)
         select e.id, 'render-certificate', 'parked' from platform.outbox_event e
          where e.name = 'certificates.certificate_issued' and e.payload->>'certificateId' = $1`,
        [certificateId],
      ),
    );
    db.clock.advance({ minutes: 16 });
    expect(await repair()).toEqual({ issued: 0, redrawn: 0 });
    await db.database.transaction((tx) => tx.query(`update platform.delivery set state = 'done'`));
    expect(await repair()).toEqual({ issued: 0, redrawn: 1 });
  });

  async function drawAll(): Promise<void> {
    const rows = await db.database.read<{ id: string }>(
      'select s.id from certificates.certificate s where not exists (select from certificates.certificate_document f where f.certificate_id = s.id)',
    );
    for (const { id } of rows) await render(db, services, id);
  }
});
