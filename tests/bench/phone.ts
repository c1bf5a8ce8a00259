/** A browser that looks like a phone, with a profile that outlives it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { flags } from '../../playwright.config.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { compilerHelper, watchPage } from './probe.ts';

export interface Tab {
  page: Page;
  devtools: CDPSession;
}

async function launch(profile: string, pin: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...flags,
      `--ignore-certificate-errors-spki-list=${pin}`,
      // Whatever a page asks elsewhere fails at once, on every machine alike.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
    ],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true
  });
  await context.addInitScript({ content: compilerHelper });
  await context.addInitScript(watchPage);
  return context;
}

export class Phone {
  private context: BrowserContext | undefined;
  private isOffline = false;

  private constructor(
    private readonly profile: string,
    private readonly pin: string
  ) {}

  /** A new phone. `pin` names the certificate it trusts. */
  static async make(pin: string): Promise<Phone> {
    return new Phone(await mkdtemp(join(tmpdir(), 'bench-phone-')), pin);
  }

  async start(): Promise<void> {
    this.context ??= await launch(this.profile, this.pin);
    if (this.isOffline) await this.context.setOffline(true);
  }

  async openTab(slowdown = 1): Promise<Tab> {
    await this.start();
    const { context } = this;
    if (context === undefined) throw new Error('The browser did not start.');
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, devtools };
  }

  /** What the browser itself believes; the line is cut at the origin. */
  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.context?.setOffline(isOffline);
  }

  /** Ends the browser; the profile stays. */
  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }

  async discard(): Promise<void> {
    await this.close().catch(() => undefined);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
