import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';

import { readPdf } from '../../environment/read-pdf';
import { travel } from '../../environment/travel';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

const TITLE = 'Menulis surat dinas yang dipahami';
const PARTS = 14;
/** Where the learner stops at the first visit. */
const STOPPED_AT = 8;
const STUDIED_MINUTES = 19;
const CORRECT = 'Menyebut tindakan yang diminta';
const partOf = (lesson: string, number: number): string =>
  `${lesson}, bagian ${number}. Surat dinas yang baik dapat dipahami dalam sekali baca. Tuliskan pokok surat pada kalimat pertama, sebutkan tindakan yang diminta, dan beri batas waktu.`;

/** One story on one product, from the first word of a course to the row in the agency's report: each test goes on where the one before it ended. */
describe('from the trainer to the report', () => {
  let product: Product;
  let trainer: Page;
  let phone: Page;
  let certificate: { number: string; verificationUrl: string; file: string };

  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  const saved = (page: Page) => page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());

  describe('a trainer writes a course, a colleague reviews it', () => {
    it('begins a draft, which says what comes next', async () => {
      trainer = await product.enter(PEOPLE.trainer, DESKTOP);
      await trainer.goto('/susun');
      await trainer.getByRole('button', { name: 'Pelatihan Baru' }).click();
      await trainer.getByLabel('Judul').fill(TITLE);
      await trainer.getByLabel('Kode').fill('msd');
      await trainer.getByLabel('JP', { exact: true }).fill('1');
      await trainer.getByRole('button', { name: 'Buat Draf' }).click();
      await trainer.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await trainer.getByText('2 dari 7 syarat terpenuhi').waitFor();
      await trainer.getByRole('button', { name: 'Tambah Modul' }).click();
    });

    it.each([
      ['Pokok surat di depan', '20'],
      ['Kalimat yang meminta', '15'],
    ])('writes the article "%s", which saves itself', async (title, minutes) => {
      await trainer.getByRole('button', { name: 'Tambah Materi' }).click();
      await trainer.getByRole('button', { name: 'Tulis Artikel' }).click();
      await trainer.getByLabel('Judul pelajaran').fill(title);
      await trainer.getByLabel('Waktu belajar (menit)').fill(minutes);
      await trainer.getByRole('textbox', { name: 'Isi artikel' }).focus();
      for (let number = 1; number <= PARTS; number += 1) {
        await trainer.keyboard.insertText(partOf(title, number));
        if (number < PARTS) await trainer.keyboard.press('Enter');
      }
      await trainer.getByText(/^Tersimpan \d\d\.\d\d WIB$/).waitFor();
      await saved(trainer);
      await trainer.reload();
      await trainer.getByText(partOf(title, PARTS)).waitFor();
      await trainer.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
    });

    it('sees both texts when the lesson was changed elsewhere', async () => {
      await trainer.getByRole('link', { name: 'Kalimat yang meminta' }).click();
      await trainer.getByLabel('Judul pelajaran').waitFor();
      const second = await trainer.context().newPage();
      await second.goto(trainer.url());
      await second.getByLabel('Judul pelajaran').fill('Judul dari jendela kedua');
      await saved(second);
      await trainer.getByLabel('Judul pelajaran').fill('Kalimat yang meminta tindakan');
      const dialog = trainer.getByRole('dialog', { name: 'Pelajaran ini diubah di tempat lain' });
      await dialog.getByText('Judul dari jendela kedua').waitFor();
      await dialog.getByText('Kalimat yang meminta tindakan').waitFor();
      await dialog.getByRole('button', { name: 'Pakai Isian Saya' }).click();
      await saved(trainer);
      await second.reload();
      expect(await second.getByLabel('Judul pelajaran').inputValue()).toBe('Kalimat yang meminta tindakan');
      await second.close();
      await trainer.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
    });

    it('adds a quiz from a sheet, moves it by keyboard, and hands the course in', async () => {
      await trainer.getByRole('button', { name: 'Tambah Materi' }).click();
      await trainer.getByRole('button', { name: 'Buat Kuis' }).click();
      await trainer.getByLabel('Waktu belajar (menit)').fill('10');
      await trainer.getByRole('button', { name: 'Tempel Soal dari Excel' }).click();
      const rows = Array.from({ length: 5 }, (_, at) => `Surat nomor ${at + 1} yang baik\t${CORRECT}\tMengulang perihal\tMenyalin lampiran`).join('\n');
      await trainer.getByRole('dialog').getByRole('textbox').fill(rows);
      await trainer.getByRole('button', { name: 'Baca Soal' }).click();
      await trainer.getByRole('button', { name: 'Tambahkan 5 Soal' }).click();
      await saved(trainer);
      await trainer.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
      const up = trainer.getByRole('button', { name: 'Naikkan Kuis baru' });
      await up.focus();
      await trainer.keyboard.press('Enter');
      await trainer.getByText('Kuis baru dipindahkan ke urutan 2.').waitFor({ state: 'attached' });
      await trainer.getByRole('button', { name: 'Turunkan Kuis baru' }).click();
      await trainer.getByLabel('Ringkasan').fill('Menulis surat dinas yang singkat, benar, dan dipahami pembacanya sejak kalimat pertama.');
      await trainer.getByLabel('Kompetensi yang dicapai', { exact: true }).last().selectOption({ label: 'Komunikasi (M3)' });
      await trainer.getByText('7 dari 7 syarat terpenuhi').waitFor();
      await trainer.getByRole('button', { name: 'Ajukan untuk Ditinjau' }).click();
      await trainer.getByText('Draf dikunci sampai peninjau memutuskan', { exact: false }).waitFor();
      await trainer.context().close();
    });

    it('is published by the colleague, who sees the key of the quiz', async () => {
      const reviewer = await product.enter(PEOPLE.reviewer, DESKTOP);
      await reviewer.goto('/tinjauan');
      await reviewer.getByRole('link', { name: TITLE }).click();
      await reviewer.getByText('Ini versi pertama', { exact: false }).waitFor();
      await reviewer.getByText('Kuis baru').click();
      await reviewer.getByText('Kunci', { exact: false }).first().waitFor();
      await reviewer.getByRole('button', { name: 'Terbitkan' }).click();
      await reviewer.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
      await reviewer.getByText('Pelatihan telah terbit', { exact: false }).waitFor();
      await reviewer.context().close();
    });
  });

  describe('an ASN studies it in pieces', () => {
    it('finds it in spite of a slip of the pen, enrols, and cannot finish without time', async () => {
      phone = await product.enter(PEOPLE.learner, PHONE);
      await phone.clock.install();
      await phone.goto('/katalog');
      await phone.getByRole('searchbox', { name: 'Cari pelatihan' }).fill('menulis surat dinass');
      await phone.getByRole('link', { name: TITLE }).click();
      await phone.getByRole('button', { name: 'Daftar Pelatihan' }).click();
      await phone.getByRole('link', { name: 'Mulai Belajar' }).click();
      await phone.getByRole('heading', { level: 1, name: 'Pokok surat di depan' }).waitFor();
      await phone.getByRole('button', { name: 'Selesai dan Lanjut' }).click();

      await phone.getByRole('status').getByText(/menit/).waitFor();
    });

    it('reads a while on the phone and signs out', async () => {
      await product.study(phone, STUDIED_MINUTES);
      await phone.getByText(partOf('Pokok surat di depan', STOPPED_AT)).evaluate((part) => part.scrollIntoView({ block: 'start' }));
      // The page's clock stands still by itself; it goes on until the server has the place.
      while (!(await placeIsKept(product))) await phone.clock.runFor(2_000);
      await phone.getByText(/Tersimpan\s\d{2}\.\d{2}\sWIB/).waitFor();
      await phone.getByRole('link', { name: 'Daftar Isi' }).click();
      await phone.goto('/menu');
      await phone.getByRole('button', { name: 'Keluar' }).click();

      await phone.waitForURL('**/masuk');
      await phone.context().close();
    });

    it('goes on the next day on a computer exactly where it was', async () => {
      await travel(product.processes, product.db, 24 * 60);
      const desktop = await product.enter(PEOPLE.learner, DESKTOP);
      await desktop.clock.install();
      await desktop.goto('/');
      await desktop.getByRole('region', { name: 'Lanjutkan belajar' }).getByText(TITLE).first().waitFor();
      await desktop.getByRole('link', { name: 'Lanjutkan Belajar' }).first().click();
      await desktop.getByText('Anda melanjutkan dari bagian terakhir yang dibaca.').waitFor();
      const { y } = (await desktop.getByText(partOf('Pokok surat di depan', STOPPED_AT)).boundingBox())!;
      expect(y).toBeGreaterThan(-DESKTOP.height / 2);
      expect(y).toBeLessThan(DESKTOP.height / 2);

      await desktop.mouse.wheel(0, 100_000);
      await desktop.getByText('Pelajaran ini selesai.').waitFor();
      await desktop.getByRole('button', { name: 'Selesai dan Lanjut' }).click();
      await desktop.getByRole('heading', { level: 1, name: 'Kalimat yang meminta tindakan' }).waitFor();
      await product.study(desktop, STUDIED_MINUTES);
      await desktop.mouse.wheel(0, 100_000);
      await desktop.getByText('Pelajaran ini selesai.').waitFor();
      await desktop.context().close();
    });

    it('answers five questions on the phone and holds the certificate seconds later', async () => {
      phone = await product.enter(PEOPLE.learner, PHONE);
      await phone.getByRole('link', { name: 'Lanjutkan Belajar' }).first().click();
      await phone.getByRole('heading', { level: 1, name: 'Kuis baru' }).waitFor();
      await phone.getByRole('button', { name: 'Mulai Kuis' }).click();
      for (let question = 0; question < 5; question += 1) await phone.getByRole('radio', { name: CORRECT }).nth(question).check();
      await phone.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();

      await phone.getByText('Sertifikat sudah terbit. 1 JP telah tercatat.').waitFor();
      await phone.getByRole('link', { name: 'Buka Sertifikat' }).click();
      const download = phone.waitForEvent('download');
      await phone.getByText(/^Unduh\sSertifikat\s\(\d+\skB\)$/).click();
      const file = join(mkdtempSync(join(tmpdir(), 'piawai-certificate-')), 'sertifikat.pdf');
      await (await download).saveAs(file);
      const { pages, qrCode } = await readPdf(readFileSync(file));

      expect(pages[0]).toContain('Fikram Nasurdin, S.Kom.');
      expect(pages[0]).toContain(TITLE);
      expect(pages[0]).toContain('1 (satu) jam pelajaran');
      expect(pages[1]).toContain('DAFTAR MATA PELATIHAN');
      const number = /Nomor: (\S+)/.exec(pages[0] ?? '')?.[1];
      expect(number).toMatch(/^800\.2\.2\.1\/\d+\/TIRTANUSA\//);
      certificate = { number: number!, verificationUrl: qrCode!, file };
    });

    it('has raised no doubt about time', async () => {
      const [studied] = await product.db.database.read<{ seconds: number; doubted: number }>(
        `select sum(p.active_seconds)::int as seconds, count(*) filter (where p.doubts <> '{}')::int as doubted
           from learning.lesson_progress p
           join learning.enrolment e on e.id = p.enrolment_id and e.employee_id = p.employee_id
           join catalogue.course c on c.id = e.course_id where c.code = 'MSD'`,
      );
      expect(studied!.seconds).toBeGreaterThan(36 * 60);
      expect(studied!.seconds).toBeLessThan((2 * STUDIED_MINUTES + 10) * 60);
      expect(studied!.doubted).toBe(0);
    });
  });

  describe('what the learning is worth', () => {
    it('can be verified by anybody, by its QR code and by the file itself', async () => {
      const visitor = await product.enter(null, PHONE);
      await visitor.goto(new URL(certificate.verificationUrl).pathname);

      await visitor.getByText(certificate.number).waitFor();
      expect(await visitor.getByRole('main').innerText()).toContain(TITLE);
      expect(await visitor.getByRole('main').innerText()).not.toContain(PEOPLE.learner);
      await visitor.locator('input[type=file]').setInputFiles(certificate.file);
      await visitor.getByText('Berkas ini sama persis dengan yang diterbitkan.').waitFor();
    });

    it('stands in the record of the year, once', async () => {
      await phone.goto('/capaian');

      await phone.getByText(/Capaian\sJP\s\d{4}:\s1\sJP/).waitFor();
      const entry = phone.getByRole('heading', { level: 3, name: TITLE });
      await entry.first().waitFor();
      expect(await entry.count()).toBe(1);
    });

    it('is one row of the report that the agency downloads, as CSV and as a workbook', async () => {
      const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
      const isRow = (text: string) => text.includes(PEOPLE.learner) && text.includes(TITLE);

      const csv = readFileSync(await orderedReport(admin, 'CSV'), 'utf8');
      expect(csv.split('\n').filter(isRow)).toHaveLength(1);

      const workbook = await new Workbook().xlsx.readFile(await orderedReport(admin, 'XLSX'));
      const rows: string[] = [];
      workbook.eachSheet((sheet) => sheet.eachRow((row) => rows.push(JSON.stringify(row.values))));
      expect(rows.filter(isRow)).toHaveLength(1);
    });

    it('was reached without an error of a page', () => {
      expect(product.pageErrors).toEqual([]);
    });
  });
});

