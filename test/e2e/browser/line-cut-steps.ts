import type { Page } from 'playwright-core';

const RIGHT = ['Ya', 'Tidak', 'Ya', 'Tidak', 'Ya'];

export async function readToTheEnd(page: Page): Promise<void> {
  await page.getByText('Catatan Saya').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 10_000);
}

/** Answers questions of the quiz rightly. @param questions from 0 */
export async function answer(page: Page, questions: readonly number[]): Promise<void> {
  for (const at of questions) await page.getByRole('group').nth(at).getByRole('radio', { name: RIGHT[at]!, exact: true }).check();
}

const placeIn = (part: 'block' | 'page') => `new Promise((resolve, reject) => {
  const asked = indexedDB.open('piawai-journal');
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const all = asked.result.transaction('entries').objectStore('entries').getAll();
    all.onsuccess = () => (asked.result.close(), resolve(all.result.some((entry) => (entry.event?.place?.${part} ?? 0) >= 2)));
  };
})`;

/** Until the journal of the browser holds a place: what is killed before it is written is gone. */
export async function placeWritten(page: Page, part: 'block' | 'page' = 'block'): Promise<void> {
  while (!(await page.evaluate(placeIn(part)))) await page.waitForTimeout(100);
}

/** The service worker is in and holds the pages of learning. */
export const installed = (page: Page) => page.evaluate('navigator.serviceWorker.ready.then(() => true)');
