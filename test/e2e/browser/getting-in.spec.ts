import { readFileSync } from 'node:fs';

import type { Locator, Page } from 'playwright-core';

import { readPdf } from '../../environment/read-pdf';
import { copiedNames } from './copied-text';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

const CODE = '[2-9CDFHJKMNPQRTVWXY]{3}-[2-9CDFHJKMNPQRTVWXY]{3}-[2-9CDFHJKMNPQRTVWXY]{3}';
const NEW_PASSWORD = 'naik becak ke pasar';

/** Somebody of the demo who has neither learned nor holds an office, and the unit directly below the agency. */
const NEWCOMER = `
  select i.value as nip, t.name as unit
  from organisation.employee_identifier i
  join organisation.membership m on m.employee_id = i.employee_id and upper_inf(m.valid)
  join organisation.unit u on u.id = m.unit_id
  join organisation.unit_closure c on c.descendant_id = u.id
  join organisation.unit_closure k on k.descendant_id = c.ancestor_id and k.depth = 1 and k.ancestor_id = u.agency_id
  join organisation.unit t on t.id = c.ancestor_id
  join accounts.account a on a.employee_id = m.employee_id
  where i.kind = 'NIP' and not exists (select from learning.enrolment e where e.employee_id = m.employee_id)
    and not exists (select from competency.ledger_entry l where l.employee_id = m.employee_id)
    and not exists (select from accounts.grant_row g where g.account_id = a.id)
  order by i.value limit 1`;

