/** What can still be done for a phone that holds something broken. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, type Tab } from '../engines/engine.ts';
import { build, expect, inEveryEngine, install, test, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

let dead: string;

test.beforeAll(async () => {
  dead = await mkdtemp(join(tmpdir(), 'kill-switch-'));
  await cp(build, dead, { recursive: true });
  execFileSync('node', ['scripts/kill-switch.mjs', dead], { stdio: 'ignore' });
});

test.afterAll(() => rm(dead, { recursive: true, force: true }));

/** What this origin holds on the phone, as the browser counts it. */
function countKept(tab: Tab): Promise<{ workers: number; caches: number; databases: number }> {
  return tab.run(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length
  }));
}

async function keepSomething(tab: Tab): Promise<void> {
  await tab.runText(`
    const settings = await new Promise((resolve, reject) => {
      const request = indexedDB.open('city-hackney', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('settings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const write = settings.transaction('settings', 'readwrite');
    write.objectStore('settings').put(['rights/interpreter'], 'saved');
    await new Promise((resolve) => { write.oncomplete = resolve; });
    settings.close();
    sessionStorage.setItem('city-hackney-anything', 'yes');
    localStorage.setItem('of-another-app', 'stays');`);
}

inEveryEngine(
  'row 4: the kill switch takes worker and caches off within one look for updates, and the page still reads',
  async (phone) => {
    const { host, tab: old } = phone;
    await install(phone);
    await keepSomething(old);
    host.deploy(dead);
    host.log = [];
    // Not waited for: the kill switch loads the page anew, now and then before this is done.
    void old
      .run(() => void navigator.serviceWorker.getRegistration().then((found) => found?.update()))
      .catch(() => undefined);
    await expect.poll(() => host.requests, { timeout: 15_000 }).toContain('/tr/');
    const tab = await phone.newTab();
    await tab.goto(`${host.url}robots.txt`);
    await until(tab, 'no worker and no cache is left', async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.length === 0 && (await caches.keys()).length === 0;
    });
    // Not sooner: the page that was loaded anew registers the kill switch once more, and may not leave it half done.
    await old.close();
    host.log = [];
    await visit(tab, `${host.url}tr/help/emergency/`);
    const shown = await readShown(tab);
    expect(shown.lang).toBe('tr');
    expect(shown.hasNumbers).toBe(true);
    // What the reader saved is theirs.
    expect((await countKept(tab)).databases).toBe(1);
    // The page registers the worker of this address each time it opens, once it is ready; it has come and gone.
    const comeAndGone = async (): Promise<void> => {
      await expect.poll(() => host.requests).toContain('/service-worker.js');
      await until(tab, 'it has gone again', async () => {
        return (await navigator.serviceWorker.getRegistrations()).length === 0;
      });
    };
    await comeAndGone();
    // It must not turn round and round.
    host.log = [];
    await visit(tab, `${host.url}tr/`);
    await comeAndGone();
    expect(host.requests.filter((path) => path === '/tr/')).toHaveLength(1);
    // A good release afterwards installs as on a new phone.
    host.deploy(build);
    await install({ tab, host });
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { core: true }
);

inEveryEngine(
  'row 4: the plain page clears what is ours and nothing else, and the app starts anew',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await keepSomething(tab);
    // Nothing of the app's own script is needed, and a worker that answers nonsense is not asked.
    host.rules = [{ path: /^\/_app\//u, do: 'status', status: 500 }];
    await tab.goto(`${host.url}reset/`);
    await until(tab, 'the plain page', () => document.querySelector('[data-step=ask]') !== null);
    expect((await readShown(tab)).hasNumbers).toBe(true);
    await tab.run(() => {
      const turkish = document.querySelector('[data-language=tr]');
      turkish?.querySelector<HTMLElement>('[data-step=ask]')?.click();
    });
    expect((await countKept(tab)).databases).toBe(1);
    await tab.run(() => {
      document.querySelector<HTMLElement>('[data-language=tr] [data-step=clear]')?.click();
    });
    await until(tab, 'it says that all is cleared, in Turkish', () => {
      const done = document.querySelector<HTMLElement>('[data-language=tr] [data-outcome=cleared]');
      return done?.hidden === false && done.textContent.startsWith('Silindi');
    });
    expect(await countKept(tab)).toEqual({ workers: 0, caches: 0, databases: 0 });
    expect(await tab.run(() => Object.keys(localStorage))).toEqual(['of-another-app']);
    expect(await tab.run(() => sessionStorage.length)).toBe(0);
    host.rules = [];
    await install(phone);
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  }
);

inEveryEngine(
  'a host that sends Clear-Site-Data empties the phone, and the app starts anew',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await keepSomething(tab);
    const headers = { 'Clear-Site-Data': '"cache", "storage"' };
    host.rules = [{ path: /^\/tr\/$/u, do: 'headers', headers }];
    await tab.goto(`${host.url}tr/`);
    await until(tab, 'nothing is kept, until the page starts anew', async () => {
      return (await indexedDB.databases()).length === 0 && localStorage.length === 0;
    });
    host.rules = [];
    await install(phone);
    expect((await readShown(tab)).lang).toBe('tr');
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  // WebKitGTK 2.50 does not know the header for storage.
  { only: ['Chromium', 'Firefox'] }
);

async function repair(tab: Tab): Promise<void> {
  await until(tab, 'the button', () => document.querySelector('[data-testid=repair]') !== null);
  await tab.run(() => document.querySelector<HTMLElement>('[data-testid=repair]')?.click());
}

inEveryEngine(
  'Repair in Settings finds a spoiled script, a spoiled language and a missing file, and mends them',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await visit(tab, `${host.url}tr/settings/`);
    await tab.runText(`
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const keys = await cache.keys();
        const spoil = (request) => request && cache.put(request, new Response('spoiled'));
        await spoil(keys.find(({ url }) => url.includes('/b/tr.')));
        await spoil(keys.find(({ url }) => url.includes('/chunks/')));
        const shell = keys.find(({ url }) => url.includes('/shell.html'));
        if (shell) await cache.delete(shell);
      }`);
    expect(listUnverified(await readStored(tab), [build])).toHaveLength(2);
    await repair(tab);
    await until(tab, 'it says that all files are right, in Turkish', () => {
      const status = document.querySelector('[data-testid=version-status]');
      return status?.textContent.includes('Bütün dosyalar sağlam') ?? false;
    });
    const stored = await readStored(tab);
    expect(listUnverified(stored, [build])).toEqual([]);
    expect(stored.map(({ path }) => path)).toContain('/shell.html');
    await host.stop();
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    expect((await readShown(tab)).lang).toBe('tr');
  }
);

inEveryEngine(
  'Repair without a host says that it did not work and takes nothing away',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await visit(tab, `${host.url}tr/settings/`);
    const before = await readStored(tab);
    await tab.runText(`
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('precache')));
      await cache.delete((await cache.keys()).find(({ url }) => url.includes('print.css')));`);
    await host.stop();
    await repair(tab);
    await until(tab, 'it says so', () => {
      const status = document.querySelector('[data-testid=version-status]');
      return status?.textContent.includes('Olmadı') ?? false;
    });
    expect(await readStored(tab)).toHaveLength(before.length - 1);
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    expect((await readShown(tab)).lang).toBe('tr');
  },
  { only: ['Chromium'] }
);
