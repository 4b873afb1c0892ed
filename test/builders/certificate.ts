import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, CertificateId, CompletionId, EmployeeId, Permission, Scope, UnitId } from '@piawai/contracts';
import {
  CertificateFileService, CertificateReader, CorrectCertificateService, DesignPictureService, DesignPreviewService, DesignReader, DesignService, type IssuedCertificate, IssueCertificateService, RenderCertificateService, ResumeIssuingService,
  RevokeCertificateService, SignCertificateService, SignedUploadReader, SignedUploadService, UnsignedCertificatesService, VerificationReader,
} from '@piawai/domain/certificates';
import { RenderPool } from '@piawai/domain/certificates/rendering/render-pool';
import { SignedFileJudge } from '@piawai/domain/certificates/signing/signed-file-judge';
import { SigningProviders } from '@piawai/domain/certificates/signing/signing-providers';
import { AgencySettingService, LogoService, OrganisationReader, type SigningProviderName, UnitReader } from '@piawai/domain/organisation';
import { StandardsReader } from '@piawai/domain/standards';
import { Config } from '@piawai/platform/config/config';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';
import { ParkedDeliveries } from '@piawai/platform/queues/parked-deliveries';

import type { TestDatabase } from '../environment/database';
import { anActor } from './a-published-course';
import { aCompletion, type EnrolmentSettings, learningServices, type TestCompletion } from './enrolment';

export const TEST_PUBLIC_URL = 'https://belajar.example.test';

/** The services of certificates on a test database, put together as the module does; `close` ends the threads and the file folder. */
export function certificateServices(db: TestDatabase) {
  const { database, clock } = db;
  const { reader: learning, catalogue } = learningServices(db);
  const organisation = new OrganisationReader(database, clock);
  const folder = mkdtempSync(join(tmpdir(), 'piawai-files-'));
  const config = new Config({
    DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_FILES: folder, PIAWAI_PUBLIC_URL: TEST_PUBLIC_URL,
    PIAWAI_TOKEN_SECRET: 'a secret of the tests, of no other use',
  });
  const files = new FileStore(config);
  const logos = new LogoService(database, files);
  const pool = new RenderPool({ threads: 1, limitMs: 30_000, execArgv: ['-r', join(__dirname, '../environment/typescript-require.cjs')] });
  const reader = new CertificateReader(database);
  const judge = new SignedFileJudge(database, files, pool);
  const units = new UnitReader(database);
  const close = async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    files, folder, pool, reader, logos, close,
    issuing: new IssueCertificateService(learning, catalogue, new StandardsReader(database), organisation, logos),
    resuming: new ResumeIssuingService(new ParkedDeliveries(database)),
    rendering: new RenderCertificateService(database, pool, files, config),
    correcting: new CorrectCertificateService(organisation),
    revoking: new RevokeCertificateService(),
    signing: new SignCertificateService(database, files, new SigningProviders(config)),
    unsigned: new UnsignedCertificatesService(database, units, files),
    uploads: new SignedUploadService(database, files, judge),
    designs: new DesignService(),
    designReader: new DesignReader(database),
    designPictures: new DesignPictureService(files),
    previews: new DesignPreviewService(database, organisation, logos, pool, files, config),
    uploaded: new SignedUploadReader(database, units),
    verification: new VerificationReader(database),
    downloads: new CertificateFileService(reader, database, files),
  };
}

export type CertificateServices = ReturnType<typeof certificateServices>;

/** Names who signs for an agency, and how its numbers read. */
export async function anIssuingAgency(db: TestDatabase, agencyId: UnitId): Promise<void> {
  const settings = new AgencySettingService();
  const since = { agencyId, from: '2018-01-01' };
  await db.database.transaction(async (tx) => {
    await settings.setSetting(tx, { ...since, key: 'signatories', value: [{ title: 'Kepala BKPSDM', name: 'Dra. Sinta Marwani, M.Si.', nip: '197001011995032991' }] });
    await settings.setSetting(tx, { ...since, key: 'numberPattern', value: '{klasifikasi}/{urut}/{tahun}' });
  });
}

export interface TestCertificate extends TestCompletion, IssuedCertificate {}

/** Somebody who completed a course and was given the certificate; no file is drawn. */
export async function aCertificate(db: TestDatabase, services: CertificateServices, settings: EnrolmentSettings = {}): Promise<TestCertificate> {
  const completion = await aCompletion(db, settings);
  await anIssuingAgency(db, completion.plan.agencyId);
  return { ...completion, ...(await issue(db, services, completion.completionId)) };
}

/** Issues as the job does. */
export async function issue(db: TestDatabase, { issuing }: CertificateServices, completionId: CompletionId): Promise<IssuedCertificate> {
  const material = await issuing.gather(completionId);
  const issued = await db.database.transaction((tx) => issuing.issueCertificate(tx, material));
  if (!issued) throw new Error('Nothing was issued.');
  return issued;
}

/** Draws and records the file as the job does. */
export async function render(db: TestDatabase, { rendering }: CertificateServices, certificateId: CertificateId): Promise<void> {
  const drawn = await rendering.draw(certificateId);
  await db.database.transaction((tx) => rendering.recordDocument(tx, certificateId, drawn));
}

/** A scope over a unit and all below it, as an admin with an account has it; `employeeId` is the admin's own. */
export async function scopeOver(db: TestDatabase, unitId: UnitId, permission: Permission, employeeId: EmployeeId | null = null): Promise<Scope> {
  const actor: Actor = { ...(await anActor(db, unitId)), employeeId };
  return { permission, actor, reaches: [{ kind: 'subtree', unitId }] } as unknown as Scope;
}

/** A scope over oneself. */
export function ownScope(db: TestDatabase, employeeId: EmployeeId, permission: Permission): Scope {
  const actor: Actor = { accountId: newId(), sessionId: newId(), employeeId, agencyId: newId(), on: db.clock.today('Asia/Jakarta'), grants: [] };
  return { permission, actor, reaches: [{ kind: 'self', employeeId }] } as unknown as Scope;
}

/** An agency whose certificates of today wait for a signature. @param provider who signs */
export async function aSigningAgency(db: TestDatabase, agencyId: UnitId, provider: SigningProviderName = 'DISABLED'): Promise<void> {
  const settings = new AgencySettingService();
  await db.database.transaction(async (tx) => {
    await settings.setSetting(tx, { agencyId, from: '2018-01-01', key: 'waitForSignature', value: true });
    await settings.setSetting(tx, { agencyId, from: '2018-01-01', key: 'signingProvider', value: provider });
  });
}
