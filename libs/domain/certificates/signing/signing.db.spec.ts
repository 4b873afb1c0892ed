import { buffer } from 'node:stream/consumers';

import type { Scope } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

import { anActor, aPublishedCourse } from '../../../../test/builders/a-published-course';
import { aCertificate, aSigningAgency, certificateServices, type CertificateServices, ownScope, render, scopeOver, type TestCertificate } from '../../../../test/builders/certificate';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';

import { withFakeSignature } from './fake-signing-provider';
import { SignCertificateService } from './sign-certificate.service';
import { type SigningProvider, SigningUnreachable } from './signing-provider';
import type { SigningProviders } from './signing-providers';

jest.setTimeout(90_000);

const zipOf = (files: Readonly<Record<string, Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream);
};

const unzip = (archive: Buffer): Promise<Record<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files: Record<string, Buffer> = {};
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => zip.openReadStream(entry, (failed, stream) => (failed ? reject(failed) : void buffer(stream).then((content) => ((files[entry.fileName] = content), zip.readEntry())))));
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });

const signed = (pdf: Buffer): Buffer => withFakeSignature(pdf, 'ditandatangani');

describe('the signature of a certificate', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let courseId: string;
  let agencyId: string;
  let scope: Scope;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    ({ courseId, agencyId } = await aPublishedCourse(db));
    await aSigningAgency(db, agencyId);
    scope = await scopeOver(db, agencyId, 'certificates.signature.manage');
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  const waiting = async (): Promise<TestCertificate> => {
    const certificate = await aCertificate(db, services, { courseId });
    await render(db, services, certificate.certificateId);
    return certificate;
  };
  const own = (certificate: TestCertificate) => ownScope(db, certificate.employeeId, 'certificates.own.read');
  const detail = (certificate: TestCertificate) => services.reader.detail(own(certificate), certificate.certificateId);
  const unsignedFiles = async () => unzip(await buffer(await services.unsigned.archive(scope, agencyId, { courseId: null, from: null, to: null })));
  const fileName = (certificate: TestCertificate) => `${certificate.numberText.replaceAll('/', '_')}.pdf`;

  /** Uploads as the controller does, and runs the job. */
  const upload = async (name: string, content: Buffer, uploadId = newId()) => {
    const incoming = await services.files.receive(content);
    const entry = { id: uploadId, agencyId, accountId: scope.actor.accountId, fileName: name };
    await services.uploads.takeUpload(entry, incoming).finally(() => services.files.discard(incoming.name));
    await services.uploads.fileArchive(uploadId);
    await db.database.transaction((tx) => services.uploads.finishArchive(tx, uploadId));
    const { items } = await services.uploaded.files(scope, uploadId, { limit: 100, refusedOnly: false });
    return { upload: await services.uploaded.one(scope, uploadId), verdicts: Object.fromEntries(items.map((item) => [item.fileName, item.verdict])) };
  };

  it('is waited for by the file alone: number, date and JP are there, the holder downloads later', async () => {
    const certificate = await waiting();
    expect(await detail(certificate)).toMatchObject({ signature: 'WAITING', number: certificate.numberText, jp: 2 });
    await expect(services.downloads.open(own(certificate), certificate.certificateId)).rejects.toMatchObject({ code: 'certificates.awaiting_signature' });
    const admin = await scopeOver(db, agencyId, 'certificates.certificate.read');
    await expect(services.downloads.open(admin, certificate.certificateId)).resolves.toMatchObject({ name: expect.stringContaining('.pdf') });
    const { verificationId } = await detail(certificate);
    expect((await services.verification.byId(verificationId)).certificate).toMatchObject({ signature: 'WAITING', signedSha256: null });
  });

  it('goes out as an archive named by number and comes back, whatever the files are called', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const files = await unsignedFiles();
    const unsigned = [files[fileName(first)]!, files[fileName(second)]!] as const;
    expect(unsigned[0].subarray(0, 5).toString()).toBe('%PDF-');
    const { upload: done, verdicts } = await upload('hasil.zip', await zipOf({ 'ttd/satu.pdf': signed(unsigned[0]), [fileName(second)]: signed(unsigned[1]), '__MACOSX/._satu.pdf': Buffer.from('x') }));
    expect(verdicts).toEqual({ 'ttd/satu.pdf': 'SIGNED', [fileName(second)]: 'SIGNED' });
    expect(done).toMatchObject({ state: 'DONE', total: 2, done: 2, signed: 2 });
    const now = await detail(first);
    expect(now).toMatchObject({ signature: 'SIGNED', bytes: signed(unsigned[0]).length });
    const { content } = await services.downloads.open(own(first), first.certificateId);
    expect(await buffer(content)).toEqual(signed(unsigned[0]));
    const { certificate } = await services.verification.byId(now.verificationId);
    expect(certificate).toMatchObject({ signature: 'SIGNED', signedSha256: now.sha256 });
    expect(certificate?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate?.sha256).not.toBe(now.sha256);
    expect(Object.keys(await unsignedFiles())).not.toContain(fileName(first));
  });

  it('is told file by file where one cannot be taken, and the others are', async () => {
    const [one, two, gone] = [await waiting(), await waiting(), await waiting()];
    const files = await unsignedFiles();
    const byAdmin = await scopeOver(db, agencyId, 'certificates.certificate.correct');
    await db.database.transaction((tx) => services.revoking.revokeCertificate(tx, { certificateId: gone.certificateId, scope: byAdmin, reason: 'OTHER', note: 'Tertukar' }));
    const elsewhere = await aCertificate(db, services);
    await render(db, services, elsewhere.certificateId);
    const other = await services.downloads.open(own(elsewhere), elsewhere.certificateId);
    const { verdicts } = await upload('campuran.zip', await zipOf({
      'baik.pdf': signed(files[fileName(one)]!),
      'baik lagi.pdf': Buffer.concat([signed(files[fileName(one)]!), Buffer.from('\n')]),
      'belum.pdf': files[fileName(two)]!,
      'dicetak ulang.pdf': Buffer.concat([files[fileName(two)]!, Buffer.from('\n% disimpan lagi\n')]),
      'dicabut.pdf': signed(files[fileName(gone)]!),
      'instansi lain.pdf': signed(await buffer(other.content)),
      'catatan.txt': Buffer.from('halo'),
      'rusak.pdf': Buffer.from('%PDF-1.7 rusak'),
      [fileName(two)]: await minimalPdf(),
    }));
    // Of twins in one archive the later one is kept.
    expect(verdicts).toEqual({
      'baik.pdf': 'ALREADY_SIGNED', 'baik lagi.pdf': 'SIGNED', 'belum.pdf': 'NOT_CHANGED', 'dicetak ulang.pdf': 'NOT_SIGNED', 'dicabut.pdf': 'NOT_CURRENT', 'instansi lain.pdf': 'UNKNOWN',
      'catatan.txt': 'NOT_PDF', 'rusak.pdf': 'UNREADABLE', [fileName(two)]: 'DIFFERENT',
    });
    expect((await detail(two)).signature).toBe('WAITING');
    expect((await upload('lagi.pdf', signed(files[fileName(one)]!))).verdicts).toEqual({ 'lagi.pdf': 'ALREADY_SIGNED' });
  });

  it('a repeated upload is answered as the first, and a job that goes on repeats nothing', async () => {
    const certificate = await waiting();
    const file = signed((await unsignedFiles())[fileName(certificate)]!);
    const uploadId = newId();
    const archive = await zipOf({ 'a.pdf': file });
    const first = await upload('a.zip', archive, uploadId);
    expect((await upload('a.zip', archive, uploadId)).verdicts).toEqual(first.verdicts);
    const entry = { id: uploadId, agencyId, accountId: scope.actor.accountId, fileName: 'a.zip' };
    expect(await services.uploads.isRepeat(entry)).toBe(true);
    await expect(services.uploads.isRepeat({ ...entry, accountId: (await anActor(db, agencyId)).accountId })).rejects.toMatchObject({ code: 'platform.different_repeat' });
  });

  it('hostile archives and other files leave no row', async () => {
    const before = await services.uploaded.recent(scope, agencyId);
    const crowd = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.pdf`, Buffer.from('x')]));
    await expect(upload('banyak.zip', await zipOf(crowd))).rejects.toMatchObject({ code: 'certificates.archive_refused' });
    await expect(upload('x.zip', Buffer.from('PK\u0003\u0004 bukan zip'))).rejects.toMatchObject({ code: 'certificates.archive_refused' });
    await expect(upload('x.exe', Buffer.from('MZ'))).rejects.toMatchObject({ code: 'certificates.signed_file_refused' });
    expect(await services.uploaded.recent(scope, agencyId)).toEqual(before);
  });

  it('by a service is asked for once the file is there, and kept once', async () => {
    const other = await aPublishedCourse(db);
    await aSigningAgency(db, other.agencyId, 'FAKE');
    const certificate = await aCertificate(db, services, { courseId: other.courseId });
    await expect(services.signing.sign(certificate.certificateId)).rejects.toThrow('not there yet');
    await render(db, services, certificate.certificateId);
    const events = await db.database.read(`select 1 from platform.outbox_event where name = 'certificates.signature_requested' and payload->>'certificateId' = $1`, [certificate.certificateId]);
    expect(events).toHaveLength(1);
    for (const round of [1, 2]) {
      const fresh = await services.signing.sign(certificate.certificateId);
      expect(fresh === null).toBe(round === 2);
      await db.database.transaction((tx) => services.signing.recordSigned(tx, certificate.certificateId, fresh));
    }
    expect((await detail(certificate)).signature).toBe('SIGNED');
  });

  it('is tried again only when the service could not be reached, and an answer that is no signed PDF is refused', async () => {
    const other = await aPublishedCourse(db);
    await aSigningAgency(db, other.agencyId, 'FAKE');
    const certificate = await aCertificate(db, services, { courseId: other.courseId });
    await render(db, services, certificate.certificateId);
    const outcome = (sign: SigningProvider['sign']) =>
      new SignCertificateService(db.database, services.files, { of: () => ({ name: 'FAKE', sign }) } as unknown as SigningProviders).sign(certificate.certificateId);
    await expect(outcome(() => Promise.reject(new SigningUnreachable()))).rejects.toBeInstanceOf(SigningUnreachable);
    await expect(outcome(() => Promise.reject(new Error('passphrase wrong')))).rejects.toMatchObject({ code: 'certificates.signing_refused' });
    await expect(outcome(() => Promise.resolve(Buffer.from('<html>')))).rejects.toMatchObject({ code: 'certificates.signing_refused' });
    await expect(outcome(({ pdf }) => Promise.resolve(Buffer.concat([pdf, Buffer.from('\n')])))).rejects.toMatchObject({ code: 'certificates.signing_refused' });
  });

  it('signed files can neither be changed nor removed by the serving role', async () => {
    for (const sql of ['update certificates.signed_document set bytes = 1', 'delete from certificates.signed_document']) {
      await expect(db.database.transaction((tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });
});

/** A PDF with one page that says nothing of any certificate. */
async function minimalPdf(): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument();
  document.text('Bukan sertifikat');
  document.end();
  return buffer(document as unknown as NodeJS.ReadableStream);
}
