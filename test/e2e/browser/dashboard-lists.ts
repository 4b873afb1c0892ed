import type { Page } from 'playwright-core';

/** A number of the dashboard that is a link. */
interface LinkedNumber {
  /** What it counts, as the page says. */
  readonly what: string;
  readonly value: number;
  readonly href: string;
}

/** Follows every number of a dashboard. @returns those whose list does not hold what the number says */
export async function differingLists(page: Page, address: string): Promise<{ followed: number; differing: string[] }> {
  await open(page, address);
  const numbers = await linkedNumbers(page);
  const differing: string[] = [];
  for (const { what, value, href } of numbers) {
    await open(page, href);
    const counted = await countOf(page, what, href);
    if (Math.abs(counted - value) > 0.001) differing.push(`${what} ${value}, its list ${counted}: ${href}`);
  }
  return { followed: numbers.length, differing };
}

/** Until nothing on the page says that it is still loading. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  while ((await page.getByText('Memuat', { exact: true }).count()) > 0) await page.waitForTimeout(50);
}

async function linkedNumbers(page: Page): Promise<LinkedNumber[]> {
  const texts = await page.locator('main').evaluate((main) => {
    const linked = (selector: string, read: (link: Element) => (string | null | undefined)[]) =>
      [...main.querySelectorAll(selector)].map((link) => [...read(link), link.getAttribute('href')].map((text) => text ?? ''));
    return [
      ...linked('dl dd a', (link) => [link.closest('dd')!.previousElementSibling?.textContent, link.textContent]),
      ...linked('p > a[href*="pegawai=tercapai"]', (link) => ['Mencapai target', link.textContent]),
      ...linked('td[data-label] a[href*="/dasbor"]', (link) => [link.closest('td')!.getAttribute('data-label'), link.textContent]),
      ...linked('figure li a', (link) => [link.closest('figure')!.querySelector('figcaption')!.textContent, link.closest('li')!.lastElementChild!.textContent]),
    ];
  });
  return texts.map(([what, text, href]) => ({ what: what!, value: numberIn(text!), href: href! }));
}

/** The first number of an Indonesian text. */
function numberIn(text: string): number {
  return Number(/[\d.]+(?:,\d+)?/.exec(text)?.[0].replaceAll('.', '').replace(',', '.') ?? Number.NaN);
}

async function countOf(page: Page, what: string, href: string): Promise<number> {
  if (href.startsWith('/laporan')) return numberIn(await page.locator('dt', { hasText: /^Baris$/ }).locator('+ dd').innerText());
  const table = page.getByRole('table', { name: href.startsWith('/dasbor') ? 'Nama pegawai' : 'Sertifikat Terbit' });
  for (let more = page.getByRole('button', { name: 'Muat Lagi' }).first(); (await more.count()) > 0; ) {
    const shown = await table.locator('tbody tr').count();
    await more.click();
    while ((await table.locator('tbody tr').count()) === shown) await page.waitForTimeout(20);
  }
  if (!what.startsWith('JP')) return table.locator('tbody tr').count();
  const column = what.endsWith('per bulan') ? /^JP (?!diakui)/ : /^JP diakui$/;
  const cells = await table.locator('td[data-label]').evaluateAll((found) => found.map((cell) => [cell.getAttribute('data-label')!, cell.textContent!] as const));
  return cells.filter(([label]) => column.test(label)).reduce((sum, [, text]) => sum + numberIn(text), 0);
}
