import { aCertificate, certificateServices, type CertificateServices, ownScope, render, TEST_PUBLIC_URL, type TestCertificate } from '../../../../test/builders/certificate';
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

  const bytesOf = async (): Promise<Buffer> => {
    const { content } = await services.downloads.open(ownScope(db, certificate.employeeId, 'certificates.own.read'), certificate.certificateId);
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
    const { pages, qrCode, title, producer } = await readPdf(bytes);
    const detail = await services.reader.detail(ownScope(db, certificate.employeeId, 'certificates.own.read'), certificate.certificateId);
    expect(pages).toHaveLength(2);
    const [front = '', back = ''] = pages;
    for (const text of [
      'SURAT TANDA TAMAT PELATIHAN', `Nomor: ${certificate.numberText}`, 'Budi Uji', String(detail.nip), 'Tirtanusa, 1 Januari 1990', 'Penata Muda / III/a',
      'LULUS', '2 (dua) jam pelajaran', 'Kepala BKPSDM', 'Dra. Sinta Marwani, M.Si.', `${detail.verifyCode.slice(0, 4)}-${detail.verifyCode.slice(4)}`,
      'Keaslian sertifikat dapat diperiksa pada tautan/kode QR.',
    ]) expect(front).toContain(text);
    for (const text of ['DAFTAR MATA PELATIHAN', 'Modul pertama', 'Jumlah: 2 (dua) jam pelajaran', 'Nilai: 100']) expect(back).toContain(text);
    expect(qrCode).toBe(`${TEST_PUBLIC_URL}/verifikasi/${detail.verificationId}`);
    expect(title).toBe(`SURAT TANDA TAMAT PELATIHAN ${certificate.numberText}`);
    expect(producer).toBe('Pemerintah Kota Uji');
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

  async function document() {
    const [row] = await db.database.read<{ sha256: string; bytes: number }>(
      'select sha256, bytes from certificates.certificate_document where certificate_id = $1',
      [certificate.certificateId],
    );
    return row;
  }
});
