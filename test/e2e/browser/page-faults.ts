import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, and whether it scrolls sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`)) as Violation[];
  const wide = (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) as boolean;
  return [...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html.slice(0, 160)}`), ...(wide ? ['scrolls sideways'] : [])];
}
