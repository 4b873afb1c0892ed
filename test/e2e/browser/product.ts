// What runs in the page speaks of its document.
/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { attachedDatabase } from '../../environment/attached-database';
import { launchBrowser } from '../../environment/browser';
import type { TestDatabase } from '../../environment/database';
import { type Processes, type ProcessesOptions, startProcesses } from '../../environment/processes';
import { seedDemo } from '../../environment/seed';
import { travel } from '../../environment/travel';

/** People of the demo, by what they do in it. */
export const PEOPLE = {
  learner: '199404102023211991',
  supervisor: '198506182010012992',
  trainer: '198109252006041990',
  reviewer: '197801012003011990',
  agencyAdmin: '198701232010012991',
  leader: '197204111997031990',
} as const;
export const DEMO_PASSWORD = 'piawai-demo-2026';

/** Whoever touches nothing for two minutes has left. */
const TOUCHED_EVERY_SECONDS = 90;

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 860 };

/** The whole demo behind one port, and a browser. */
export interface Product {
  readonly processes: Processes;
  readonly db: TestDatabase;
  /** A window of its own, signed in as somebody; errors of the page fail the test that asks for them. */
  enter(nip: string | null, viewport: { width: number; height: number }): Promise<Page>;
  /** A window of its own with somebody's session and nothing in its cache. */
  enterCold(nip: string, viewport: { width: number; height: number }): Promise<Page>;
  /**
   * Lets somebody read for some minutes: the product's clock goes ahead, then the page's, which must have been installed,
   * with a touch now and then, so that its own reports tell the time.
   */
  study(page: Page, minutes: number): Promise<void>;
  /** Errors that pages threw so far. */
  readonly pageErrors: string[];
  stop(): Promise<void>;
}

/** @param prepare what the database holds; by default the demo */
export async function startProduct(prepare: ProcessesOptions['prepare'] = seedDemo): Promise<Product> {
  const processes = await startProcesses({ frontDoor: true, prepare });
  const db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const pageErrors: string[] = [];
  const open = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', acceptDownloads: true, baseURL: processes.frontUrl });
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => pageErrors.push(`${page.url()}: ${error.message}`));
    return page;
  };
  return {
    processes,
    db,
    pageErrors,
    enter: async (nip, viewport) => {
      const page = await open(viewport);
      if (nip) {
        await signIn(page, nip);
        await page.goto('/');
      }
      return page;
    },
    enterCold: async (nip, viewport) => {
      const page = await open(viewport);
      await signIn(page, nip);
      return page;
    },
    study: async (page, minutes) => {
      await travel(processes, db, minutes);
      for (let left = minutes * 60; left > 0; left -= TOUCHED_EVERY_SECONDS) {
        await page.mouse.move(left % 100, 100);
        await page.clock.runFor(Math.min(left, TOUCHED_EVERY_SECONDS) * 1_000);
      }
    },
    stop: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await db.close();
      await processes.stop();
    },
  };
}

/** Gives the window a session without the sign-in page, which has a spec of its own. */
async function signIn(page: Page, nip: string): Promise<void> {
  const answer = await page.request.post('/api/v1/accounts/sessions', { data: { login: nip, password: DEMO_PASSWORD }, headers: { 'x-piawai-csrf': '1' } });
  if (!answer.ok()) throw new Error(`${nip} could not sign in: ${await answer.text()}`);
}

/** Calls the API as whoever is signed in on a page. */
export async function call<Answer>(page: Page, method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, data?: object): Promise<Answer> {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, headers: { 'x-piawai-csrf': '1' }, ...(data ? { data } : {}) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** Signs in on whatever sign-in page is open, and waits for the page behind it. */
export async function fillSignIn(page: Page, nip: string, password: string): Promise<void> {
  await page.getByLabel('NIP', { exact: false }).first().fill(nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
}
