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
  const file = join(mkdtempSync(join(tmpdir(), 'piawai-certificate-')), 'sertifikat.pdf');
  const certificate = { path: '', number: '', code: '' };

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
    await phone.getByRole('heading', { name: 'Bagaimana pelatihan ini?' }).waitFor();
    await phone.getByRole('link', { name: 'Buka Sertifikat' }).click();
    const download = phone.waitForEvent('download');
    await phone.getByText(/^Unduh\sSertifikat\s\(\d+\skB\)$/).click();
    await (await download).saveAs(file);
    const { pages } = await readPdf(readFileSync(file));

    expect(pages[0]).toContain('Fikram Nasurdin, S.Kom.');
    expect(pages[0]).toContain('2 (dua) jam pelajaran');
    expect(pages[1]).toContain('DAFTAR MATA PELATIHAN');
    const [, number = '', code = ''] = /Nomor: (800\.2\.2\.1\/\d+\/TIRTANUSA\/\S+) Kode pemeriksaan: (\S+)/.exec(pages[0]!) ?? [];
    Object.assign(certificate, { path: new URL(phone.url()).pathname, number, code });
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  it('passes the certificate on, and takes its data along for MyASN', async () => {
    await phone.addInitScript(() => {
      const taken: string[] = [];
      Object.assign(window, { taken });
      const take = async (text: string) => void taken.push(text);
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: take } });
      Object.defineProperty(navigator, 'share', { configurable: true, value: ({ url }: { url: string }) => take(url) });
    });
    await phone.reload();
    await phone.getByText('Sertifikat sudah terbit. 2 JP telah tercatat.').waitFor();
    await phone.getByRole('button', { name: 'Bagikan' }).click();
    await phone.getByRole('button', { name: 'Salin Data untuk MyASN' }).click();
    await phone.waitForFunction(() => (window as unknown as { taken: string[] }).taken.length === 2);
    const [link, data] = await phone.evaluate(() => (window as unknown as { taken: string[] }).taken);
    expect(link).toMatch(/\/verifikasi\/[\w-]{24}$/);
    expect(data?.split('\n')).toEqual(expect.arrayContaining([`Nama kegiatan: ${COURSE}`, `Nomor sertifikat: ${certificate.number}`, 'Jumlah jam (JP): 2']));
  });

  it('reads why it was issued: the sentence, the next step, the rules with their values', async () => {
    await phone.getByRole('link', { name: 'Lihat syarat, bukti, dan prosesnya' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Mengapa sudah terbit?' }).waitFor();
    await phone.getByRole('status').filter({ hasText: 'Sertifikat sudah terbit. 2 JP telah tercatat.' }).waitFor();
    await phone.getByText(/^100 dari sekurang-kurangnya \d+ · Terpenuhi$/).waitFor();
    await phone.getByRole('heading', { name: 'Langkah di sistem' }).click();
    const step = phone.getByRole('row').filter({ has: phone.getByRole('rowheader', { name: 'Menerbitkan sertifikat' }) });
    expect(await step.innerText()).toMatch(/Selesai[\s\S]*0/);
    await phone.getByRole('link', { name: 'Buka Sertifikat' }).click();
    await phone.waitForURL(`**${certificate.path}`);
  });

  it('is believed by a stranger: by number, by the code under it, and not with a file that was changed', async () => {
    const stranger = await product.enter(null, PHONE);
    const check = async (number: string, code: string) => {
      await stranger.getByLabel('Nomor sertifikat').fill(number);
      await stranger.getByLabel('Kode pemeriksaan (8 karakter)').fill(code);
      await stranger.getByRole('button', { name: 'Periksa', exact: true }).click();
    };
    await stranger.goto('/verifikasi');
    await check('1/2/3', certificate.code);
    await stranger.getByRole('heading', { name: 'Sertifikat tidak ditemukan.' }).waitFor();
    await check(certificate.number, '');
    await stranger.getByRole('heading', { name: 'Sertifikat ini sah.' }).waitFor();
    expect(await stranger.getByRole('main').innerText()).not.toContain('Fikram');
    await check(certificate.number, certificate.code);
    await stranger.getByText('Fikram Nasurdin, S.Kom.').waitFor();
    const drop = stranger.getByLabel('Berkas sertifikat').locator('input');
    await drop.setInputFiles(file);
    await stranger.getByText('Berkas ini sama persis dengan yang diterbitkan.').waitFor();
    await drop.setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([readFileSync(file), Buffer.from('\n')]) });
    await stranger.getByText('Berkas ini berbeda dari yang diterbitkan.').waitFor();
  });

  it('is asked three things afterwards, leaves it for later, and then answers with three taps', async () => {
    await phone.goto('/belajar?status=done');
    await phone.getByRole('link', { name: `Beri Umpan Balik: ${COURSE}` }).click();
    await phone.getByRole('heading', { name: 'Bagaimana pelatihan ini?' }).waitFor();
    await phone.getByRole('button', { name: 'Nanti Saja' }).click();
    await phone.getByRole('button', { name: 'Beri Umpan Balik' }).click();
    await phone.getByRole('button', { name: 'Kirim Umpan Balik' }).click();
    await phone.getByText('Pilih satu angka untuk setiap pertanyaan.').waitFor();
    for (const question of ['Relevan dengan pekerjaan saya', 'Penjelasannya jelas', 'Saya percaya diri menerapkannya'])
      await phone.getByRole('group', { name: question }).getByText('5', { exact: true }).click();
    await phone.getByLabel('Satu hal yang perlu diperbaiki').fill('Lebih banyak contoh dari loket.');
    await phone.getByRole('button', { name: 'Kirim Umpan Balik' }).click();

    await phone.getByText(/^Anda sudah memberi umpan balik\. Dapat diubah sampai /).waitFor();
    await phone.goto('/belajar?status=done');
    await phone.getByText(COURSE).waitFor();
    expect(await phone.getByRole('link', { name: `Beri Umpan Balik: ${COURSE}` }).count()).toBe(0);
  });

  it('finds the rating of all who answered in the catalogue, and what colleagues say', async () => {
    const rated = () => product.db.database.read<{ ratings: number; answers: number }>(
      `select e.ratings, (select count(*)::int from evaluation.feedback f where f.course_id = e.course_id) as answers from catalogue.search_entry e where e.title = $1`, [COURSE],
    );
    for (let [row] = await rated(); row!.ratings < row!.answers; [row] = await rated()) await new Promise((resolve) => setTimeout(resolve, 200));
    await phone.goto('/katalog');
    await phone.getByRole('listitem').filter({ hasText: COURSE }).getByText(/[345](,\d)? dari 5 · \d+ penilaian/).waitFor();
    await phone.getByRole('link', { name: COURSE }).click();
    await phone.getByRole('heading', { name: 'Kata rekan Anda' }).waitFor();
  });

  it('is read by the author without a name, and a finding is settled with a reason', async () => {
    const author = await product.enter(PEOPLE.trainer, DESKTOP);
    await author.goto('/susun');
    await author.getByRole('link', { name: COURSE, exact: true }).click();
    await author.getByRole('link', { name: /^Umpan Balik/ }).click();
    await author.getByText('“Lebih banyak contoh dari loket.”').waitFor();
    expect(await author.getByRole('main').innerText()).not.toContain('Fikram');
    await author.getByRole('button', { name: 'Jadikan Temuan: Lebih banyak contoh dari loket.' }).click();
    await author.getByRole('button', { name: 'Kesampingkan: Kalimat peserta: Lebih banyak contoh dari loket.' }).click();
    await author.getByRole('dialog').getByLabel('Alasan').fill('Sudah ada pada modul kedua.');
    await author.getByRole('dialog').getByRole('button', { name: 'Kesampingkan' }).click();
    await author.getByText('Temuan diselesaikan.').waitFor();
  });

  it('finds the learning in the record of the year, once', async () => {
    await phone.goto('/capaian');

    await phone.getByText(/Capaian\sJP\s\d{4}:\s2\sJP/).waitFor();
    const entries = await product.db.database.read(
      `select 1 from competency.ledger_entry l join organisation.employee_identifier i on i.employee_id = l.employee_id where i.value = $1`,
      [PEOPLE.learner],
    );
    expect(entries).toHaveLength(1);
  });

  it('gets a corrected certificate from the admin, who has read why it was issued, and loses it with a reason', async () => {
    const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    const stranger = await product.enter(null, PHONE);
    const looksUp = async (page: Page): Promise<void> => {
      await stranger.goto((await page.getByRole('link', { name: 'Buka halaman verifikasi' }).getAttribute('href'))!);
    };
    await admin.goto(certificate.path);
    await admin.getByRole('link', { name: 'Lihat syarat, bukti, dan prosesnya' }).click();
    await admin.getByRole('status').filter({ hasText: 'Sertifikat sudah terbit. 2 JP telah tercatat.' }).waitFor();
    await admin.getByRole('heading', { name: 'Langkah di sistem' }).click();
    await admin.getByRole('row', { name: /^Menyiapkan berkas sertifikat Sertifikat terbit Selesai/ }).waitFor();
    await admin.goto(certificate.path);
    await admin.getByRole('button', { name: 'Perbaiki dan Terbitkan Ulang' }).click();
    await admin.getByRole('dialog').getByLabel(/^Nama( \*)?$/).fill('Fikram Nasurdin, S.Kom., M.T.');
    await admin.getByRole('dialog').getByLabel('Alasan perbaikan').fill('Gelar baru');
    await admin.getByRole('dialog').getByRole('button', { name: 'Terbitkan Edisi Baru' }).click();
    await admin.getByText('Edisi baru telah terbit.').waitFor();
    await admin.getByText('Fikram Nasurdin, S.Kom., M.T.').waitFor();
    await looksUp(admin);
    await stranger.getByRole('heading', { name: 'Sertifikat ini sah.' }).waitFor();
    await phone.goto(certificate.path);
    await phone.getByText('Sertifikat ini telah diganti dengan edisi yang diperbaiki.').waitFor();
    await looksUp(phone);
    await stranger.getByRole('heading', { name: 'Sertifikat ini telah diganti.' }).waitFor();
    await stranger.getByRole('link', { name: /^Edisi yang berlaku: / }).click();
    await stranger.getByRole('heading', { name: 'Sertifikat ini sah.' }).waitFor();

    await admin.getByRole('button', { name: 'Cabut', exact: true }).click();
    await admin.getByRole('dialog').getByLabel('Penjelasan').fill('Tertukar dengan peserta lain');
    await admin.getByRole('dialog').getByRole('button', { name: 'Cabut Sertifikat' }).click();
    await admin.getByText('Sertifikat telah dicabut.').waitFor();
    await admin.getByText('Tertukar dengan peserta lain').waitFor();
    await stranger.reload();
    await stranger.getByRole('heading', { name: 'Sertifikat ini telah dicabut.' }).waitFor();
  });

  it('asks the helpdesk of the own unit, with the code of the page that says why', async () => {
    const [own] = await product.db.database.read<{ enrolmentId: string; unitId: string }>(
      `select n.id as "enrolmentId", m.unit_id as "unitId" from learning.enrolment n
       join organisation.membership m on m.employee_id = n.employee_id and upper_inf(m.valid)
       join organisation.employee_identifier i on i.employee_id = n.employee_id where i.value = $1 limit 1`,
      [PEOPLE.learner],
    );
    const help = (page: Page): Promise<string> => page.getByRole('link', { name: 'Tanya Admin' }).first().getAttribute('href').then((href) => decodeURIComponent(href ?? ''));
    const admin = await product.enter(PEOPLE.agencyAdmin, PHONE);
    await admin.goto(`/unit-organisasi/${own!.unitId}`);
    const ofAgency = await help(admin);
    await admin.getByRole('button', { name: 'Atur Kontak' }).click();
    await admin.getByRole('dialog').getByLabel('Nomor WhatsApp').fill('0812-3456-7890');
    await admin.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await admin.getByText('0812-3456-7890', { exact: true }).waitFor();

    await phone.goto(`/belajar/${own!.enrolmentId}/mengapa`);
    await phone.locator('a[href*="Kode%3A"]').first().waitFor();
    expect(await help(phone)).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=[^]*\/mengapa\nKode: \S+$/);
    expect(ofAgency).toMatch(/^https:\/\/wa\.me\/62800/);
  });

  describe('and everybody is told, once', () => {
    const ASKED = `
      select i.value as nip, a.email, e.full_name as name from learning.enrolment n
      join organisation.employee e on e.id = n.employee_id
      join organisation.employee_identifier i on i.employee_id = e.id and i.kind = 'NIP'
      join accounts.account a on a.employee_id = e.id
      where n.state = 'REQUESTED' order by n.requested_at, n.id`;
    let waiting: { nip: string; email: string; name: string }[];
    const mailsTo = (email: string) => product.processes.mailbox.mails.filter(({ to }) => to.includes(email));

    beforeAll(async () => {
      waiting = await product.db.database.read(ASKED);
    });

    it('one who wants no mail about decisions turns it off', async () => {
      const page = await product.enter(waiting[1]!.nip, PHONE);
      await page.goto('/akun#pemberitahuan');
      await page.getByRole('checkbox', { name: 'Surel: Pengajuan disetujui' }).uncheck();
      await page.getByText('Pilihan tersimpan.').waitFor();
      expect(await page.getByRole('checkbox', { name: 'Surel: Pengajuan belum disetujui' }).isDisabled()).toBe(true);
    });

    it('the supervisor finds the requests in the inbox, and approves', async () => {
      const page = await product.enter(PEOPLE.supervisor, DESKTOP);
      await page.getByRole('link', { name: /^Kotak Masuk, \d+ belum dibaca$/ }).click();
      await page.getByRole('link', { name: new RegExp(`${waiting[0]!.name}.* mengajukan`) }).click();
      await page.waitForURL('**/menunggu-tindakan');
      await page.getByRole('button', { name: /^Setujui Semua/ }).click();
      await page.getByText('Tidak ada yang menunggu tindakan Anda.').waitFor();
      expect(await page.getByRole('link', { name: 'Tanya Admin' }).getAttribute('href')).toMatch(/^https:\/\/wa\.me\/62\d+\?text=.*menunggu-tindakan/);
    });

    it('the one who asked gets one mail, whose link opens the course', async () => {
      const { nip, email } = waiting[0]!;
      await expectSoon(() => mailsTo(email).some(({ text }) => text.includes('menyetujui pengajuan')));
      const [mail] = mailsTo(email).filter(({ text }) => text.includes('menyetujui pengajuan'));
      expect(mail!.text).not.toContain(nip);
      const link = /http\S+\/belajar\/\S+/.exec(mail!.text)![0];
      const page = await product.enter(nip, PHONE);
      await page.goto(new URL(link).pathname);
      await page.getByRole('heading', { level: 1, name: 'Pelayanan Publik Prima dan Standar Pelayanan' }).waitFor();
    });

    it('the other one finds it in the inbox only', async () => {
      const { nip, email } = waiting[1]!;
      const page = await product.enter(nip, PHONE);
      await page.goto('/kotak-masuk');
      await page.getByText(/Disetujui: /).waitFor();
      expect(mailsTo(email).filter(({ text }) => text.includes('menyetujui pengajuan'))).toEqual([]);
      const told = await product.db.database.read(`select n.mail_id from notifications.notice n join accounts.account a on a.id = n.account_id where a.email = $1 and n.kind = 'request_approved'`, [email]);
      expect(told).toEqual([{ mail_id: null }]);
    });
  });

  it('has met no error of the page on the way', () => {
    expect(product.pageErrors).toEqual([]);
  });
});

/** Waits for what the worker does on its own; the test's own limit ends what never comes. */
async function expectSoon(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 200));
}
