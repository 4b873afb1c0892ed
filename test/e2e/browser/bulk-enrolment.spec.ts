import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { formatNip } from '../../../libs/domain/organisation/rules';
import '../../environment/patience';
import { readPdf } from '../../environment/read-pdf';
import { copiedNames } from './copied-text';
import { faultsOf } from './page-faults';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

/** A published course of the demo that nobody of the three has, open and without seats to count. */
const COURSE = `
  select c.id from catalogue.course c join catalogue.course_version v on v.id = c.published_version_id
   where c.state = 'PUBLISHED' and v.capacity is null and v.opens_on is null and v.closes_on is null
     and coalesce(v.rules -> 'prerequisiteCourseIds', '[]') = '[]'
     and not exists (select from learning.enrolment e join organisation.employee_identifier i on i.employee_id = e.employee_id
                      where e.course_id = c.id and i.value = any ($1))
   order by c.code limit 1`;

describe('an admin enrols people together', () => {
  let product: Product;
  let admin: Page;
  let courseId: string;
  const good = [PEOPLE.learner, PEOPLE.supervisor, PEOPLE.trainer];
  const unknown = '199912312026011999';

  beforeAll(async () => {
    product = await startProduct();
    admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    courseId = (await product.db.database.read<{ id: string }>(COURSE, [good]))[0]!.id;
  });
  afterAll(() => product?.stop());

  const choose = async (nips: readonly string[]): Promise<void> => {
    await admin.goto(`/katalog/${courseId}/daftarkan`);
    await admin.getByLabel('NIP pegawai').fill(nips.join('\n'));
    await admin.getByRole('button', { name: 'Periksa Dahulu' }).click();
  };

  it('who sees why two of five NIPs are bad, enrols the others with a deadline, and makes the letter', async () => {
    await choose([good[0]!, '12345', good[1]!, unknown, good[2]!]);
    await admin.getByText('3 dari 5 baris dapat didaftarkan. Belum ada yang berubah.').waitFor();
    await admin.getByText('Bukan NIP yang benar. Harus 18 angka.').waitFor();
    await admin.getByText('NIP tidak ditemukan.').first().waitFor();
    await admin.getByText('Wajib', { exact: true }).click();
    await admin.getByLabel('Dengan batas waktu').check();
    await admin.getByLabel('Selesaikan paling lambat').fill('2030-12-31');
    expect(await faultsOf(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Daftarkan 3 Pegawai' }).click();
    await admin.getByText('3 dari 5 pegawai didaftarkan.').waitFor();
    expect(await admin.getByRole('link', { name: 'Unduh yang Tidak Terdaftar' }).count()).toBe(1);

    await admin.getByLabel('Nomor surat').fill('800.1.4/17/BKPSDM/2026');
    await admin.getByRole('button', { name: 'Buat Surat Tugas' }).click();
    const [download] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Unduh Surat Tugas' }).click()]);
    const letter = (await readPdf(readFileSync(await download.path()))).pages.join('\n');
    for (const text of ['800.1.4/17/BKPSDM/2026', 'jam per minggu', ...good.map(formatNip)]) expect(letter).toContain(text);
    expect(await faultsOf(admin)).toEqual([]);
  });

  it('who repeats it, and nothing changes', async () => {
    await choose(good);
    await admin.getByText('0 dari 3 baris dapat didaftarkan.').waitFor();
    expect(await admin.getByText('Sudah terdaftar pada pelatihan ini; tidak ada yang berubah.').count()).toBe(3);
    const names = await copiedNames(admin);
    expect(names).toMatch(/\n3\. \S/);
    expect(names).not.toMatch(/\d{18}/);
  });

  it('and the learner sees the deadline, cannot leave alone, and has the own letter', async () => {
    const learner = await product.enter(PEOPLE.learner, PHONE);
    await learner.goto('/kotak-masuk');
    await learner.getByText('Anda ditugaskan mengikuti').first().waitFor();
    await learner.goto(`/katalog/${courseId}`);
    await learner.getByText('Pelatihan ini wajib bagi Anda.').waitFor();
    await learner.getByRole('link', { name: 'Lanjutkan' }).first().click();
    await learner.getByText(/Selesaikan paling lambat .*31 Desember 2030/).waitFor();
    await learner.getByText('Pelatihan ini wajib. Bila Anda berhalangan').waitFor();
    const [letter] = await Promise.all([learner.waitForEvent('download'), learner.getByRole('link', { name: 'Unduh Surat Tugas' }).click()]);
    expect(letter.suggestedFilename()).toBe('surat-tugas.pdf');
    expect(await faultsOf(learner)).toEqual([]);
  });

  it('who exempts one, and takes the exemption back', async () => {
    await admin.goto(`/susun/${courseId}/peserta`);
    const act = async (name: string): Promise<void> => {
      await admin.getByRole('region', { name: 'Yang dipilih' }).getByRole('button', { name }).click();
      await admin.getByRole('dialog').getByLabel('Alasan').fill('Bertugas di luar kota.');
      await admin.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await admin.getByText('1 peserta diubah.').last().waitFor();
    };
    await admin.getByRole('checkbox').first().check();
    await act('Bebaskan');
    await admin.getByText('Dibebaskan', { exact: true }).last().waitFor();
    await admin.getByRole('checkbox').first().check();
    await act('Ikutkan Kembali');
    expect(await faultsOf(admin)).toEqual([]);
    expect(product.pageErrors).toEqual([]);
  });
});
