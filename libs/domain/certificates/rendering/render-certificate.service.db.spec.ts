import type { UnitId } from '@piawai/contracts';
import { AgencySettingService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';
import sharp from 'sharp';

import { anActor, aPublishedCourse } from '../../../../test/builders/a-published-course';
import { aCertificate, anIssuingAgency, certificateServices, type CertificateServices, issue, ownScope, render, TEST_PUBLIC_URL, type TestCertificate } from '../../../../test/builders/certificate';
import { aCompletion, type TestCompletion } from '../../../../test/builders/enrolment';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';

jest.setTimeout(60_000);

describe('the file of a certificate', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let certificate: TestCertificate;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    certificate = await aCertificate(db, services);
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  const bytesOf = async (of = certificate): Promise<Buffer> => {
    const { content } = await services.downloads.open(ownScope(db, of.employeeId, 'certificates.own.read'), of.certificateId);
    const parts: Buffer[] = [];
    for await (const part of content as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  };

  it('is not there before it was drawn, and says when to come again', async () => {
    await expect(bytesOf()).rejects.toMatchObject({ code: 'certificates.not_rendered' });
  });

  it('says front and back what was frozen, and its QR code leads to the verification page', async () => {
    await render(db, services, certificate.certificateId);
    const bytes = await bytesOf();
    expect(bytes.length).toBeLessThan(40_000);
    const { pages, qrCode, images, title, producer } = await readPdf(bytes);
    const detail = await services.reader.detail(ownScope(db, certificate.employeeId, 'certificates.own.read'), certificate.certificateId);
    expect(pages).toHaveLength(2);
    const [front = '', back = ''] = pages;
    for (const text of [
      'SURAT TANDA TAMAT PELATIHAN', `Nomor: ${certificate.numberText}`, 'Budi Uji', String(detail.nip), 'Tirtanusa, 1 Januari 1990', 'Penata Muda / III/a',
      'Pemerintah Kota Uji menyatakan bahwa:', 'LULUS', 'Tahun 2026', '2 (dua) jam pelajaran', 'Kepala BKPSDM', 'Dra. Sinta Marwani, M.Si.', `${detail.verifyCode.slice(0, 4)}-${detail.verifyCode.slice(4)}`,
      'Keaslian sertifikat dapat diperiksa pada tautan/kode QR.',
    ]) expect(front).toContain(text);
    for (const text of ['DAFTAR MATA PELATIHAN', 'Modul pertama', 'Jumlah: 2 (dua) jam pelajaran', 'Nilai: 100']) expect(back).toContain(text);
    // The code stands under the number, and nobody is put into a batch.
    expect(front).toMatch(new RegExp(`Nomor: ${certificate.numberText} Kode pemeriksaan: `));
    expect(front).not.toMatch(/Angkatan|berdasarkan/);
    expect(images).toEqual([]);
    expect(qrCode).toBe(`${TEST_PUBLIC_URL}/verifikasi/${detail.verificationId}`);
    expect(title).toBe(`SURAT TANDA TAMAT PELATIHAN ${certificate.numberText}`);
    expect(producer).toBe('Pemerintah Kota Uji');
  });

  it('names legal basis and batch and draws the logo as they were on the day of issue, whatever is decided later', async () => {
    const { courseId, agencyId } = await aPublishedCourse(db);
    const logo = await aLogo(agencyId);
    await decide(agencyId, 'certificateLegalBasis', 'Peraturan LAN Nomor 8 Tahun 2022', '2018-01-01');
    await decide(agencyId, 'logo', logo, '2018-01-01');
    const completion = await aCompletion(db, { courseId });
    await inBatch(completion, 'III');
    await anIssuingAgency(db, agencyId);
    const issued = { ...completion, ...(await issue(db, services, completion.completionId)) };
    await decide(agencyId, 'certificateLegalBasis', null, '2018-01-01');
    await decide(agencyId, 'logo', null, '2018-01-01');
    await render(db, services, issued.certificateId);
    const { pages, images } = await readPdf(await bytesOf(issued));
    expect(pages[0]).toContain('Pemerintah Kota Uji, berdasarkan Peraturan LAN Nomor 8 Tahun 2022, menyatakan bahwa:');
    expect(pages[0]).toMatch(/Angkatan III Tahun \d{4}/);
    expect(images).toEqual([{ width: 240, height: 120 }]);
  });

  it('stays the first one recorded, and is not drawn again', async () => {
    const before = await document();
    expect(await services.rendering.draw(certificate.certificateId)).toBeNull();
    const other = await services.files.save(Buffer.from('%PDF-another'));
    await db.database.transaction((tx) => services.rendering.recordDocument(tx, certificate.certificateId, other));
    expect(await document()).toEqual(before);
    expect((await bytesOf()).length).toBe(before?.bytes);
  });

  it('can neither be changed nor removed by the serving role', async () => {
    for (const sql of ['update certificates.certificate_document set bytes = 1', 'delete from certificates.certificate_document']) {
      await expect(db.database.transaction((tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });

  const decide = (agencyId: UnitId, key: 'certificateLegalBasis' | 'logo', value: string | null, from: string) =>
    db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key, value, from }));

  async function aLogo(agencyId: UnitId): Promise<string> {
    const picture = await sharp({ create: { width: 600, height: 300, channels: 4, background: '#14532d80' } }).png().toBuffer();
    const { name } = await services.files.receive(picture);
    const [id, stored] = [newId(), await services.logos.storePicture(services.files.incomingPath(name))];
    await db.database.transaction(async (tx) => services.logos.keepLogo(tx, { id, agencyId, accountId: (await anActor(db, agencyId)).accountId, ...stored }));
    return id;
  }

  /** As if an order of that batch had enrolled the person. */
  async function inBatch({ enrolmentId, courseId, plan }: TestCompletion, batch: string): Promise<void> {
    const { accountId } = await anActor(db, plan.agencyId);
    await db.database.transaction(async (tx) => {
      const orderId = newId();
      await tx.query(
        `insert into learning.enrolment_order (id, course_id, agency_id, ordered_by, ordered_at, changed_at, source, fingerprint, state, people, batch)
         values ($1, $2, $3, $4, $5, $5, 'NIPS', '', 'APPLIED', 1, $6)`,
        [orderId, courseId, plan.agencyId, accountId, tx.now, batch],
      );
      await tx.query('update learning.enrolment set order_id = $2 where id = $1', [enrolmentId, orderId]);
    });
  }

  async function document() {
    const [row] = await db.database.read<{ sha256: string; bytes: number }>(
      'select sha256, bytes from certificates.certificate_document where certificate_id = $1',
      [certificate.certificateId],
    );
    return row;
  }
});
