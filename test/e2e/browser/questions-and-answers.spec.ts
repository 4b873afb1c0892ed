import type { Page } from 'playwright-core';

import '../../environment/patience';
import { DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';

/** A course of the trainer's that the learner takes, and a lesson of it. */
const PLACE = `
  select e.id as "enrolmentId", e.course_id as "courseId", v.title,
         (select l.lesson_revision_id from catalogue.version_lesson l join catalogue.lesson_revision r on r.id = l.lesson_revision_id
           where l.version_id = e.version_id and r.kind = 'ARTICLE' order by l.module_id, l.ordinal limit 1) as "lessonId"
    from learning.enrolment e
    join catalogue.course c on c.id = e.course_id
    join catalogue.course_version v on v.id = e.version_id
    join accounts.account author on author.id = c.author_account_id
    join organisation.employee_identifier trainer on trainer.employee_id = author.employee_id and trainer.value = $2
    join organisation.employee_identifier learner on learner.employee_id = e.employee_id and learner.value = $1
   where e.state = 'ACTIVE' limit 1`;
const QUESTION = 'Apakah nomor telepon juga data pribadi?';

let product: Product;
let learner: Page;
let trainer: Page;
let place: { enrolmentId: string; courseId: string; title: string; lessonId: string };

beforeAll(async () => {
  product = await startProduct();
  [place] = (await product.db.database.read<typeof place>(PLACE, [PEOPLE.learner, PEOPLE.trainer])) as [typeof place];
  learner = await product.enter(PEOPLE.learner, PHONE);
  trainer = await product.enter(PEOPLE.trainer, DESKTOP);
});
afterAll(() => product?.stop());

/** Opens a message once it has come; the worker tells within a second or two. */
async function openMessage(page: Page, subject: string): Promise<void> {
  const message = page.getByRole('link', { name: subject });
  for (let tries = 0; tries < 20 && !(await message.isVisible()); tries += 1) {
    await page.goto('/kotak-masuk');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await message.waitFor({ timeout: 1_500 }).catch(() => undefined);
  }
  await message.click();
  await page.waitForURL((url) => url.pathname !== '/kotak-masuk');
}

it('a question without a line stays in its field, and is sent once when the line is back', async () => {
  await learner.goto(`/belajar/${place.enrolmentId}/pelajaran/${place.lessonId}`);
  await learner.getByRole('link', { name: 'Tanya tentang pelajaran ini' }).click();
  const field = learner.getByLabel('Pertanyaan', { exact: true });
  await field.fill(QUESTION);
  await learner.context().setOffline(true);
  await learner.getByRole('button', { name: 'Kirim Pertanyaan' }).click();
  await learner.getByText('Tulisan Anda masih ada di sini.').waitFor();
  expect(await field.inputValue()).toBe(QUESTION);
  await learner.context().setOffline(false);
  await learner.getByRole('button', { name: 'Kirim Pertanyaan' }).click();
  await learner.getByText('Pertanyaan terkirim.').waitFor();
  await learner.getByText(QUESTION).waitFor();
  expect(await learner.getByText(QUESTION).count()).toBe(1);
});

it('the trainer sees what waits, answers and names the learner', async () => {
  await trainer.goto(`/susun/${place.courseId}/peserta`);
  await trainer.getByRole('link', { name: 'Tanya Jawab (1 belum dijawab)' }).click();
  await trainer.getByText(QUESTION).waitFor();
  await trainer.getByRole('link', { name: 'Buka' }).click();
  const field = trainer.getByLabel('Jawaban', { exact: true });
  await field.pressSequentially('Ya. Lihat https://piawai.example.test/pdp, @');
  await trainer.getByRole('group', { name: 'Sebut orang dalam pelatihan ini' }).getByRole('button').first().waitFor();
  await field.press('ArrowDown');
  await trainer.keyboard.press('Enter');
  await trainer.getByRole('button', { name: 'Kirim Jawaban' }).click();
  await trainer.getByText('Jawaban terkirim.').waitFor();
  const answer = trainer.getByRole('article').last();
  expect(await answer.getByRole('link', { name: 'https://piawai.example.test/pdp' }).getAttribute('rel')).toContain('noopener');
  expect(await answer.getByText(/^@\S/).count()).toBe(1);
});

it('the learner is told, accepts the answer, and everybody sees it', async () => {
  await openMessage(learner, `Pertanyaan Anda dijawab: ${place.title}`);
  await learner.getByText('Ya. Lihat').waitFor();
  await learner.getByRole('button', { name: 'Terima Jawaban Ini' }).click();
  await learner.getByText('Jawaban diterima').waitFor();
  await trainer.goto(`/tanya/${place.courseId}`);
  await trainer.getByText('Terjawab').waitFor();
});

it('an announcement is looked at before it is sent, and arrives', async () => {
  await trainer.goto(`/susun/${place.courseId}/peserta`);
  await trainer.getByRole('link', { name: 'Tulis Pengumuman' }).click();
  await trainer.getByLabel('Judul').fill('Pertemuan daring Kamis');
  await trainer.getByLabel('Isi').fill('Pukul 09.00 WIB di https://rapat.example.test.');
  await trainer.getByRole('button', { name: 'Pratinjau' }).click();
  const preview = trainer.getByRole('dialog', { name: 'Kirim pengumuman ini?' });
  await preview.getByText('Pukul 09.00 WIB').waitFor();
  await preview.getByRole('button', { name: 'Kirim Sekarang' }).click();
  await trainer.getByText(/Pengumuman dikirim kepada \d+ peserta/).waitFor();

  await openMessage(learner, `Pertemuan daring Kamis · ${place.title}`);
  await learner.getByRole('heading', { name: 'Pertemuan daring Kamis' }).waitFor();
  await learner.goto(`/belajar/${place.enrolmentId}`);
  await learner.getByText('Pukul 09.00 WIB').waitFor();
  expect(product.pageErrors).toEqual([]);
});
