import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { withFakeSignature } from '@piawai/domain/certificates/signing/fake-signing-provider';
import { AgencySettingService } from '@piawai/domain/organisation';
import type { Page } from 'playwright-core';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

import { aPublishedCourse } from '../../builders/a-published-course';
import { aCompletion } from '../../builders/enrolment';
import { readPdf } from '../../environment/read-pdf';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

const TITLE = 'Menata Arsip Digital';

/** One story on one product: each test goes on where the one before it ended. */
describe('a certificate of the agency’s own making', () => {
  let product: Product;
  let admin: Page;
  let folder: string;
  let agencyId: string;
  const certificate = { id: '', number: '', verificationId: '' };

  beforeAll(async () => {
    product = await startProduct();
    folder = mkdtempSync(join(tmpdir(), 'piawai-signing-'));
    const [agency] = await product.db.database.read<{ id: string }>(
      `select m.agency_id as id from organisation.employee_identifier i
         join lateral (select u.agency_id from organisation.membership m join organisation.unit u on u.id = m.unit_id where m.employee_id = i.employee_id limit 1) m on true
        where i.value = $1`,
      [PEOPLE.agencyAdmin],
    );
    agencyId = agency!.id;
    await product.db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'waitForSignature', value: true, from: '2018-01-01' }));
    admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
  });
  afterAll(() => product?.stop());

  it('is laid out by keyboard, seen as it will be drawn, and published', async () => {
    await admin.goto('/templat-sertifikat');
    await admin.getByText('Belum ada templat sendiri.').waitFor();
    await admin.getByRole('link', { name: 'Buat Templat' }).click();
    await admin.getByLabel('Nama templat').fill('Templat Kota 2026');
    await admin.getByRole('button', { name: /^\{nama\}, 33 mm dari kiri, 68 mm dari atas$/ }).focus();
    await admin.keyboard.press('ArrowDown');
    await admin.keyboard.press('Shift+ArrowDown');
    await admin.getByRole('status').filter({ hasText: '33 mm dari kiri, 74 mm dari atas' }).waitFor();
    await admin.getByRole('button', { name: 'Urungkan' }).click();
    await admin.getByRole('button', { name: /^\{nama\}, 33 mm dari kiri, 69 mm dari atas$/ }).waitFor();
    await admin.getByRole('button', { name: /^Nomor: \{nomor\}, / }).focus();
    await admin.getByLabel('Isi teks').fill('Nomor register: {nomor} {gaji}');
    await admin.getByRole('button', { name: 'Terbitkan' }).click();
    await admin.getByText('Kata isian tidak dikenal atau kurung kurawal tidak berpasangan.').waitFor();
    await admin.getByLabel('Isi teks').fill('Nomor register: {nomor}');
    await admin.getByAltText('Pratinjau sertifikat dengan data sertifikat terakhir instansi').waitFor();
    await admin.getByRole('button', { name: 'Terbitkan' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
    await admin.getByText('Versi 1 telah terbit.').waitFor();
    await admin.goto('/templat-sertifikat');
    await admin.getByRole('button', { name: 'Ubah Pilihan' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Simpan Pilihan' }).click();
    await admin.getByRole('cell', { name: 'Bawaan instansi' }).waitFor();
  });

  it('is what the next certificate looks like; its number, date and JP do not wait for the signature', async () => {
    const { courseId } = await aPublishedCourse(product.db, { agencyId, title: TITLE });
    const { completionId } = await aCompletion(product.db, { courseId });
    const [issued] = await eventually(() =>
      product.db.database.read<{ id: string; number: string; verificationId: string }>(
        `select c.id, c.number_text as number, c.verification_id as "verificationId" from certificates.certificate c
           join certificates.certificate_document d on d.certificate_id = c.id where c.completion_id = $1`,
        [completionId],
      ),
    );
    Object.assign(certificate, issued);
    await admin.goto(`/sertifikat/${certificate.id}`);
    await admin.getByText('Menunggu tanda tangan elektronik.').waitFor();
  });

  it('goes out in a ZIP to be signed and comes back signed, whatever else is in the archive', async () => {
    await admin.goto('/tanda-tangan-sertifikat');
    const download = admin.waitForEvent('download');
    await admin.getByRole('link', { name: `Unduh ZIP untuk ${TITLE}` }).click();
    await (await download).saveAs(join(folder, 'unduhan.zip'));
    const files = await unzip(readFileSync(join(folder, 'unduhan.zip')));
    const name = `${certificate.number.replaceAll('/', '_')}.pdf`;
    expect(Object.keys(files)).toEqual([name]);
    const { pages } = await readPdf(files[name]!);
    expect(pages[0]).toContain(`Nomor register: ${certificate.number}`);
    writeFileSync(join(folder, 'asli.pdf'), files[name]!);
    const signed = withFakeSignature(files[name]!, 'ditandatangani');
    writeFileSync(join(folder, 'bertanda.pdf'), signed);
    const archive = new ZipFile();
    archive.addBuffer(signed, name);
    archive.addBuffer(Buffer.from('catatan'), 'catatan.txt');
    archive.end();
    await admin.getByLabel('PDF atau ZIP bertanda tangan').locator('input').setInputFiles({ name: 'hasil.zip', mimeType: 'application/zip', buffer: await buffer(archive.outputStream) });
    await admin.getByText('1 dari 2 berkas diterima.').waitFor();
    await admin.getByText('Bukan PDF.').waitFor();
    await admin.goto(`/sertifikat/${certificate.id}`);
    await admin.getByText('Sertifikat sudah ditandatangani.').waitFor();
  });

  it('is verified by strangers with both files, and the page says which one was dropped', async () => {
    const stranger = await product.enter(null, PHONE);
    await stranger.goto(`/verifikasi/${certificate.verificationId}`);
    const drop = stranger.getByLabel('Berkas sertifikat').locator('input');
    await drop.setInputFiles(join(folder, 'bertanda.pdf'));
    await stranger.getByText('Berkas ini sama persis dengan berkas bertanda tangan yang tersimpan.').waitFor();
    await drop.setInputFiles(join(folder, 'asli.pdf'));
    await stranger.getByText('Berkas ini sama persis dengan yang diterbitkan, sebelum ditandatangani.').waitFor();
    expect(product.pageErrors).toEqual([]);
  });
});

async function eventually<Row>(ask: () => Promise<Row[]>): Promise<Row[]> {
  for (;;) {
    const rows = await ask();
    if (rows.length > 0) return rows;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function unzip(archive: Buffer): Promise<Record<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files: Record<string, Buffer> = {};
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failed, stream) => (failed ? reject(failed) : void buffer(stream).then((content) => ((files[entry.fileName] = content), zip.readEntry())))),
      );
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });
}
