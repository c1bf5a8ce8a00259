/** One scenario, told once, run in every browser engine that is on this machine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { build } from '../../e2e/support/phone.ts';
import { chromiumEngine } from '../../engines/chromium.ts';
import { until, type Browser, type Engine, type Tab } from '../../engines/engine.ts';
import { firefoxEngine } from '../../engines/firefox.ts';
import { webkitEngine } from '../../engines/webkit.ts';
import { startHost, type Host } from '../../host/host.ts';

export { expect, test } from '@playwright/test';
export { build } from '../../e2e/support/phone.ts';

export const engines: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];

export interface FaultPhone {
  readonly engine: Engine;
  readonly host: Host;
  /** The first tab; another one after `reopen` and `killAndReopen`. */
  readonly tab: Tab;
  newTab(): Promise<Tab>;
  /** Closes the browser and opens it again with what it has stored. */
  reopen(): Promise<Tab>;
  /** The same, without a goodbye: the process is ended. */
  killAndReopen(): Promise<Tab>;
}

async function openPhone(
  engine: Engine,
  host: Host,
  profile: string
): Promise<FaultPhone & { browser: Browser }> {
  let browser = await engine.launch(profile);
  let tab = await browser.newTab();
  const start = async (): Promise<Tab> => {
    browser = await engine.launch(profile);
    tab = await browser.newTab();
    return tab;
  };
  return {
    engine,
    host,
    get browser() {
      return browser;
    },
    get tab() {
      return tab;
    },
    newTab: () => browser.newTab(),
    async reopen() {
      await browser.close();
      return start();
    },
    async killAndReopen() {
      await browser.kill();
      return start();
    }
  };
}

interface Options {
  /** Only in engines whose profile outlives the browser. */
  needsProfile?: boolean;
  only?: Engine['name'][];
  /** In all three at every run. Others run in Chromium, and in the rest with EVERY_ENGINE=yes. */
  core?: boolean;
  base?: string;
  root?: string;
}

/** Declares one test per engine: `name [Firefox]`. An engine that is missing is left out, and `npm test` says so. */
export function inEveryEngine(
  name: string,
  run: (phone: FaultPhone) => Promise<void>,
  { needsProfile = false, only, core = false, base = '', root = build }: Options = {}
): void {
  const isEverywhere =
    core || process.env.EVERY_ENGINE === 'yes' || only?.includes('Chromium') === false;
  const fitting = engines.filter(
    (engine) =>
      (isEverywhere || engine.name === 'Chromium') &&
      engine.find() !== undefined &&
      (!needsProfile || engine.hasProfile) &&
      (only?.includes(engine.name) ?? true)
  );
  for (const engine of fitting) {
    test(`${name} [${engine.name}]`, async () => {
      test.setTimeout(120_000);
      const profile = await mkdtemp(join(tmpdir(), 'phone-'));
      const host = await startHost(root, { base });
      const phone = await openPhone(engine, host, profile);
      try {
        await run(phone);
      } finally {
        await phone.browser.kill();
        await host.stop();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  }
}

/** Goes to a page and waits until it can be used. Resolves with the milliseconds that took. */
export async function visit(tab: Tab, url: string, limit?: number): Promise<number> {
  // The page before may be ready under the same address: it must be gone first.
  await tab.runText(`delete document.documentElement.dataset.ready`).catch(() => undefined);
  const started = performance.now();
  await tab.goto(url);
  await until(tab, `${url} is ready`, () => 'ready' in document.documentElement.dataset, limit);
  return performance.now() - started;
}

/** The first visit of a reader, until the app is on the phone. */
export async function install(
  { tab, host }: Pick<FaultPhone, 'tab' | 'host'>,
  path = 'tr/'
): Promise<void> {
  await visit(tab, host.url + path);
  await until(
    tab,
    'the worker is in control',
    () => navigator.serviceWorker.controller !== null,
    30_000
  );
}

export type Installation = 'waiting' | 'refused' | 'current';

/** Looks for a new release and waits until it is stored, or its install has failed. */
export async function lookForUpdate(tab: Tab): Promise<Installation> {
  return tab.run(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return 'refused';
    const wasThere = registration.installing;
    await registration.update().catch(() => undefined);
    const installing = registration.installing ?? wasThere;
    if (installing === null) return registration.waiting === null ? 'current' : 'waiting';
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (installing.state !== 'installing') resolve();
      };
      installing.addEventListener('statechange', look);
      look();
    });
    return installing.state === 'redundant' ? 'refused' : 'waiting';
  });
}
