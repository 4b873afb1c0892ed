import type { Locator, Page } from 'playwright-core';

/** Records a film in the browser of a test: nothing but a count of seconds, some kilobytes. */
export async function recordFilm(page: Page, seconds: number): Promise<Buffer> {
  const bytes = await page.evaluate(async (length) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
    const pen = canvas.getContext('2d')!;
    const begun = performance.now();
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 100_000 });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    const draw = () => {
      const at = (performance.now() - begun) / 1_000;
      pen.fillStyle = `hsl(${at * 40} 60% 60%)`;
      pen.fillRect(0, 0, 160, 90);
      if (at < length) requestAnimationFrame(draw);
      else recorder.stop();
    };
    recorder.start();
    draw();
    await ended;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  }, seconds);
  return Buffer.from(bytes);
}

/** Looks at a film, picture by picture, until it is where it should be. */
export async function filmReaches(film: Locator, reached: (film: HTMLVideoElement) => boolean): Promise<void> {
  await film.evaluate((element, text) => {
    const isReached = new Function('film', `return (${text})(film)`) as (film: Element) => boolean;
    return new Promise<void>((resolve) => {
      const look = () => (isReached(element) ? resolve() : requestAnimationFrame(look));
      look();
    });
  }, String(reached));
}

export const CAPTIONS = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nSelamat datang.\n\n00:02.000 --> 00:05.000\nMari mulai.\n');

const choices = (...texts: string[]) => texts.map((text) => ({ id: crypto.randomUUID().slice(-12), text }));
const question = (kind: string, prompt: string, rest: object) => ({ id: crypto.randomUUID(), kind, points: 1, prompt, choices: [], matches: [], feedback: '', ...rest });

/** A quiz that holds one question of every kind. */
export function everyKind() {
  const [one, many, left, right, order] = [choices('Arsip', 'Loket'), choices('Nama', 'NIK', 'Cuaca'), choices('SKJ', 'JP'), choices('standar', 'jam'), choices('Terima', 'Simpan')];
  return {
    kind: 'QUIZ',
    settings: { attempts: 2, timeLimitMinutes: 20, shuffleQuestions: false, shuffleOptions: false, draw: null, feedback: 'AFTER_SUBMIT' },
    questions: [
      question('SINGLE', 'Di mana berkas disimpan?', { choices: one, key: { kind: 'SINGLE', choice: one[0]!.id } }),
      question('MULTIPLE', 'Mana data pribadi?', { choices: many, key: { kind: 'MULTIPLE', choices: [many[0]!.id, many[1]!.id] } }),
      question('TRUE_FALSE', 'Data warga rahasia?', { key: { kind: 'TRUE_FALSE', value: true } }),
      question('SHORT_ANSWER', 'Kepanjangan JP?', { key: { kind: 'SHORT_ANSWER', accepted: ['jam pelajaran'] } }),
      question('NUMERIC', 'Berapa menit satu JP?', { key: { kind: 'NUMERIC', value: 45, tolerance: 0 } }),
      question('MATCHING', 'Jodohkan.', { choices: left, matches: right, key: { kind: 'MATCHING', pairs: { [left[0]!.id]: right[0]!.id, [left[1]!.id]: right[1]!.id } } }),
      question('ORDERING', 'Urutkan.', { choices: order, key: { kind: 'ORDERING', order: order.map(({ id }) => id) } }),
    ],
  };
}

/** Goes on with the Tab key until something has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(goal)}.`);
}

/** Answers `everyKind` rightly with nothing but keys, and hands in. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const press = (...keys: readonly string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const group = (name: string) => page.getByRole('group', { name });
  await tabTo(page, page.getByRole('button', { name: 'Mulai Kuis' }));
  await press('Enter');
  await group('Di mana berkas disimpan?').waitFor();
  await tabTo(page, page.getByRole('radio', { name: 'Arsip' }));
  await press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Nama' }));
  await press('Space', 'Tab', 'Space');
  await tabTo(page, page.getByRole('radio', { name: 'Benar' }));
  await press('Space');
  await tabTo(page, group('Kepanjangan JP?').getByRole('textbox'));
  await page.keyboard.type('Jam  Pelajaran');
  await tabTo(page, group('Berapa menit satu JP?').getByRole('textbox'));
  await page.keyboard.type('45');
  for (const [left, right] of [['SKJ', 'standar'], ['JP', 'jam']] as const) {
    await tabTo(page, page.getByLabel(`Pasangan untuk ${left}`));
    await page.keyboard.type(right);
  }
  // Whatever order was shown, the first goes down where it is wrong; one that is right is moved there and back, so that it counts as an answer.
  const isRight = (await group('Urutkan.').getByRole('listitem').first().textContent())!.startsWith('Terima');
  for (const text of isRight ? ['Terima', 'Simpan'] : ['Simpan']) {
    await tabTo(page, page.getByRole('button', { name: `Turunkan: ${text}` }));
    await press('Enter');
  }
  await tabTo(page, page.getByRole('button', { name: 'Kumpulkan Jawaban' }));
  await press('Enter');
}
