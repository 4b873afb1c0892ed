import type { Page } from 'playwright-core';

import { type LearnerAtTheBrink, learnersAtTheBrink } from '../../builders/at-the-brink';
import { aPublishedCourse } from '../../builders/a-published-course';
import { aPublishedDocument } from '../../builders/a-published-document';
import { signedIn, TEST_PASSWORD } from '../../builders/account';
import { anEmployee } from '../../builders/employee';
import { anEnrolment } from '../../builders/enrolment';
import { attachedDatabase } from '../../environment/attached-database';
import type { TestDatabase } from '../../environment/database';
import '../../environment/patience';
import { type Processes, startProcesses } from '../../environment/processes';
import { Device } from './device';
import { answer, installed, placeWritten, readToTheEnd } from './line-cut-steps';

const NOTE = 'Lapor kepada atasan dahulu.';

/** What the server holds of a learner, ids and times left out. */
const LEARNED = `
  select (select json_agg(json_build_object('items', p.state -> 'items', 'done', p.done_at is not null) order by p.lesson_revision_id)
            from learning.lesson_progress p where p.enrolment_id = e.id) as lessons,
         (select json_agg(json_build_object('state', a.state, 'score', a.score, 'number', a.number, 'answers', a.answers)) from learning.attempt a where a.enrolment_id = e.id) as attempts,
         (select json_agg(n.text) from learning.lesson_note n where n.enrolment_id = e.id) as notes,
         (select count(*)::int from learning.completion c where c.enrolment_id = e.id) as completions
    from learning.enrolment e where e.id = $1`;

let processes: Processes;
let db: TestDatabase;
/** Two learners on the same walk, one of them with a line that goes. */
let cut: LearnerAtTheBrink;
let uncut: LearnerAtTheBrink;
let device: Device;
const devices: Device[] = [];
const pageErrors: string[] = [];

beforeAll(async () => {
  processes = await startProcesses({ frontDoor: true });
  db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
  [cut, uncut] = (await learnersAtTheBrink(db, 2, { paragraphs: 12 })) as [LearnerAtTheBrink, LearnerAtTheBrink];
});
afterAll(async () => {
  await Promise.all(devices.map((device) => device.close()));
  await db?.close();
  await processes?.stop();
});

async function aDevice(nip: string): Promise<Device> {
  const device = new Device(processes.frontUrl, pageErrors);
  devices.push(device);
  await signIn(await device.open('/masuk'), nip);
  return device;
}

async function signIn(page: Page, nip: string): Promise<void> {
  await page.getByLabel('NIP').first().fill(nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
}

const articleOf = (learner: LearnerAtTheBrink) => `/belajar/${learner.enrolmentId}/pelajaran/${learner.articleId}`;
const quizOf = (learner: Pick<LearnerAtTheBrink, 'enrolmentId' | 'quizId'>) => `/belajar/${learner.enrolmentId}/pelajaran/${learner.quizId}`;

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function writeNote(page: Page): Promise<void> {
  await page.getByText('Catatan Saya').click();
  await page.getByLabel('Catatan untuk pelajaran ini').fill(NOTE);
}

const learned = async (learner: Pick<LearnerAtTheBrink, 'enrolmentId'>) => (await db.database.read<Record<string, unknown>>(LEARNED, [learner.enrolmentId]))[0]!;

describe('a learner whose line goes and whose phone kills the browser', () => {
  it('has opened a lesson and its quiz while there was a line', async () => {
    device = await aDevice(cut.nip);
    await open(device.page, quizOf(cut), 'Kuis akhir');
    await answer(device.page, [0]);
    await device.page.getByText('Jawaban tersimpan.', { exact: true }).waitFor();
    await open(device.page, articleOf(cut), 'Mengenal data pribadi');
    await installed(device.page);
  });

  it('goes on reading and writing, and is told what waits', async () => {
    await device.cutLine();
    await writeNote(device.page);
    await readToTheEnd(device.page);
    await device.page.getByText('Catatan tersimpan di perangkat ini dan akan dikirim otomatis.').waitFor();
    await device.page.getByText(/^Sambungan terputus\. Anda dapat terus membaca; 2 catatan belajar akan dikirim otomatis\.$/).waitFor();
    await placeWritten(device.page);
  });

  it('finds lesson, place and note again after the browser was killed, still without a line', async () => {
    await device.kill();
    const page = await device.open(articleOf(cut));
    await page.getByText('Anda melanjutkan dari bagian terakhir yang dibaca.').waitFor();
    await expect(page.getByLabel('Catatan untuk pelajaran ini').inputValue()).resolves.toBe(NOTE);
  });

  it('answers the rest of the quiz, is killed again, and hands in without a line', async () => {
    await device.page.getByRole('button', { name: 'Selesai dan Lanjut' }).click();
    await device.page.getByRole('heading', { level: 1, name: 'Kuis akhir' }).waitFor();
    await answer(device.page, [1, 2, 3, 4]);
    await device.page.getByText('Jawaban tersimpan di perangkat ini', { exact: false }).waitFor();
    await device.kill();
    const page = await device.open(quizOf(cut));
    await page.getByText('5 dari 5 terjawab').waitFor();
    await page.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();
    await page.getByText('Jawaban Anda sudah dikumpulkan di perangkat ini dan menunggu sambungan.', { exact: false }).waitFor();
    expect(await learned(cut)).toMatchObject({ notes: null, completions: 0, attempts: [{ state: 'OPEN' }] });
  });

  it('sees the result by itself when the line is back, and the server holds the same as without the cut', async () => {
    await device.returnLine();
    await device.page.getByText('Nilai Anda 100. Anda lulus kuis ini.').waitFor();
    await device.page.getByText(/^Tersimpan \d\d\.\d\d WIB$/).waitFor();

    const { page } = await aDevice(uncut.nip);
    await open(page, articleOf(uncut), 'Mengenal data pribadi');
    await writeNote(page);
    await readToTheEnd(page);
    await page.getByText('Catatan tersimpan.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Selesai dan Lanjut' }).click();
    await answer(page, [0, 1, 2, 3, 4]);
    await page.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();
    await page.getByText('Nilai Anda 100. Anda lulus kuis ini.').waitFor();
    const held = await learned(cut);
    expect(held).toMatchObject({ notes: [NOTE], completions: 1, attempts: [{ state: 'SUBMITTED', score: 100 }] });
    expect(held).toEqual(await learned(uncut));
  });
});

