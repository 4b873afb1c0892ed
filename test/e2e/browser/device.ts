import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';

import { killBrowserOf, launchProfile } from '../../environment/browser';
import { PHONE } from './product';

/** A phone: its browser can be killed and opened again, its line cut, and what it keeps survives both. */
export class Device {
  private readonly folder = mkdtempSync(join(tmpdir(), 'piawai-device-'));
  private context: BrowserContext | null = null;
  private cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];
  private cut = false;
  page: Page;

  constructor(
    private readonly baseURL: string,
    private readonly pageErrors: string[],
  ) {}

  /** Opens the browser at a path; a line that was cut stays cut. */
  async open(path: string): Promise<Page> {
    const options = { baseURL: this.baseURL, viewport: PHONE, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };
    this.context = await launchProfile(this.folder, options);
    this.context.setDefaultTimeout(60_000);
    // A browser writes its cookies down every half minute; a story does not wait for that.
    await this.context.addCookies(this.cookies);
    await this.context.setOffline(this.cut);
    this.page = this.context.pages()[0]!;
    this.page.on('pageerror', (error) => this.pageErrors.push(`${this.page.url()}: ${error.message}`));
    await this.page.goto(path);
    return this.page;
  }

  /** The phone needs the memory: no page is told. */
  async kill(): Promise<void> {
    this.cookies = await this.context!.cookies();
    const gone = new Promise((resolve) => this.context!.once('close', resolve));
    killBrowserOf(this.folder);
    await gone;
    this.context = null;
  }

  async cutLine(): Promise<void> {
    this.cut = true;
    await this.context!.setOffline(true);
  }

  async returnLine(): Promise<void> {
    this.cut = false;
    await this.context!.setOffline(false);
  }

  /** The session is over, as after thirty days. */
  async loseSession(): Promise<void> {
    await this.context!.clearCookies();
  }

  async close(): Promise<void> {
    await this.context?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
