import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium';

/** A headless Chromium; close it in afterAll. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = findChromium();
  return chromium.launch({ executablePath, args, headless: true });
}