describe('the same device in the hands of two people', () => {
  const SECOND_NOTE = 'Catat waktu kejadian.';
  const noteOf = async (learner: LearnerAtTheBrink) => (await learned(learner)).notes;

  it('keeps what could not be sent because the sign-in ran out', async () => {
    const { page } = device;
    await open(page, articleOf(cut), 'Mengenal data pribadi');
    await device.loseSession();
    await page.getByLabel('Catatan untuk pelajaran ini').fill(SECOND_NOTE);
    await page.getByRole('link', { name: /^Masuk kembali untuk mengirim [12] catatan belajar\.$/ }).waitFor();
    expect(await noteOf(cut)).toEqual([NOTE]);
  });

  it('sends nothing of it under the name of the next person, who sees none of it', async () => {
    const { page } = device;
    await page.goto('/');
    await page.getByText(/^Masuk kembali untuk mengirim [12] catatan belajar\.$/).waitFor();
    await signIn(page, uncut.nip);
    await open(page, articleOf(uncut), 'Mengenal data pribadi');
    await page.getByText(/^Tersimpan/).waitFor();
    await device.cutLine();
    await page.goto(articleOf(cut));
    await page.getByText('Sambungan terputus. Periksa jaringan Anda lalu coba kembali.').waitFor();
    await open(page, articleOf(uncut), 'Mengenal data pribadi');
    await device.returnLine();
    expect([await noteOf(cut), await noteOf(uncut)]).toEqual([[NOTE], [NOTE]]);
  });

  it('forgets the lessons of who signs out, and sends what waits when the first person is back', async () => {
    const { page } = device;
    await page.goto('/menu');
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('**/masuk');
    await device.cutLine();
    await page.goto(articleOf(uncut));
    await page.getByText('Sambungan terputus. Periksa jaringan Anda lalu coba kembali.').waitFor();
    await device.returnLine();
    await page.goto('/masuk');
    await signIn(page, cut.nip);
    await page.getByText(/^Tersimpan/).waitFor();
    expect([await noteOf(cut), await noteOf(uncut)]).toEqual([[SECOND_NOTE], [NOTE]]);
  });
});