/** One story on one product: each test goes on where the one before it ended. */
describe('somebody who has never signed in', () => {
  let product: Product;
  let admin: Page;
  let phone: Page;
  let wanted: string;
  let newcomer: { nip: string; unit: string };
  let slip: { nip: string; code: string };

  beforeAll(async () => {
    product = await startProduct();
    admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    const [course] = await product.db.database.read<{ id: string }>("select id from catalogue.course where code = 'PDS'");
    wanted = `/katalog/${course!.id}`;
    [newcomer] = (await product.db.database.read<{ nip: string; unit: string }>(NEWCOMER)) as [typeof newcomer];
  });
  afterAll(() => product?.stop());

  const activate = async (nip: string, code: string): Promise<void> => {
    await phone.getByLabel('NIP').fill(nip);
    await phone.getByLabel('Kode aktivasi').fill(code);
    await phone.getByLabel('Kata sandi baru').fill(NEW_PASSWORD);
    await phone.getByRole('button', { name: 'Aktifkan Akun' }).click();
  };

  it('is found by unit and gets a slip on paper', async () => {
    await admin.goto('/belum-masuk');
    await admin.getByRole('link', { name: newcomer.unit }).click();
    await admin.getByRole('heading', { level: 1, name: newcomer.unit }).waitFor();
    await admin.getByRole('button', { name: 'Cetak Lembar Unit Ini' }).click();
    const download = admin.waitForEvent('download');
    await admin.getByRole('button', { name: /^Buat dan Unduh \d+ Lembar$/ }).click();
    const { pages } = await readPdf(readFileSync(await (await download).path()));

    const nip = newcomer.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
    const found = new RegExp(`NIP ${nip}.*?(${CODE})`).exec(pages.join(' '));
    expect(found).not.toBeNull();
    slip = { nip, code: found![1]! };
    expect(pages[0]).toContain(newcomer.unit);
  });

  it('opens a link from WhatsApp and is led to activation', async () => {
    phone = await product.enter(null, PHONE);
    await phone.goto(wanted);
    await phone.getByRole('link', { name: 'Aktifkan Akun' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Aktifkan Akun' }).waitFor();
  });

  it('is told when the code is wrong, and loses nothing typed', async () => {
    await activate(slip.nip, 'K7M-3RP-X4D');

    await phone.getByText('NIP atau kode tidak cocok.').waitFor();
    expect(await phone.getByLabel('NIP').inputValue()).toBe(slip.nip);
  });

  it('makes a password and lands where the link pointed', async () => {
    await activate(slip.nip, slip.code.toLowerCase());

    await phone.waitForURL(`**${wanted}`);
    await phone.getByRole('heading', { level: 1, name: 'Pelindungan Data Pribadi Sehari-hari' }).waitFor();
  });

  it('is welcomed with a short first course, and can put the steps aside', async () => {
    await phone.goto('/');
    await phone.getByRole('heading', { name: /^Selamat datang/ }).waitFor();
    await phone.getByText(/±\d+\s(menit|jam).*·\s[\d,]+\s[kM]B/).first().waitFor();
    for (const name of ['Nanti Saja', 'Selesai atau Lewati']) await phone.getByRole('button', { name }).first().click();

    await phone.getByRole('heading', { name: /^(Selamat datang|Tinggal satu langkah)/ }).waitFor({ state: 'hidden' });
  });

  it('finds the code used up, and is told whom to ask', async () => {
    phone = await product.enter(null, PHONE);
    await phone.goto('/aktifkan?kembali=https://evil.example');
    await phone.getByLabel('NIP').fill(slip.nip);
    await phone.getByLabel('Kode aktivasi').fill(slip.code);
    await phone.getByLabel('Kata sandi baru').fill('kata sandi yang lain');
    await phone.getByRole('button', { name: 'Aktifkan Akun' }).click();

    await phone.getByText('Hubungi admin unit Anda untuk mendapatkan kode baru.').waitFor();
  });

  it('is no longer in the list, and others are with the reason they gave', async () => {
    await admin.goto('/belum-masuk');
    await admin.getByLabel('Cari nama atau NIP').fill(slip.nip.replaceAll(' ', ''));
    await admin.getByText('Tidak ada pegawai dengan saringan ini.').waitFor();
    await admin.getByLabel('Cari nama atau NIP').fill('');
    await admin.getByRole('checkbox', { name: /^Pilih / }).first().check();
    await admin.getByRole('button', { name: 'Catat Alasan' }).click();
    await admin.getByRole('dialog').getByLabel('Alasan').selectOption('Tidak punya ponsel');
    await admin.getByRole('button', { name: 'Simpan Alasan' }).click();

    await admin.getByText('Alasan tersimpan.').waitFor();
    await admin.getByRole('cell', { name: /Tidak punya ponsel/ }).waitFor();
  });

  it('on a phone, every list of people is copied for a chat: names, no NIP', async () => {
    phone = await product.enter(PEOPLE.agencyAdmin, PHONE);
    const lists = { '/belum-masuk': 'belum masuk ke aplikasi belajar', '/pengguna/lembar-aktivasi': 'Lembar', '/pegawai': 'Pegawai', '/laporan': 'Laporan Penyelesaian', '/sertifikat-terbit': 'Sertifikat' };
    for (const [path, title] of Object.entries(lists)) {
      await phone.goto(path);
      const text = await copiedNames(phone);
      expect(text).toContain(title);
      expect(text).toMatch(/^1\. \S/m);
      expect(text.replace(/\s/g, '')).not.toMatch(/\d{18}/);
    }
  });

  it('an agency changes its rules, sees what they do before, and finds who decided them', async () => {
    await admin.goto('/pengaturan-instansi');
    await admin.getByText('Data demo memang begitu; wajibkan sebelum dipakai sungguhan.').waitFor();
    const change = async (name: string): Promise<Locator> => {
      await admin.getByRole('button', { name: `Ubah ${name}` }).click();
      return admin.getByRole('dialog');
    };
    let dialog = await change('Batas JP e-learning per hari');
    await dialog.getByLabel('Batas JP e-learning per hari').selectOption('2');
    await dialog.getByText('Pelatihan e-learning 7 JP paling cepat selesai pada hari ke-4.').waitFor();
    await dialog.getByRole('button', { name: 'Batal', exact: true }).click();
    dialog = await change('Batas menunggu keputusan');
    await dialog.getByLabel('Batas menunggu keputusan').fill('1');
    await dialog.getByText(/^Diajukan Jumat, .* dan belum dijawab: diteruskan Selasa, /).waitFor();
    await dialog.getByRole('button', { name: 'Batal', exact: true }).click();
    dialog = await change('Zona waktu');
    await dialog.getByLabel('Zona waktu').selectOption('Asia/Jayapura');
    await dialog.getByText(/^Saat ini ditampilkan sebagai .* WIT\.$/).waitFor();
    await dialog.getByRole('button', { name: 'Batal', exact: true }).click();
    dialog = await change('Pengingat tenggat');
    await dialog.getByLabel('Pengingat tenggat').fill('7, 1');
    await dialog.getByText(/^Tenggat \S+, 31 Desember \d{4}: diingatkan \S+, 24 Desember \d{4} dan \S+, 30 Desember \d{4}\.$/).waitFor();
    await dialog.getByLabel('Pengingat tenggat').fill('14, 3');
    await dialog.getByText(/diingatkan \S+, 17 Desember \d{4} dan \S+, 28 Desember/).waitFor();
    await dialog.getByRole('button', { name: 'Simpan', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await admin.getByRole('table', { name: 'Riwayat perubahan' }).getByText(/14, 3/).first().waitFor();
  });

  it('has met no error of the page on the way', () => {
    expect(product.pageErrors).toEqual([]);
  });
});
