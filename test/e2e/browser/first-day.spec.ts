import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

import { projectRoot } from '../../../apps/dev-services/src/project-root';
import { aPublishedCourse } from '../../builders/a-published-course';
import { urlFor } from '../../environment/template';
import { DESKTOP, type Product, startProduct } from './product';

const NIP = '198701232010012991';
const PASSWORD = 'naik becak ke pasar';
const AGENCY = ['--code', 'KOTABARU', '--name', 'Pemerintah Kota Baru', '--zone', 'WITA', '--admin-nip', NIP, '--admin-name', 'Sari Admin'];

/** One story on one product that holds nobody: each test goes on where the one before it ended. */
describe('the first day of a new agency', () => {
  let product: Product;
  let page: Page;
  let code: string;

  /** What whoever runs the installation types, and reads. */
  const foundAgency = async (settings: Record<string, string>): Promise<void> => {
    const name = new URL(settings.DATABASE_URL!).pathname.slice(1);
    const urls = { DATABASE_URL: urlFor(settings.DATABASE_URL!, 'piawai_app', name), DATABASE_OWNER_URL: urlFor(settings.DATABASE_URL!, 'piawai_owner', name) };
    const env = { ...process.env, ...settings, ...urls, PIAWAI_PROCESS: 'database' };
    const command = (...args: string[]) => promisify(execFile)(process.execPath, [join(projectRoot, 'dist/apps/database/src/main.js'), ...args], { env, cwd: projectRoot });
    await command('seed-reference');
    const { stdout } = await command('add-agency', ...AGENCY);
    code = /Activation code: +(\S+)/.exec(stdout)![1]!;
    await expect(command('add-agency', ...AGENCY)).rejects.toMatchObject({ stderr: expect.stringContaining('Nothing was written') as string });
  };

  beforeAll(async () => {
    product = await startProduct(foundAgency);
    page = await product.enter(null, DESKTOP);
    page.setDefaultTimeout(20_000);
  });
  afterAll(() => product?.stop());

  const example = async (name = 'Unduh Berkas Contoh'): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  const upload = (name: string, buffer: Buffer): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const backToSteps = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Kembali ke Hari Pertama' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hari Pertama' }).waitFor();
  };

  it('begins with a code, a password, and a role that waits for the second factor', async () => {
    await page.goto('/aktifkan');
    await page.getByLabel('NIP').fill(NIP);
    await page.getByLabel('Kode aktivasi').fill(code);
    await page.getByLabel('Kata sandi baru').fill(PASSWORD);
    await page.getByRole('button', { name: 'Aktifkan Akun' }).click();
    await page.getByText('Peran Anda sebagai petugas belum berlaku.', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Aktifkan di Halaman Akun' }).click();
    await page.getByRole('button', { name: 'Aktifkan Verifikasi' }).click();
    const secret = /kunci ini di aplikasi: (\S+)/.exec(await page.getByText('kunci ini di aplikasi').innerText())![1]!;
    await page.getByLabel('Kode enam angka').fill(new TOTP({ secret }).generate());
    await page.getByRole('button', { name: 'Konfirmasi Kode' }).click();
    await page.getByRole('button', { name: 'Sudah Saya Simpan' }).click();
  });

  it('shows the first step instead of empty pages', async () => {
    await page.goto('/');
    await page.getByText('0 dari 8 langkah selesai').waitFor();
    await page.getByRole('link', { name: 'Mulai Hari Pertama' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hari Pertama' }).waitFor();
    await page.getByRole('link', { name: 'Buka Pengaturan' }).click();
    await page.getByRole('button', { name: 'Ubah Penanda tangan' }).click();
    await page.getByRole('dialog').getByLabel('Jabatan').fill('Kepala BKPSDM');
    await page.getByLabel('Nama dengan gelar').fill('Ratih, S.H.');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Pengaturan tersimpan.').waitFor();
    await backToSteps();
    await page.getByText('1 dari 8 langkah selesai').waitFor();
  });

  it('says which row of a list is wrong, and saves nothing of it', async () => {
    await page.getByRole('link', { name: 'Unggah Daftar Unit' }).click();
    await upload('unit.csv', Buffer.from('Kode;Nama;Induk\r\nA;Dinas A;\r\nB;Bidang B;TIDAKADA\r\n'));
    await page.getByText('Kode unit induk: tidak ada di berkas ini maupun di sistem.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^Simpan/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Pilih Berkas Lain' }).click();
  });

  it.each([['Unggah Daftar Unit'], ['Unggah Daftar Jabatan']])('builds the house from the examples: %s', async (link) => {
    if (link === 'Unggah Daftar Jabatan') await page.getByRole('link', { name: link }).click();
    await upload('contoh.xlsx', await example());
    await page.getByRole('button', { name: 'Simpan 3 Baris' }).click();
    await page.getByText('3 baris ditambahkan.').waitFor();
    await backToSteps();
  });

  it('takes in its people', async () => {
    const file = await example('Unduh Berkas Contoh: Pegawai');
    await page.getByRole('link', { name: 'Impor Pegawai' }).last().click();
    await upload('contoh.xlsx', file);
    await page.getByRole('button', { name: 'Periksa Berkas' }).click();
    await page.getByRole('button', { name: 'Terapkan Impor' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terapkan Impor' }).click();
    await page.getByText('Selesai', { exact: false }).first().waitFor();
    await backToSteps();
    await page.getByText('3 pegawai selain Anda').waitFor();
  });

  it('names what was skipped, and ends in a working system with the first participant', async () => {
    const [agency] = await product.db.database.read<{ id: string }>(`select id from organisation.unit where code = 'KOTABARU'`);
    // How a course is written and reviewed has stories of its own.
    await aPublishedCourse(product.db, { agencyId: agency!.id, title: 'Mengenal Pelayanan Prima' });
    await page.reload();
    await page.getByText('Dilewati').first().waitFor();
    await page.getByRole('link', { name: 'Buka Katalog' }).click();
    await page.getByRole('link', { name: 'Mengenal Pelayanan Prima' }).click();
    await page.getByRole('button', { name: 'Daftar Pelatihan' }).click();
    await page.waitForURL('**/belajar/**');
    await backToSteps();
    await page.getByRole('heading', { name: 'Sistem siap dipakai' }).waitFor();
    await page.getByText(/^Dilewati dan dapat dikerjakan kapan saja: Lembar aktivasi/).waitFor();
    expect(product.pageErrors).toEqual([]);
  });
});
