import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { aDocx } from '../../builders/docx';
import { anMp3, anUnplayableMp4 } from '../../builders/media';
import { aPdf } from '../../builders/pdf';
import { answerByKeyboard, CAPTIONS, everyKind, filmReaches, recordFilm } from './lesson-kinds';
import { call, DESKTOP, PEOPLE, PHONE, type Product, startProduct } from './product';
import { standInForYoutube } from './youtube-stand-in';

const TITLE = 'Keamanan informasi di kantor';
const TEXT = 'Data pribadi warga dilindungi sejak dicatat sampai dihapus. ';
const YOUTUBE_SECONDS = 6;
const FILM_SECONDS = 6;
/** Made by tests of the editor; learners get the others. */
const NOT_TAUGHT = ['Pengantar', '2 Awal', '10 Akhir'];

/** One story: a trainer begins from files, a reviewer publishes, a learner learns, an error is mended. */
describe('a course made of files', () => {
  let product: Product;
  let trainer: Page;
  let learner: Page;
  let courseId: string;

  beforeAll(async () => {
    product = await startProduct();
    trainer = await product.enter(PEOPLE.trainer, DESKTOP);
    await standInForYoutube(trainer, YOUTUBE_SECONDS);
  });
  afterAll(() => product?.stop());

  const bench = () => call<{ version: { revision: number; modules: { id: string; lessons: { lessonId: string; title: string; ready: boolean }[] }[] } }>(trainer, 'GET', `/catalogue/drafts/${courseId}`);
  const addLesson = async (kind: string, title: string): Promise<string> => {
    const lessonId = crypto.randomUUID();
    await call(trainer, 'POST', `/catalogue/drafts/${courseId}/lessons`, { id: lessonId, moduleId: (await bench()).version.modules[0]!.id, kind, title, minutes: 5 });
    return lessonId;
  };
  const filesOf = async () => [
    { name: '10 Penutup.docx', mimeType: '', buffer: await aDocx('Penutup', [TEXT.repeat(5), 'Terima kasih.']) },
    { name: '1 Modul.pdf', mimeType: '', buffer: await aPdf([TEXT, 'Halaman kedua']) },
    { name: '2 Rusak.pdf', mimeType: '', buffer: Buffer.from('bukan PDF') },
    { name: '3 Rekaman.mp3', mimeType: '', buffer: anMp3(3) },
  ];

  it('grows out of several files at once, in the order of their names; a bad one holds up no other', async () => {
    await trainer.goto('/susun');
    await trainer.getByRole('button', { name: 'Pelatihan Baru' }).click();
    await trainer.getByLabel('Judul').fill(TITLE);
    await trainer.getByLabel('Kode').fill('kik');
    await trainer.getByRole('button', { name: 'Buat Draf' }).click();
    await trainer.getByText('Mulailah dari berkas yang sudah Anda miliki: PowerPoint, PDF, Word, atau tautan YouTube.', { exact: false }).waitFor();
    courseId = new URL(trainer.url()).pathname.split('/')[2]!;

    await trainer.locator('input[type=file][multiple]').setInputFiles(await filesOf());
    const results = trainer.getByRole('list', { name: 'Hasil unggahan' });
    await results.getByText('2 halaman siap dibaca, dengan gambar.').waitFor();
    await results.getByRole('link', { name: 'Buka 10 Penutup' }).waitFor();
    await results.getByText('Isi berkas tidak sesuai jenis yang diterima', { exact: false }).waitFor();
    const { modules } = (await bench()).version;
    expect(modules.map(({ lessons }) => lessons.map(({ title, ready }) => [title, ready]))).toEqual([[['1 Modul', true], ['3 Rekaman', true], ['10 Penutup', true]]]);
  });

  it('grows out of a chosen folder too, in the order of its names and without what is hidden', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'piawai-folder-'));
    mkdirSync(join(folder, 'Lampiran'));
    for (const name of ['Lampiran/10 Akhir.docx', '2 Awal.docx', '.sembunyi.docx']) writeFileSync(join(folder, name), await aDocx('Judul', [TEXT]));
    await trainer.locator('input[webkitdirectory]').setInputFiles(folder);
    await trainer.getByRole('link', { name: 'Buka 10 Akhir' }).waitFor();
    expect((await bench()).version.modules[0]!.lessons.slice(3).map(({ title }) => title)).toEqual(['2 Awal', '10 Akhir']);
  });

  it('continues an interrupted upload after a reload, without sending again what is there', async () => {
    const film = join(mkdtempSync(join(tmpdir(), 'piawai-film-')), 'pengantar.mp4');
    writeFileSync(film, anUnplayableMp4(9_000_000));
    const lessonId = await addLesson('VIDEO', 'Pengantar');
    await trainer.goto(`/susun/${courseId}/pelajaran/${lessonId}`);
    await trainer.route(/offset=4000000/, (route) => route.abort());
    const second = trainer.waitForRequest(/offset=4000000/);
    const choose = () => trainer.getByLabel('Berkas video (MP4 atau WebM)').locator('input').setInputFiles(film);
    await choose();
    await second;
    await trainer.reload();
    await trainer.unroute(/offset=4000000/);
    await trainer.getByText(/Unggahan pengantar\.mp4 berhenti pada 44\s?%\./).waitFor();
    const parts: string[] = [];
    trainer.on('request', (request) => request.method() === 'PUT' && request.url().includes('offset=') && parts.push(new URL(request.url()).search));

    await choose();

    await trainer.getByText('Video telah diunggah.').waitFor();
    expect(parts).toEqual(['?offset=4000000', '?offset=8000000']);
    await trainer.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/lessons/') && answer.ok());
  });

  it('takes a YouTube video, whose length is read when it is played', async () => {
    await trainer.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
    await trainer.getByRole('button', { name: 'Tambah Materi' }).click();
    await trainer.getByRole('button', { name: 'Tautan YouTube' }).click();
    await trainer.getByRole('dialog').getByLabel('Tautan YouTube').fill('https://youtu.be/dQw4w9WgXcQ?si=abc');
    await trainer.getByRole('dialog').getByRole('button', { name: 'Terapkan' }).click();
    await trainer.getByRole('button', { name: 'Putar Video dari YouTube' }).click();
    const saved = trainer.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await trainer.getByLabel('Judul pelajaran').fill('Alur pelaporan');
    await saved;
    while ((await trainer.getByLabel('Durasi (detik)').inputValue()) !== String(YOUTUBE_SECONDS)) await trainer.waitForTimeout(50);
  });

  it('holds a film with captions, whose length is read out of it', async () => {
    const lessonId = await addLesson('VIDEO', 'Salam pembuka');
    await trainer.goto(`/susun/${courseId}/pelajaran/${lessonId}`);
    const buffer = await recordFilm(trainer, FILM_SECONDS);
    await trainer.getByLabel('Berkas video (MP4 atau WebM)').locator('input').setInputFiles({ name: 'salam.webm', mimeType: '', buffer });
    await trainer.getByText('Video telah diunggah.').waitFor();
    expect([5, 6, 7]).toContain(Number(await trainer.getByLabel('Durasi (detik)').inputValue()));
    await trainer.getByLabel('Teks terjemahan (VTT)').locator('input').setInputFiles({ name: 'salam.vtt', mimeType: '', buffer: CAPTIONS });
    await trainer.getByText('Teks terjemahan telah diunggah.').waitFor();
    const saved = trainer.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith(lessonId) && answer.ok());
    await trainer.getByLabel('Transkrip').fill('Selamat datang. Mari mulai.');
    await saved;
  });

  it('previews a quiz as its learner will see it, without a key', async () => {
    const lessonId = await addLesson('QUIZ', 'Uji pemahaman');
    await call(trainer, 'PUT', `/catalogue/drafts/${courseId}/lessons/${lessonId}`, { revision: 1, title: 'Uji pemahaman', minutes: 10, content: everyKind() });
    await trainer.goto(`/susun/${courseId}/pratinjau?pelajaran=${lessonId}`);
    const question = trainer.getByRole('group', { name: 'Di mana berkas disimpan?' });
    await question.getByRole('radio', { name: 'Loket' }).check();
    await trainer.getByText('7 pertanyaan').waitFor();
    await trainer.getByText('Waktu 20 menit').waitFor();
    await trainer.getByText('Kesempatan: 2 kali').waitFor();
    await trainer.getByText('Pratinjau', { exact: true }).waitFor();
    expect(await trainer.getByRole('main').textContent()).not.toMatch(/kunci|jam pelajaran|45/i);
  });

  it('holds a film within an article', async () => {
    const lesson = (await bench()).version.modules[0]!.lessons.find(({ title }) => title === '10 Penutup')!;
    await trainer.goto(`/susun/${courseId}/pelajaran/${lesson.lessonId}`);
    await trainer.getByRole('button', { name: 'Video', exact: true }).click();
    const dialog = trainer.getByRole('dialog');
    await dialog.getByLabel('Tautan YouTube').fill('dQw4w9WgXcQ');
    await dialog.getByLabel('Judul video').fill('Tiga langkah');
    await dialog.getByLabel('Transkrip').fill('Langkah pertama: lapor.');
    await dialog.getByRole('button', { name: 'Terapkan' }).click();
    await trainer.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await trainer.getByText('Tiga langkah').waitFor();
  });

  it('is published, and a learner enrols', async () => {
    const linkId = await addLesson('LINK', 'Peraturan');
    await call(trainer, 'PUT', `/catalogue/drafts/${courseId}/lessons/${linkId}`, { revision: 1, title: 'Peraturan', minutes: 5, content: { kind: 'LINK', url: 'https://peraturan.go.id/', note: 'Baca Pasal 3.' } });
    const { version } = await bench();
    const [competency] = (await call<{ items: { id: string }[] }>(trainer, 'GET', '/standards/competencies')).items;
    const [module] = version.modules;
    const lessons = module!.lessons.filter(({ title }) => !NOT_TAUGHT.includes(title)).map(({ lessonId }) => ({ lessonId, required: true }));
    await call(trainer, 'PUT', `/catalogue/drafts/${courseId}/outline`, { revision: version.revision, modules: [{ id: module!.id, title: 'Modul 1', jp: 2, lessons }] });
    for (const { lessonId } of lessons) {
      const form = await call<{ title: string; revision: number; content: Record<string, unknown>; questions: object[] }>(trainer, 'GET', `/catalogue/drafts/${courseId}/lessons/${lessonId}`);
      const { fileName: _name, mediaType: _type, pages: _pages, images: _images, ...content } = form.content;
      await call(trainer, 'PUT', `/catalogue/drafts/${courseId}/lessons/${lessonId}`, { revision: form.revision, title: form.title, minutes: 20, content: { ...content, questions: form.questions } });
    }
    const { revision } = (await bench()).version;
    await call(trainer, 'PATCH', `/catalogue/drafts/${courseId}`, { revision, summary: 'Menjaga data warga dalam pekerjaan sehari-hari, dari loket sampai arsip.', allPositions: true, competencies: [{ competencyId: competency!.id, level: 2 }] });
    await call(trainer, 'POST', `/catalogue/drafts/${courseId}/submit`, { revision: revision + 1 });
    const reviewer = await product.enter(PEOPLE.reviewer, DESKTOP);
    await call(reviewer, 'POST', `/catalogue/reviews/${courseId}/publish`);

    learner = await product.enter(PEOPLE.learner, PHONE);
    await call(learner, 'POST', '/learning/enrolments', { id: crypto.randomUUID(), courseId });
    await reviewer.context().close();
  });

  const openLesson = async (title: string) => {
    await learner.goto('/belajar');
    await learner.getByRole('link', { name: TITLE }).first().click();
    await learner.getByRole('link', { name: title }).click();
    await learner.getByRole('heading', { level: 1, name: title }).waitFor();
  };

  it('shows a page of the document as a picture with its text, and loads only the page in view', async () => {
    const pictures: string[] = [];
    learner.on('request', (request) => request.url().includes('/pages/') && pictures.push(new URL(request.url()).pathname.split('/').slice(-3).join('/')));
    await openLesson('1 Modul');
    await learner.getByText('Data pribadi warga dilindungi', { exact: false }).waitFor();
    await learner.getByRole('link', { name: 'Perbesar gambar halaman 1', exact: false }).waitFor();
    await learner.waitForLoadState('networkidle');
    expect(pictures).toEqual(['pages/1/small']);
    await learner.getByRole('button', { name: 'Halaman Berikutnya' }).click();
    await learner.getByText('Halaman kedua', { exact: true }).waitFor();
    await learner.waitForLoadState('networkidle');
    expect(pictures).toEqual(['pages/1/small', 'pages/2/small']);
  });

  it('waits with the picture for a tap where data are saved, and says what it weighs', async () => {
    const saving = await learner.context().newPage();
    await saving.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
    const pictures: string[] = [];
    saving.on('request', (request) => request.url().includes('/pages/') && pictures.push(request.url()));
    await saving.goto(learner.url());
    await saving.getByText('Data pribadi warga dilindungi', { exact: false }).waitFor();
    expect(pictures).toEqual([]);
    await saving.getByRole('button', { name: /^Tampilkan Gambar Halaman \(\d+(,\d)?\s[k]?B\)$/ }).click();
    await saving.getByRole('link', { name: 'Perbesar gambar halaman 1', exact: false }).waitFor();
    await saving.waitForLoadState('networkidle');
    expect(pictures).toHaveLength(1);
    await saving.close();
  });

  it('plays a YouTube video only after a tap, and counts what was played', async () => {
    const asked = await standInForYoutube(learner, YOUTUBE_SECONDS);
    await openLesson('Alur pelaporan');
    await learner.getByText('Video ini berasal dari YouTube.', { exact: false }).waitFor();
    expect(asked).toEqual([]);
    await learner.getByRole('button', { name: 'Putar Video dari YouTube' }).click();
    await learner.getByText('Pelajaran ini selesai.').waitFor({ timeout: 60_000 });
    expect(asked.map((address) => new URL(address).host)).toEqual(['www.youtube-nocookie.com']);
  });

  it('plays a recording and counts what was heard', async () => {
    await openLesson('3 Rekaman');
    await learner.getByRole('button', { name: /^Putar Rekaman/ }).click();
    await learner.getByText('Pelajaran ini selesai.').waitFor({ timeout: 60_000 });
  });

  it('plays an uploaded film after a tap, goes on where it was left, and counts what was watched, not where it was sought', async () => {
    const loaded: string[] = [];
    learner.on('request', (request) => request.resourceType() === 'media' && loaded.push(request.url()));
    await openLesson('Salam pembuka');
    const tap = learner.getByRole('button', { name: /^Putar Video \(\d+(,\d)?\s?kB\)$/ });
    await tap.waitFor();
    expect(loaded).toEqual([]);
    await tap.click();
    const film = learner.locator('video');
    const until = (reached: Parameters<typeof filmReaches>[1]) => filmReaches(film, reached);
    await until((each) => each.currentTime > 2.2);
    expect(loaded.length).toBeGreaterThan(0);
    await until((each) => each.textTracks[0]?.cues?.length === 2);
    await film.evaluate((element) => (element as HTMLVideoElement).pause());
    await learner.reload();
    await tap.click();
    await until((each) => each.currentTime >= 2);
    await film.evaluate((element) => void ((element as HTMLVideoElement).currentTime = 5.5));
    await until((each) => each.ended);
    expect(await learner.getByText('Pelajaran ini selesai.').count()).toBe(0);
    await film.evaluate((element) => (((element as HTMLVideoElement).currentTime = 0), (element as HTMLVideoElement).play()));
    await learner.getByText('Pelajaran ini selesai.').waitFor({ timeout: 60_000 });
  });

  it('is asked in questions of every kind, which keys alone can answer', async () => {
    await openLesson('Uji pemahaman');
    await answerByKeyboard(learner);
    await learner.getByText('Nilai Anda 100. Anda lulus kuis ini.').waitFor();
  });

  it('leads elsewhere by a link, which is done once it was followed', async () => {
    await openLesson('Peraturan');
    await learner.context().route('https://peraturan.go.id/**', (route) => route.fulfill({ body: 'Peraturan' }));
    await learner.getByRole('link', { name: 'Buka Tautan' }).click();
    await learner.getByText('Pelajaran ini selesai.').waitFor();
  });

  it('loads nothing of a film within an article before a tap; its transcript can be read', async () => {
    const asked = await standInForYoutube(learner, YOUTUBE_SECONDS);
    await openLesson('10 Penutup');
    await learner.getByRole('button', { name: /^Baca Transkrip/ }).click();
    await learner.getByRole('region', { name: 'Transkrip' }).getByText('Langkah pertama: lapor.').waitFor();
    expect(asked).toEqual([]);
    await learner.getByRole('button', { name: 'Putar Video dari YouTube' }).click();
    await learner.frameLocator('iframe').getByText('Video').waitFor();
    expect(asked).toHaveLength(1);
  });

  it('has a typing error mended: the reviewer sees it, publishes once, and the learner reads the new text', async () => {
    await trainer.goto(`/susun/${courseId}`);
    await trainer.getByRole('button', { name: 'Perbaiki Salah Ketik' }).click();
    await trainer.getByText('hanya teks yang dapat diubah', { exact: false }).waitFor();
    expect(await trainer.getByRole('button', { name: 'Tambah Materi' }).count()).toBe(0);
    await trainer.getByRole('link', { name: '10 Penutup' }).click();
    expect(await trainer.getByLabel('Waktu belajar (menit)').isDisabled()).toBe(true);
    await trainer.getByLabel('Judul pelajaran').fill('Penutup yang Benar');
    await trainer.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await trainer.getByRole('link', { name: 'Kembali ke pelatihan' }).last().click();
    await trainer.getByRole('button', { name: 'Ajukan untuk Ditinjau' }).click();

    const reviewer = await product.enter(PEOPLE.reviewer, DESKTOP);
    await reviewer.goto(`/tinjauan/${courseId}`);
    await reviewer.getByText('Pelajaran diubah: Penutup yang Benar').waitFor();
    await reviewer.getByRole('button', { name: 'Terbitkan' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
    await reviewer.getByText('Pelatihan telah terbit', { exact: false }).waitFor();

    const moved = () => product.db.database.read(`select 1 from learning.enrolment_pin p join learning.enrolment e on e.id = p.enrolment_id where e.course_id = $1 and p.reason = 'CORRECTION'`, [courseId]);
    while ((await moved()).length === 0) await learner.waitForTimeout(100);
    await openLesson('Penutup yang Benar');
    expect(product.pageErrors).toEqual([]);
  });
});
