import { execFileSync } from 'node:child_process';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './chromium';

/** A headless Chromium; close it in afterAll. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = findChromium();
  return chromium.launch({ executablePath, args, headless: true });
}

/** A browser with a profile that outlives it, as on a device. */
export function launchProfile(folder: string, options: Parameters<typeof chromium.launchPersistentContext>[1]): Promise<BrowserContext> {
  const { executablePath, args } = findChromium();
  return chromium.launchPersistentContext(folder, { executablePath, args, headless: true, ...options });
}

/** Kills the browser of a profile as a phone without memory does: no page hears of it. */
export function killBrowserOf(folder: string): void {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes(`--user-data-dir=${folder}`) && !line.includes('--type='));
  for (const line of own) process.kill(Number(line.trim().split(/\s+/)[0]), 'SIGKILL');
}
