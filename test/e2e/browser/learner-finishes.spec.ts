import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { readPdf } from '../../environment/read-pdf';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

const COURSE = 'Pelindungan Data Pribadi Sehari-hari';
const RIGHT_ANSWERS = ['Hasil pemeriksaan kesehatan', 'Menghapus kolom NIK', 'Tautan berbagi', 'Menarik pesan', 'Paling lambat 3 x 24 jam'];

/** One story on one product: each test goes on where the one before it ended. */
describe('a learner at minute 85 of 90', () => {
  let product: Product;
  let phone: Page;
  let certificate: { number: string; verificationUrl: string; file: string };

  beforeAll(async () => {
    product = await startProduct();
    phone = await product.enter(PEOPLE.learner, PHONE);
  });
  afterAll(() => product?.stop());

  it('is told on the home page what to do now, and what it takes', async () => {
    await phone.getByText(/Pelajaran\s4\sdari\s5.*sisa\s±\d+\smenit.*\d+\skB/).waitFor();

    await phone.getByRole('link', { name: 'Lanjutkan Belajar' }).click();

    await phone.getByRole('heading', { level: 1, name: 'Ketika data telanjur bocor' }).waitFor();
  });

  it('reads to the end, is told what is saved, and goes on to the quiz', async () => {
    await phone.mouse.wheel(0, 10_000);
    await phone.getByText(/Tersimpan\s\d{2}\.\d{2}\sWIB/).waitFor({ timeout: 60_000 });

    await phone.getByRole('button', { name: 'Selesai dan Lanjut' }).click();

    await phone.getByRole('heading', { level: 1, name: 'Kuis akhir' }).waitFor({ timeout: 60_000 });
  });

  it('answers five questions and holds the certificate seconds later', async () => {
    await phone.getByRole('button', { name: 'Mulai Kuis' }).click();
    for (const answer of RIGHT_ANSWERS) await phone.getByRole('radio', { name: new RegExp(`^${answer}`) }).check();
    await phone.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();

    await phone.getByText('Sertifikat sudah terbit. 2 JP telah tercatat.').waitFor();
    await phone.getByRole('link', { name: 'Buka Sertifikat' }).click();
    const download = phone.waitForEvent('download');
    await phone.getByText(/^Unduh\sSertifikat\s\(\d+\skB\)$/).click();
    const file = join(mkdtempSync(join(tmpdir(), 'piawai-certificate-')), 'sertifikat.pdf');
    await (await download).saveAs(file);
    const { pages, qrCode } = await readPdf(readFileSync(file));

    expect(pages[0]).toContain('Fikram Nasurdin, S.Kom.');
    expect(pages[0]).toContain('2 (dua) jam pelajaran');
    expect(pages[1]).toContain('DAFTAR MATA PELATIHAN');
    const number = /Nomor: (\S+)/.exec(pages[0] ?? '')?.[1];
    expect(number).toMatch(/^800\.2\.2\.1\/\d+\/TIRTANUSA\//);
    certificate = { number: number!, verificationUrl: qrCode!, file };
  });

  it('can be verified by anybody, by its QR code and by the file itself', async () => {
    const visitor = await product.enter(null, PHONE);
    await visitor.goto(new URL(certificate.verificationUrl).pathname);

    await visitor.getByText(certificate.number).waitFor();
    expect(await visitor.getByRole('main').innerText()).toContain(COURSE);
    expect(await visitor.getByRole('main').innerText()).not.toContain(PEOPLE.learner);
    await visitor.locator('input[type=file]').setInputFiles(certificate.file);
    await visitor.getByText('Berkas ini sama persis dengan yang diterbitkan.').waitFor();
  });

  it('finds the learning in the record of the year, once', async () => {
    await phone.goto('/capaian');

    await phone.getByText('Capaian JP 2026: 2 JP').waitFor();
    const entries = await product.db.database.read(
      `select 1 from competency.ledger_entry l join organisation.employee_identifier i on i.employee_id = l.employee_id where i.value = $1`,
      [PEOPLE.learner],
    );
    expect(entries).toHaveLength(1);
  });

  it('stands in the report that the agency downloads', async () => {
    const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    await admin.goto('/laporan');
    await admin.getByRole('button', { name: 'Unduh Berkas' }).click();
    const order = admin.getByRole('dialog');
    await order.getByText('CSV', { exact: true }).click();
    await order.getByRole('button', { name: 'Pesan Berkas' }).click();
    await admin.waitForURL('**/laporan/ekspor');
    const download = admin.waitForEvent('download', { timeout: 60_000 });
    await admin.getByRole('main').getByRole('button', { name: 'Unduh', exact: true }).first().click({ timeout: 60_000 });
    const csv = readFileSync(await (await download).path(), 'utf8');

    const rows = csv.split('\n').filter((row) => row.includes(PEOPLE.learner) && row.includes(COURSE));
    expect(rows).toHaveLength(1);
  });

  it('has met no error of the page on the way', () => {
    expect(product.pageErrors).toEqual([]);
  });
});
