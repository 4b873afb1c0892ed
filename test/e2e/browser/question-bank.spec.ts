import type { Browser, Page } from 'playwright-core';

import { DEMO_ROLES } from '../../../apps/database/seeds/demo/accounts';
import { EXAMPLE_ROWS, questionSheet } from '../../../libs/domain/catalogue/question-bank/example-sheet';
import { launchBrowser } from '../../environment/browser';
import '../../environment/patience';
import { type Processes, startProcesses } from '../../environment/processes';
import { seedDemo } from '../../environment/seed';

const TITLES = ['Jenis', 'Soal', 'Pilihan A', 'Pilihan B', 'Pilihan C', 'Kunci', 'Topik'].join('\t');
const good = Array.from({ length: 6 }, (_, at) => ['Pilihan Ganda', `Pertanyaan arsip ${at + 1}`, 'Ya', 'Tidak', '', 'A', 'Kearsipan'].join('\t'));
const without = ['', 'Tanpa kunci', 'Ya', 'Tidak', '', '', 'Kearsipan'].join('\t');
const wrong = ['', 'Kunci keliru', 'Ya', 'Tidak', '', 'F', 'Kearsipan'].join('\t');

let processes: Processes;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  processes = await startProcesses({ frontDoor: true, prepare: seedDemo });
  browser = await launchBrowser();
  page = await (await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 1280, height: 860 } })).newPage();
  await page.goto(`${processes.frontUrl}/masuk`);
  await page.getByLabel('NIP').fill(DEMO_ROLES.find((each) => each.role === 'PENGAMPU')!.nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill('piawai-demo-2026');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
});

it('takes pasted questions, and leaves what it cannot read in the box with line and remedy', async () => {
  await page.goto(`${processes.frontUrl}/bank-soal`);
  await page.getByText('Bank soal masih kosong').waitFor();
  await page.getByRole('link', { name: 'Tambah Soal' }).first().click();
  const box = page.getByLabel('Tempel soal di sini');
  await box.fill([TITLES, ...good, without, wrong].join('\n'));
  await page.getByRole('button', { name: 'Baca Soal' }).click();
  await page.getByText('6 soal terbaca').waitFor();
  await page.getByText('Baris 8. Kunci belum ada.').waitFor();
  await page.getByText('Baris 9. Kunci "F" tidak ada di antara pilihan.').waitFor();
  expect(await box.inputValue()).toBe([TITLES, without, wrong].join('\n'));
  await page.getByRole('button', { name: 'Simpan 6 Soal' }).click();
  await page.getByText('6 soal tersimpan.').waitFor();
});

it('reads what was mended, and says what the bank has already', async () => {
  const box = page.getByLabel('Tempel soal di sini');
  await box.fill([TITLES, good[0], without.replace('\tTidak\t\t\t', '\tTidak\t\tB\t'), wrong.replace('\tF\t', '\tA\t')].join('\n'));
  await page.getByRole('button', { name: 'Baca Soal' }).click();
  await page.getByText('3 soal terbaca').waitFor();
  await page.getByRole('button', { name: 'Simpan 3 Soal' }).click();
  await page.getByText('2 soal tersimpan; 1 sudah ada dan tidak diulang.').waitFor();
  await page.goto(`${processes.frontUrl}/bank-soal`);
  await page.getByText('Kunci keliru').waitFor();
  expect(await page.getByRole('row').count()).toBe(1 + 8);
});

it('makes a test before and a test after out of one blueprint, and a quiz out of chosen questions', async () => {
  await page.goto(`${processes.frontUrl}/susun`);
  await page.getByRole('button', { name: 'Pelatihan Baru' }).click();
  await page.getByLabel('Judul').fill('Arsip yang mudah ditemukan');
  await page.getByLabel('Kode').fill('arsip');
  await page.getByRole('button', { name: 'Buat Draf' }).click();
  await page.getByRole('button', { name: 'Tambah Modul' }).click();
  await page.getByRole('button', { name: 'Tes Awal dan Akhir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tes Awal dan Akhir' });
  await dialog.getByText('8 soal di bank').waitFor();
  await dialog.getByText('Berbeda').click();
  await dialog.getByRole('button', { name: 'Buat Kedua Tes' }).click();
  await dialog.getByText('Kearsipan: perlu 10, tersedia 8.').waitFor();
  await dialog.getByLabel('Jumlah soal').fill('4');
  await dialog.getByRole('button', { name: 'Buat Kedua Tes' }).click();
  await page.getByRole('link', { name: 'Tes Awal' }).waitFor();
  await page.getByRole('link', { name: 'Tes Akhir' }).click();
  await page.getByRole('heading', { level: 3, name: 'Soal 4' }).waitFor();
  await page.getByRole('button', { name: 'Ambil dari Bank' }).click();
  await page.getByLabel('Tanpa kunci').check();
  await page.getByRole('button', { name: 'Ambil 1 Soal' }).click();
  await page.getByRole('heading', { level: 3, name: 'Soal 5' }).waitFor();
  await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
});

it('takes a workbook and a GIFT file, and names by its row or line what it cannot read', async () => {
  await page.goto(`${processes.frontUrl}/bank-soal/tambah`);
  const upload = page.locator('input[type=file]');
  await upload.setInputFiles({ name: 'soal.xlsx', mimeType: '', buffer: await questionSheet([...EXAMPLE_ROWS, { Soal: 'Tanpa kunci', 'Pilihan A': 'Ya', 'Pilihan B': 'Tidak' }]) });
  await page.getByText('7 soal terbaca').waitFor();
  await page.getByText('Baris 9. Kunci belum ada.').waitFor();
  await upload.setInputFiles({ name: 'soal.gift', mimeType: '', buffer: Buffer.from('$CATEGORY: top/Surat\n\nApakah surat dinas bernomor? {T}\n\nTulis riwayat. {}\n\nJodohkan. {=Palembang -> Sumatera =Medan -> Sumatera =Denpasar -> Bali}\n') });
  await page.getByText('9 soal terbaca').waitFor();
  await page.getByText('Baris 5.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Simpan 9 Soal' }).click();
  await page.getByText('9 soal tersimpan.').waitFor();
});
