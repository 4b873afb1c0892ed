import { createHash } from 'node:crypto';

import { createHttpApp } from '@piawai/platform/http/http-app';
import { newId } from '@piawai/platform/database/uuid';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from '../../apps/progress-service/src/app.module';
import { accountServices, signedIn, type SignedInTester } from '../builders/account';
import { aCertificate, certificateServices, type CertificateServices, render, type TestCertificate } from '../builders/certificate';
import { type TestDatabase, testDatabase } from '../environment/database';
import { readPdf } from '../environment/read-pdf';

jest.setTimeout(120_000);

describe('certificates over HTTP', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let app: NestFastifyApplication;
  let certificate: TestCertificate;
  let holder: SignedInTester;
  let admin: SignedInTester;
  let stranger: SignedInTester;

  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    certificate = await aCertificate(db, services);
    await render(db, services, certificate.certificateId);
    holder = await signedIn(db, { employeeId: certificate.employeeId });
    admin = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM', unitId: certificate.plan.agencyId }] });
    stranger = await signedIn(db);
    Object.assign(process.env, {
      DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent',
      PIAWAI_FILES: services.folder,
    });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await services.close();
    await db.close();
  });

  const call = (method: 'GET' | 'POST', path: string, who?: SignedInTester, payload?: object) =>
    app.inject({ method, url: `/api/v1${path}`, headers: { cookie: who?.cookie ?? '', 'x-piawai-csrf': '1' }, ...(payload ? { payload } : {}) });

  it('shows the holder the list, the details and the file under a name that says what it is', async () => {
    const list = await call('GET', '/certificates/own', holder);
    expect(list.json()).toMatchObject({ items: [{ id: certificate.certificateId, number: certificate.numberText, state: 'ISSUED', jp: 2 }], next: null });
    const detail = await call('GET', `/certificates/own/${certificate.certificateId}`, holder);
    expect(detail.json()).toMatchObject({ holder: { name: 'Budi Uji' }, changes: [], enrolmentId: certificate.enrolmentId });
    const file = await call('GET', `/certificates/own/${certificate.certificateId}/file`, holder);
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-cache' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="STTP Pelindungan Data Pribadi Sehari-hari \d{4}\.pdf"/);
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(detail.json<{ sha256: string }>().sha256);
  });

  it('leads from the QR code of the file to a public page that tells its hash', async () => {
    const file = await call('GET', `/certificates/own/${certificate.certificateId}/file`, holder);
    const { qrCode } = await readPdf(file.rawPayload);
    const verificationId = qrCode?.split('/').at(-1) ?? '';
    const answer = await call('GET', `/certificates/verifications/${verificationId}`);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      status: 'valid',
      certificate: { number: certificate.numberText, holderName: 'Budi Uji', sha256: createHash('sha256').update(file.rawPayload).digest('hex') },
    });
    const byNumber = await call('GET', `/certificates/verifications?number=${encodeURIComponent(certificate.numberText)}`);
    expect(byNumber.json()).toMatchObject({ items: [{ status: 'valid', certificate: null }] });
  });

  it.each([
    ['an id', `/${'A'.repeat(24)}`, ['/%00%27--', `/${'A'.repeat(600)}`, '/..%2F..', '/%20']],
    ['a number', '?number=1%2F1%2F1999', ['?number=', '?code=ABCD2345', `?number=${'9'.repeat(900)}`, `?number=1&code=${'A'.repeat(900)}`, '?number=1&number=2', '?number=%00&code=%00']],
  ])('answers what cannot be %s like an unknown one', async (_, unknown, malformed) => {
    const expected = await call('GET', `/certificates/verifications${unknown}`);
    expect(expected.statusCode).toBe(200);
    for (const path of malformed) {
      const { statusCode, body } = await call('GET', `/certificates/verifications${path}`);
      expect([path, statusCode, body]).toEqual([path, 200, expected.body]);
    }
  });

  it('hides the certificate from strangers, and the door of the office from the holder', async () => {
    const { certificateId: id } = certificate;
    expect((await call('GET', `/certificates/own/${id}`, stranger)).statusCode).toBe(404);
    expect((await call('GET', `/certificates/own/${id}/file`, stranger)).statusCode).toBe(404);
    for (const path of ['', '/file', '/correction']) expect((await call('GET', `/certificates/${id}${path}`, holder)).statusCode).toBe(403);
    expect((await call('GET', `/certificates/own/${id}`)).statusCode).toBe(401);
  });

  it('gives the admin the file with an audit row, and the NIP in lists with its middle hidden', async () => {
    const list = await call('GET', '/certificates?search=budi', admin);
    expect(list.json<{ items: { nip: string }[] }>().items[0]?.nip).toMatch(/^\d{8}\*{6}\d{4}$/);
    expect((await call('GET', `/certificates/${certificate.certificateId}/file`, admin)).statusCode).toBe(200);
    const rows = await db.database.read(`select account_id from platform.audit_entry where action = 'certificates.downloaded' and subject_id = $1`, [certificate.certificateId]);
    expect(rows).toHaveLength(1);
  });

  it('reissues with a new name, then revokes; the first edition leads to the second', async () => {
    const { certificateId: id } = certificate;
    const proposal = await call('GET', `/certificates/${id}/correction`, admin);
    expect(proposal.json()).toMatchObject({ printed: { name: 'Budi Uji' }, recorded: { name: 'Budi Uji' } });
    const body = { id: newId(), holder: { name: 'Budi Uji, S.E.' }, note: 'Gelar baru' };
    const answers = [await call('POST', `/certificates/${id}/corrections`, admin, body), await call('POST', `/certificates/${id}/corrections`, admin, body)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[1]?.json()).toEqual(answers[0]?.json());
    expect((await call('POST', `/certificates/${id}/corrections`, admin, { ...body, holder: { name: '' } })).statusCode).toBe(400);
    const old = await call('GET', `/certificates/own/${id}`, holder);
    expect(old.json()).toMatchObject({ state: 'SUPERSEDED', supersededBy: body.id, changes: [{ status: 'SUPERSEDED', note: 'Gelar baru' }] });
    expect((await call('POST', `/certificates/${body.id}/revocation`, admin, { reason: 'OTHER', note: 'Tertukar' })).statusCode).toBe(204);
    expect((await call('POST', `/certificates/${body.id}/revocation`, admin, { reason: 'OTHER', note: 'Tertukar' })).statusCode).toBe(409);
  });

  it('explains the enrolment to the learner and to the helpdesk, with an audit row for the latter', async () => {
    const path = `/reporting/enrolments/${certificate.enrolmentId}/trace`;
    const own = await call('GET', path, holder);
    expect(own.json()).toMatchObject({ own: true, verdict: { code: 'REVOKED' }, course: { versionNumber: 1 } });
    expect(own.json<{ rules: { code: string; met: boolean }[] }>().rules.map(({ code, met }) => [code, met])).toEqual([
      ['REQUIRED_LESSONS', true], ['PASSING_GRADE', true], ['ACTIVE_MINUTES', true], ['EARLIEST_DATE', true],
    ]);
    expect((await call('GET', path, admin)).json()).toMatchObject({ own: false });
    expect((await call('GET', path, stranger)).statusCode).toBe(404);
    const rows = await db.database.read(`select 1 from platform.audit_entry where action = 'reporting.trace_read' and subject_id = $1`, [certificate.enrolmentId]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['numbers', 20, 'certificates.verify-number', '?number=1'],
    ['QR codes', 120, 'certificates.verify', `/${'A'.repeat(24)}`],
  ])('lets an office check a pile of %s, %d a minute, and stops a harvester', async (_, limit, key, path) => {
    await call('GET', `/certificates/verifications${path}`);
    // The window of that request and the next one, for those that follow may lie on both sides of a turn.
    await db.database.transaction((tx) =>
      tx.query(
        `insert into platform.rate_window (key, window_start, taken)
         select $1, max(window_start) + at * interval '1 minute', $2 - 1 from platform.rate_window, generate_series(0, 1) as at where key = $1 group by at
         on conflict (key, window_start) do update set taken = excluded.taken`,
        [`${key}:127.0.0.1`, limit],
      ),
    );
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await call('GET', `/certificates/verifications${path}`)).statusCode);
    expect([statuses[0], statuses[2]]).toEqual([200, 429]);
  });
});
