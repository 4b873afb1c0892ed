import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { DESKTOP, PHONE } from './product';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}

/** How somebody looks at a page. */
export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  /** In percent, as chosen at /akun. */
  readonly textSize: '100' | '125';
  /** What axe looks for; colours alone differ between day and night. */
  readonly rules: readonly string[];
}

export const LOOKS: readonly Look[] = [
  { name: 'on a phone', viewport: PHONE, colorScheme: 'light', textSize: '100', rules: ALL_RULES },
  { name: 'at night in large letters', viewport: PHONE, colorScheme: 'dark', textSize: '125', rules: ['color-contrast'] },
  { name: 'on a desktop', viewport: DESKTOP, colorScheme: 'light', textSize: '100', rules: ALL_RULES },
];

/** What is wrong with an open page when it is looked at in one way. */
export async function faultsIn(page: Page, { viewport, colorScheme, textSize, rules }: Look): Promise<string[]> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(`document.documentElement.dataset.textSize = '${textSize}'`);
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
  await atRest(page);
  return faultsOf(page, rules);
}

/** What axe finds on a page as it stands, and whether it scrolls sideways. */
export async function faultsOf(page: Page, rules: readonly string[] = ALL_RULES): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const violations = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((result) => result.violations)`)) as Violation[];
  const wide = await scrollsSideways(page);
  return [...violations.map(({ id, nodes: [node] }) => `${id} at ${node?.html.slice(0, 160)} ${node?.any[0]?.message ?? ''}`), ...(wide ? ['scrolls sideways'] : [])];
}

/** Half faded in, no colour is what it will be: waits for what moves, unless it moves for ever. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.evaluate('Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))');
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth') as Promise<boolean>;
