import type { Page } from 'playwright-core';

import { DESKTOP, PEOPLE, type Product, startProduct } from './product';
import { tellsCourseOfFiles } from './course-of-files';

const TITLE = 'Menulis surat dinas yang dipahami';
const TEXT = 'Surat dinas yang baik dapat dipahami dalam sekali baca. Tuliskan pokok surat pada kalimat pertama, sebutkan tindakan yang diminta, dan beri batas waktu. ';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

describe('a trainer writes a course, a colleague reviews it', () => {
  let trainer: Page;

  it('begins a draft, which says what comes next', async () => {
    trainer = await product.enter(PEOPLE.trainer, DESKTOP);
    const page = trainer;
    await page.goto('/susun');
    await page.getByRole('button', { name: 'Pelatihan Baru' }).click();
    await page.getByLabel('Judul').fill(TITLE);
    await page.getByLabel('Kode').fill('msd');
    await page.getByRole('button', { name: 'Buat Draf' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('2 dari 7 syarat terpenuhi').waitFor();
  });

  it('writes an article that saves itself', async () => {
    const page = trainer;
    await page.getByRole('button', { name: 'Tambah Modul' }).click();
    await page.getByRole('button', { name: 'Tambah Materi' }).click();
    await page.getByRole('button', { name: 'Tulis Artikel' }).click();
    await page.getByLabel('Judul pelajaran').fill('Pokok surat di depan');
    await page.getByLabel('Waktu belajar (menit)').fill('80');
    await page.getByRole('textbox', { name: 'Isi artikel' }).fill(TEXT.repeat(3));
    await page.getByText(/^Tersimpan \d\d\.\d\d WIB$/).waitFor();
    await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.reload();
    await page.getByText('Surat dinas yang baik').waitFor();
  });

  it('shows both texts when the lesson was changed elsewhere', async () => {
    const page = trainer;
    const second = await trainer.context().newPage();
    await second.goto(page.url());
    await second.getByLabel('Judul pelajaran').fill('Judul dari jendela kedua');
    await second.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByLabel('Judul pelajaran').fill('Judul dari jendela pertama');
    const dialog = page.getByRole('dialog', { name: 'Pelajaran ini diubah di tempat lain' });
    await dialog.getByText('Judul dari jendela kedua').waitFor();
    await dialog.getByText('Judul dari jendela pertama').waitFor();
    await dialog.getByRole('button', { name: 'Pakai Isian Saya' }).click();
    await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await second.reload();
    expect(await second.getByLabel('Judul pelajaran').inputValue()).toBe('Judul dari jendela pertama');
    await second.close();
    await page.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
  });

  it('adds a quiz from a sheet, moves it by keyboard, and hands the course in', async () => {
    const page = trainer;
    await page.getByRole('button', { name: 'Tambah Materi' }).click();
    await page.getByRole('button', { name: 'Buat Kuis' }).click();
    await page.getByLabel('Waktu belajar (menit)').fill('10');
    await page.getByRole('button', { name: 'Tempel Soal dari Excel' }).click();
    const rows = Array.from({ length: 5 }, (_, at) => `Pertanyaan ${at + 1}\tJawaban benar\tJawaban lain\tJawaban keliru`).join('\n');
    await page.getByRole('dialog').getByRole('textbox').fill(rows);
    await page.getByRole('button', { name: 'Baca Soal' }).click();
    await page.getByRole('button', { name: 'Tambahkan 5 Soal' }).click();
    await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
    const up = page.getByRole('button', { name: 'Naikkan Kuis baru' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kuis baru dipindahkan ke urutan 1.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Turunkan Kuis baru' }).click();
    await page.getByLabel('Ringkasan').fill('Menulis surat dinas yang singkat, benar, dan dipahami pembacanya sejak kalimat pertama.');
    const competency = page.getByLabel('Kompetensi yang dicapai', { exact: true }).last();
    await competency.selectOption({ label: 'Komunikasi (M3)' });
    await page.getByText('7 dari 7 syarat terpenuhi').waitFor();
    await page.getByRole('button', { name: 'Ajukan untuk Ditinjau' }).click();
    await page.getByText('Draf dikunci sampai peninjau memutuskan', { exact: false }).waitFor();
  });

  it('is published by a colleague and found in the catalogue in spite of a slip of the pen', async () => {
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
    const learner = await product.enter(PEOPLE.learner, DESKTOP);
    await learner.goto('/katalog');
    await learner.getByRole('searchbox', { name: 'Cari pelatihan' }).fill('menulis surat dinass');
    await learner.getByRole('link', { name: TITLE }).click();
    await learner.getByRole('button', { name: 'Daftar Pelatihan' }).waitFor();
    await learner.context().close();
    await trainer.context().close();
  });
});

tellsCourseOfFiles(() => product);
