import type { Page } from 'playwright-core';

import { anAccount, TEST_PASSWORD } from '../../builders/account';
import { attachedDatabase } from '../../environment/attached-database';
import { fillSignIn, PHONE, type Product, startProduct } from './product';

const EMAIL = 'budi@kota.example.test';
const NEW_PASSWORD = 'sandi baru yang panjang';
const SESSION = 'piawai_session';
/** Another site, as an app for messages opens links; answered by the test itself. */
const MESSENGER = 'https://pesan.example.test/';

describe('signing in', () => {
  let product: Product;
  let nip: string;

  beforeAll(async () => {
    product = await startProduct(async (settings) => {
      const db = await attachedDatabase(settings.DATABASE_URL!, settings.DATABASE_OWNER_URL!);
      ({ nip } = await anAccount(db, { email: EMAIL }));
      await db.close();
    });
  });
  afterAll(() => product?.stop());

  const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  const signedIn = async (): Promise<Page> => {
    const page = await product.enter(null, PHONE);
    await page.goto('/masuk');
    await fillSignIn(page, nip, TEST_PASSWORD);
    return page;
  };

  it.each([
    ['with the locks of the browser', true],
    ['without them, as on plain http', false],
  ])('two tabs that renew the session at the same moment both go on, %s', async (_, locks) => {
    const first = await signedIn();
    const second = await first.context().newPage();
    if (!locks) await first.context().addInitScript('delete Navigator.prototype.locks');
    await Promise.all([first.goto('/'), second.goto('/')]);
    await Promise.all([home(first), home(second)]);
    await first.context().clearCookies({ name: SESSION });
    await Promise.all([first.reload(), second.reload()]);

    await Promise.all([home(first), home(second)]);
    await first.context().clearCookies({ name: SESSION });
    await second.reload();
    await home(second);
    const ended = await product.db.database.read(`select end_reason from accounts.session where end_reason = 'REUSED'`);
    expect(ended).toEqual([]);
    await first.context().close();
  });

  it('a service that is restarted signs nobody out', async () => {
    const page = await signedIn();
    await home(page);
    await product.processes.course.stop();
    await page.context().clearCookies({ name: SESSION });
    await page.reload();
    await page.getByRole('alert').getByRole('button', { name: 'Coba Lagi' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await product.processes.course.start();
    await page.getByRole('button', { name: 'Coba Lagi' }).click();

    await home(page);
    await page.context().close();
  });

  it('leads back to the address that was opened without a session', async () => {
    const page = await product.enter(null, PHONE);
    await page.goto('/katalog?cari=data', { referer: MESSENGER });
    await page.waitForURL('**/masuk?kembali=*');
    await fillSignIn(page, nip, TEST_PASSWORD);

    await page.getByRole('heading', { level: 1, name: 'Katalog Pelatihan' }).waitFor();
    expect(page.url()).toContain('/katalog?cari=data');
    await page.context().close();
  });

  it('never leads to another site', async () => {
    const page = await product.enter(null, PHONE);
    await page.goto('/masuk?kembali=%2F%2Fpesan.example.test%2F');
    await fillSignIn(page, nip, TEST_PASSWORD);

    await home(page);
    await page.context().close();
  });

  it('opens a link of a message signed in, where there is a session', async () => {
    const page = await signedIn();
    await home(page);
    const link = `<!doctype html><a href="${product.processes.frontUrl}/akun">Buka akun</a>`;
    await page.route(`${MESSENGER}**`, (route) => route.fulfill({ contentType: 'text/html', body: link }));
    await page.goto(MESSENGER);
    await page.getByRole('link', { name: 'Buka akun' }).click();

    await page.getByRole('heading', { level: 1, name: 'Akun' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/akun');
    await page.context().close();
  });

  it('is regained by the link of a mail, which is good once', async () => {
    const page = await product.enter(null, PHONE);
    await page.goto('/lupa-kata-sandi');
    await page.getByLabel('NIP atau surel').fill(nip);
    await page.getByRole('button', { name: 'Kirim Tautan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Periksa surel Anda' }).waitFor();
    while (product.processes.mailbox.mails.length === 0) await page.waitForTimeout(50);
    await page.goto('/dev/mailbox');
    const address = (await page.getByRole('link', { name: /atur-ulang/ }).first().getAttribute('href'))!;
    await page.getByRole('link', { name: /atur-ulang/ }).first().click();
    await setPassword(page, NEW_PASSWORD);
    await page.getByRole('heading', { level: 1, name: 'Kata sandi tersimpan' }).waitFor();
    await page.getByRole('link', { name: 'Ke Halaman Masuk' }).click();
    await fillSignIn(page, nip, NEW_PASSWORD);
    await home(page);

    await page.goto(address);
    await setPassword(page, 'sandi lain yang panjang');
    await page.getByText('Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru.').waitFor();
    await page.getByRole('link', { name: 'Minta Tautan Baru' }).waitFor();
  });

  it('has met no error of a page', () => {
    expect(product.pageErrors).toEqual([]);
  });
});

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Simpan Kata Sandi' }).click();
}
