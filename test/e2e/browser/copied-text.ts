import type { Page } from 'playwright-core';

/** Presses "Salin untuk WhatsApp" and reads what a chat would get. */
export async function copiedNames(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Salin untuk WhatsApp' }).first().click();
  await page.getByText(/nama tersalin\. Tempelkan di WhatsApp\./).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