describe('a timed quiz of one attempt', () => {
  let place: { enrolmentId: string; quizId: string; courseId: string };
  let organiser: { nip: string };
  let nip: string;
  let phone: Device;

  beforeAll(async () => {
    const course = await aPublishedCourse(db, { quiz: { attempts: 1, timeLimitMinutes: 30 } });
    const [learner, trainer] = [await anEmployee(db, { unitId: course.agencyId }), await anEmployee(db, { unitId: course.agencyId })];
    place = await anEnrolment(db, { courseId: course.courseId, employeeId: learner.id });
    organiser = await signedIn(db, { employeeId: trainer.id, grants: [{ role: 'PENYELENGGARA' }] });
    nip = (await signedIn(db, { employeeId: learner.id })).nip;
  });

  it('takes answers that were given in time and come within two minutes after it', async () => {
    phone = await aDevice(nip);
    await open(phone.page, quizOf(place), 'Kuis akhir');
    await phone.page.getByRole('button', { name: 'Mulai Kuis' }).click();
    await phone.page.getByText('0 dari 5 terjawab').waitFor();
    await phone.cutLine();
    await answer(phone.page, [0, 1, 2]);
    await phone.page.getByText('dihitung bila terkirim sebelum', { exact: false }).waitFor();
    // The time runs out while the line is down.
    await db.database.transaction((tx) => tx.query('update learning.attempt set deadline_at = $2 where enrolment_id = $1', [place.enrolmentId, tx.now]));
    await phone.returnLine();
    await phone.page.getByText('Jawaban tersimpan.', { exact: true }).waitFor();
    await phone.page.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Kumpulkan Jawaban' }).click();
    await phone.page.getByText(/^Nilai Anda 60;/).waitFor();
    await phone.page.getByText('Kesempatan Anda sudah habis.', { exact: false }).waitFor();
  });

  it('is given once more by the organiser', async () => {
    const desk = await aDevice(organiser.nip);
    await desk.page.goto(`/susun/${place.courseId}/peserta`);
    await desk.page.getByRole('button', { name: /^Lihat kesempatan kuis/ }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('1 dari 1 kesempatan terpakai').waitFor();
    await dialog.getByLabel('Alasan').fill('Listrik padam di kantor kecamatan.');
    await dialog.getByRole('button', { name: 'Beri 1 Kesempatan Lagi' }).click();
    await dialog.getByText('1 dari 2 kesempatan terpakai').waitFor();

    await open(phone.page, quizOf(place), 'Kuis akhir');
    await phone.page.getByText('Termasuk 1 kesempatan tambahan dari penyelenggara').waitFor();
    await phone.page.getByRole('button', { name: 'Kerjakan Lagi' }).waitFor();
  });

  it('is finished with every answer though the sign-in ran out in the middle', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'Kerjakan Lagi' }).click();
    await page.getByText('0 dari 5 terjawab').waitFor();
    await answer(page, [0, 1]);
    await page.getByText('Jawaban tersimpan.', { exact: true }).waitFor();
    await phone.loseSession();
    await answer(page, [2, 3, 4]);
    await page.getByRole('link', { name: /^Masuk kembali untuk mengirim \d catatan belajar\.$/ }).click();
    await signIn(page, nip);
    await page.getByText('5 dari 5 terjawab').waitFor();
    await page.getByRole('button', { name: 'Kumpulkan Jawaban' }).click();
    await page.getByText('Nilai Anda 100. Anda lulus kuis ini.').waitFor();
    expect(await learned(place)).toMatchObject({ attempts: expect.arrayContaining([expect.objectContaining({ number: 2, state: 'SUBMITTED', score: 100 })]) });
  });
});

describe('a document whose pages are turned without a line', () => {
  it('is gone on with on the same page after a kill, and all pages that were seen count once the line is back', async () => {
    const { courseId, agencyId, lessonId } = await aPublishedDocument(db, processes.settings['PIAWAI_FILES']!);
    const learner = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id });
    const { enrolmentId } = await anEnrolment(db, { courseId, employeeId: learner.employeeId });
    const path = `/belajar/${enrolmentId}/pelajaran/${lessonId}`;
    const reader = await aDevice(learner.nip);
    await open(reader.page, path, 'Modul PDF');
    await reader.page.getByRole('heading', { name: 'Halaman 1 dari 3' }).waitFor();
    await installed(reader.page);
    await reader.cutLine();
    await reader.page.getByRole('button', { name: 'Halaman Berikutnya' }).click();
    await reader.page.getByText('Halaman kedua.').waitFor();
    await placeWritten(reader.page, 'page');
    await reader.kill();

    const page = await reader.open(path);
    await page.getByRole('heading', { name: 'Halaman 2 dari 3' }).waitFor();
    await page.getByRole('button', { name: 'Halaman Berikutnya' }).click();
    await page.getByText('Halaman ketiga.').waitFor();
    await reader.returnLine();
    const held = async () =>
      (await db.database.read<{ pages: number[]; page: number }>(
        `select state -> 'pages' as pages, state #> '{place,position,page}' as page from learning.lesson_progress where enrolment_id = $1 and lesson_revision_id = $2`, [enrolmentId, lessonId]))[0]!;
    // The second page may come before the third; the story waits for all that was seen.
    while ((await held()).pages.length < 3) await page.waitForTimeout(100);
    expect(await held()).toEqual({ pages: [1, 2, 3], page: 3 });
  });
});

describe('a browser that keeps nothing', () => {
  it('says so while the line is down, and sends from the open page when it is back', async () => {
    const learner = (await learnersAtTheBrink(db, 1))[0]!;
    const { page } = device;
    await page.goto('/menu');
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('**/masuk');
    await page.addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined })");
    await page.reload();
    await signIn(page, learner.nip);
    await open(page, articleOf(learner), 'Mengenal data pribadi');
    await device.cutLine();
    await writeNote(page);
    await page.getByText(/^Peramban ini tidak dapat menyimpan catatan belajar\. Biarkan halaman ini terbuka;/).waitFor();
    await device.returnLine();
    await page.getByText('Catatan tersimpan.', { exact: true }).waitFor();
    expect(await learned(learner)).toMatchObject({ notes: [NOTE] });
  });
});

it('no page threw an error on the way', () => {
  expect(pageErrors).toEqual([]);
});
