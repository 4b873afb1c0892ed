import { aCertificate, anIssuingAgency, certificateServices, type CertificateServices, issue, ownScope, scopeOver } from '../../../../test/builders/certificate';
import { aCompletion, learningServices } from '../../../../test/builders/enrolment';
import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { AgencySettingService } from '@piawai/domain/organisation';
import { anAgency } from '../../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('issuing a certificate', () => {
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

  it('freezes all that is printed and announces the certificate', async () => {
    const { certificateId, completionId, employeeId, numberText } = await aCertificate(db, services);
    const detail = await services.reader.detail(ownScope(db, employeeId, 'certificates.own.read'), certificateId);
    const year = detail.issuedOn.slice(0, 4);
    expect(numberText).toBe(`800.2.2.1/1/${year}`);
    expect(detail).toMatchObject({
      kind: 'STTP', edition: 1, state: 'ISSUED', number: numberText, jp: 2, sha256: null,
      frozen: {
        title: 'SURAT TANDA TAMAT PELATIHAN', outcome: 'LULUS',
        holder: { name: 'Budi Uji', birthPlace: 'Tirtanusa', birthDate: '1990-01-01', rank: 'Penata Muda / III/a', agency: 'Pemerintah Kota Uji' },
        course: { form: 'E-Learning', jp: 2, jpInWords: '2 (dua) jam pelajaran', score: 100, modules: [{ title: 'Modul pertama', jp: 2 }] },
        signed: { title: 'Kepala BKPSDM', name: 'Dra. Sinta Marwani, M.Si.' },
      },
    });
    const events = await db.database.read(`select name from platform.outbox_event where payload->>'certificateId' = $1 and payload->>'completionId' = $2`, [certificateId, completionId]);
    expect(events).toEqual([{ name: 'certificates.certificate_issued' }]);
  });

  it('gives one completion one certificate, however often and however many at once ask for it', async () => {
    const completion = await aCompletion(db);
    await anIssuingAgency(db, completion.plan.agencyId);
    const twins = await Promise.all(Array.from({ length: 10 }, () => issue(db, services, completion.completionId)));
    twins.push(await issue(db, services, completion.completionId));
    expect(new Set(twins.map((twin) => twin.certificateId)).size).toBe(1);
    expect(await counts(completion.completionId)).toEqual({ certificates: 1, events: 1 });
    expect(await lastNumber(completion.plan.agencyId)).toBe(1);
  });

  it('numbers without a gap when fifty are issued at once', async () => {
    const { courseId, agencyId } = await aPublishedCourse(db);
    await anIssuingAgency(db, agencyId);
    const completions = [];
    for (let at = 0; at < 50; at += 1) completions.push(await aCompletion(db, { courseId }));
    await Promise.all(completions.map(({ completionId }) => issue(db, services, completionId)));
    const rows = await db.database.read<{ number: number }>(
      `select c.number from certificates.certificate c join certificates.register r on r.id = c.register_id where r.agency_id = $1 order by c.number`,
      [agencyId],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(await lastNumber(agencyId)).toBe(50);
  });

  it('gives the number back when the transaction fails afterwards', async () => {
    const { courseId, agencyId } = await aPublishedCourse(db);
    await anIssuingAgency(db, agencyId);
    const [first, second] = [await aCompletion(db, { courseId }), await aCompletion(db, { courseId })];
    const material = await services.issuing.gather(first.completionId);
    await expect(
      db.database.transaction(async (tx) => {
        await services.issuing.issueCertificate(tx, material);
        throw new Error('the worker dies here');
      }),
    ).rejects.toThrow('dies here');
    expect(await counts(first.completionId)).toEqual({ certificates: 0, events: 0 });
    expect((await issue(db, services, second.completionId)).numberText).toMatch(/\/1\//);
    expect((await issue(db, services, first.completionId)).numberText).toMatch(/\/2\//);
  });

  it('keeps a register for each agency', async () => {
    const [a, b] = [await aCertificate(db, services), await aCertificate(db, services)];
    expect([a.numberText, b.numberText].every((number) => number.includes('/1/'))).toBe(true);
  });

  it('waits for the agency to name who signs, and takes no number meanwhile', async () => {
    const completion = await aCompletion(db, { course: { agencyId: await anAgency(db, { code: 'BARU' }) } });
    await expect(issue(db, services, completion.completionId)).rejects.toThrow('certificates.signatory_missing');
    expect(await lastNumber(completion.plan.agencyId)).toBe(0);
    await anIssuingAgency(db, completion.plan.agencyId);
    await expect(issue(db, services, completion.completionId)).resolves.toMatchObject({ completionId: completion.completionId });
  });

  it('is tried again all at once, in this agency alone, when the agency names who signs', async () => {
    const { courseId, agencyId } = await aPublishedCourse(db);
    const elsewhere = await aCompletion(db);
    const waiting = await Promise.all(['parked', 'parked', 'parked', 'pending'].map(async (state) => failed((await aCompletion(db, { courseId })).completionId, state)));
    const others = await Promise.all([failed(elsewhere.completionId, 'parked'), failed((await aCompletion(db, { courseId })).completionId, 'parked', 'Error: 08006')]);
    const value = [{ title: 'Kepala BKPSDM', name: 'Dra. Sinta Marwani, M.Si.', nip: '' }];
    const today = db.clock.today('Asia/Jakarta');
    await db.database.transaction((tx) => new AgencySettingService().changeSetting(tx, { agencyId, key: 'signatories', value, from: today }, today));
    const [event] = await db.database.read<{ agencyId: string }>(`select payload->>'agencyId' as "agencyId" from platform.outbox_event where name = 'organisation.signatory_named'`);
    expect(await db.database.transaction((tx) => services.resuming.resumeIssuing(tx, event!.agencyId))).toBe(4);
    const states = await db.database.read<{ id: string; state: string; tries: number; due: boolean }>(
      `select event_id as id, state, tries, due_at <= clock_timestamp() as due from platform.delivery where event_id = any ($1::uuid[])`,
      [[...waiting, ...others]],
    );
    for (const { id, ...state } of states) {
      expect(state).toEqual(waiting.includes(id) ? { state: 'pending', tries: 0, due: true } : { state: 'parked', tries: 10, due: expect.any(Boolean) });
    }
  });

  it('issues nothing for a completion that was annulled before', async () => {
    const completion = await aCompletion(db);
    await anIssuingAgency(db, completion.plan.agencyId);
    const scope = await scopeOver(db, completion.plan.agencyId, 'learning.completion.annul');
    await db.database.transaction(async (tx) => {
      await learningServices(db).annulments.annulCompletion(tx, { completionId: completion.completionId, reason: 'Salah orang', scope });
      await services.revoking.withdrawCertificates(tx, completion.completionId);
    });
    await expect(issue(db, services, completion.completionId)).rejects.toThrow('Nothing was issued');
    expect(await counts(completion.completionId)).toEqual({ certificates: 0, events: 0 });
  });

  it('fixes number, name and date for ever: the serving role may not change them', async () => {
    const { certificateId } = await aCertificate(db, services);
    for (const change of [`number = 9`, `frozen = '{}'`, `issued_on = '2020-01-01'`, `jp = 99`]) {
      await expect(db.database.transaction((tx) => tx.query(`update certificates.certificate set ${change} where id = $1`, [certificateId]))).rejects.toThrow('permission denied');
    }
    await expect(db.database.transaction((tx) => tx.query('delete from certificates.certificate where id = $1', [certificateId]))).rejects.toThrow('permission denied');
  });

  /** The delivery of a completion that could not be issued. @returns its event */
  async function failed(completionId: string, state: string, error = 'SignatoryMissing: certificates.signatory_missing'): Promise<string> {
    const [event] = await db.database.read<{ id: string }>(`select id from platform.outbox_event where name = 'learning.course_completed' and payload->>'completionId' = $1`, [completionId]);
    await db.database.read(`insert into platform.delivery (event_id, consumer, state, tries, last_error) values ($1, 'issue-certificate', $2, 10, $3)`, [event!.id, state, error]);
    return event!.id;
  }

  async function counts(completionId: string) {
    const [row] = await db.database.read(
      `select (select count(*) from certificates.certificate where completion_id = $1) as certificates,
              (select count(*) from platform.outbox_event where name = 'certificates.certificate_issued' and payload->>'completionId' = $1::text) as events`,
      [completionId],
    );
    return row;
  }

  async function lastNumber(agencyId: string): Promise<number> {
    const [row] = await db.database.read<{ last: number }>('select coalesce(max(last_number), 0) as last from certificates.register where agency_id = $1', [agencyId]);
    return row?.last ?? 0;
  }
});