/** Whether the server knows in which part of the article the learner stopped. */
async function placeIsKept({ db }: Product): Promise<boolean> {
  const rows = await db.database.read(
    `select from learning.lesson_progress p
       join learning.enrolment e on e.id = p.enrolment_id and e.employee_id = p.employee_id
       join catalogue.course c on c.id = e.course_id
      where c.code = 'MSD' and (p.state -> 'place' -> 'position' ->> 'block')::int >= $1`,
    // The first block in sight, counted from nought, is the one before.
    [STOPPED_AT - 2],
  );
  return rows.length > 0;
}

/** Orders the completion report and downloads it. @returns the path of the file */
async function orderedReport(admin: Page, format: 'CSV' | 'XLSX'): Promise<string> {
  await admin.goto('/laporan');
  await admin.getByRole('button', { name: 'Unduh Berkas' }).click();
  const order = admin.getByRole('dialog');
  await order.getByText(format, { exact: true }).click();
  await order.getByRole('button', { name: 'Pesan Berkas' }).click();
  await admin.waitForURL('**/laporan/ekspor');
  const row = admin.getByRole('main').getByRole('row').filter({ hasText: `(${format})` });
  const download = admin.waitForEvent('download', { timeout: 60_000 });
  await row.getByRole('button', { name: 'Unduh', exact: true }).first().click({ timeout: 60_000 });
  return (await download).path();
}
