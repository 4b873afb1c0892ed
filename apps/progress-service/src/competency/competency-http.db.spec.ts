import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '@piawai/domain/accounts';
import { LedgerService, RecountService } from '@piawai/domain/competency';
import { StandardsReader } from '@piawai/domain/standards';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { createHttpApp } from '@piawai/platform/http/http-app';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { aCertificate, certificateServices, type CertificateServices, type TestCertificate } from '../../../../test/builders/certificate';
import { anEmployee } from '../../../../test/builders/employee';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { CompetencyHttpModule } from './competency-http.module';

@Module({ imports: [ConfigModule, LoggingModule, DatabaseModule.forProcess('spec', 8), FilesModule, HttpModule, AccountsModule, CompetencyHttpModule] })
class SpecModule {}

/** A cloned database, a studied course and a whole app, on a busy machine. */
const SETUP_MS = 60_000;

let db: TestDatabase;
let certificates: CertificateServices;
let app: NestFastifyApplication;
let done: TestCertificate;
let year: number;
let learner: SignedInTester;
let admin: SignedInTester;
let stranger: SignedInTester;

beforeAll(async () => {
  db = await testDatabase();
  // The service goes by the real time: what is built here must lie behind it.
  db.clock.travelTo(new Date(Date.now() - 86_400_000));
  certificates = certificateServices(db);
  const ledger = new LedgerService(new RecountService(new StandardsReader(db.database)));
  done = await aCertificate(db, certificates);
  await db.database.transaction((tx) => ledger.recordCompletion(tx, done.completionId));
  await db.database.transaction((tx) => ledger.followCertificates(tx, done.completionId));
  year = Number(db.clock.today('Asia/Jakarta').slice(0, 4));
  db.clock.travelTo(new Date());
  learner = await signedIn(db, { employeeId: done.employeeId });
  const { agencyId } = learner;
  admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
  stranger = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
  Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use', PIAWAI_LOG_LEVEL: 'silent' });
  app = await createHttpApp(SpecModule);
}, SETUP_MS);
afterAll(async () => {
  await app.close();
  await certificates.close();
  await db.close();
});

const get = (who: SignedInTester, path: string) =>
  app.inject({ method: 'GET', url: `/api/v1/competency${path}`, headers: { cookie: who.cookie } });

describe('the competency API', () => {
  it('shows a learner the year, with 2 of 20 JP', async () => {
    const answer = await get(learner, `/me/year?year=${year}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ year, counted: 2, target: 20, remaining: 18, platformOnly: true });
  });

  it('shows each entry with its certificate and the reason of its JP', async () => {
    const { items, next } = (await get(learner, '/me/entries')).json<{ items: object[]; next: null }>();
    expect(next).toBeNull();
    expect(items).toMatchObject([{
      counted: 2, enrolmentId: done.enrolmentId, completionId: done.completionId, why: [{ code: 'designed', values: { jp: 2 } }],
      certificate: { id: done.certificateId, state: 'ISSUED' },
    }]);
  });

  it('gives the profile and the whole record as CSV and JSON', async () => {
    expect((await get(learner, '/me/levels')).json()).toMatchObject({ platformOnly: true, lines: expect.any(Array) });
    const csv = await get(learner, '/me/export.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv.body).toContain('/verifikasi/');
    expect((await get(learner, '/me/export.json')).json()).toMatchObject({ employeeId: done.employeeId, entries: [{ counted: 2 }] });
  });

  it('refuses a year that is none', async () => {
    expect((await get(learner, '/me/year?year=abc')).statusCode).toBe(400);
  });

  it('opens the record to the admin of the agency and keeps that in the audit trail', async () => {
    for (const part of ['year', 'entries', 'levels', 'export.csv', 'export.json']) {
      expect((await get(admin, `/employees/${done.employeeId}/${part}`)).statusCode).toBe(200);
    }
    const rows = await db.database.read<{ part: string; account_id: string }>(
      "select details ->> 'part' as part, account_id from platform.audit_entry where action = 'competency.record_read' and subject_id = $1 order by id", [done.employeeId]);
    expect(rows.map(({ part }) => part)).toEqual(['year', 'entries', 'levels', 'export', 'export']);
    expect(new Set(rows.map((row) => row.account_id))).toEqual(new Set([admin.accountId]));
  });

  it('opens it neither to a colleague nor to the admin of another agency', async () => {
    expect((await get(stranger, `/employees/${done.employeeId}/year`)).statusCode).toBe(404);
    expect((await get(learner, `/employees/${admin.employeeId}/year`)).statusCode).toBe(403);
  });

  it('shows what became of the certificate', async () => {
    await db.database.transaction((tx) => tx.query("update certificates.certificate set state = 'REVOKED' where id = $1", [done.certificateId]));
    expect((await get(learner, '/me/entries')).json()).toMatchObject({ items: [{ counted: 2, certificate: { state: 'REVOKED' } }] });
  });
});
