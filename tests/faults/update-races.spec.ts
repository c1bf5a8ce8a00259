/** Two releases at once: an old page over a new host, new pages over an old worker, several tabs, and back again. */
import { until, type Tab } from '../engines/engine.ts';
import { buildNextRelease, type Release } from '../e2e/support/release.ts';
import { fault, pageInHand } from './support/faulty-files.ts';
import {
  build,
  expect,
  inEveryEngine,
  install,
  lookForUpdate,
  test,
  visit
} from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';
import { accept, expectStillStored, untilRelease, untilReloaded } from './support/update.ts';

let next: Release;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  next = await buildNextRelease();
});

const content = 'tr/rights/interpreter/';

/** Taps what brings code of its own, and waits for what it opens. */
async function openLater(tab: Tab, button: string, opens: string): Promise<void> {
  await tab.runText(`document.querySelector('[data-testid=${button}]').click()`);
  await expect
    .poll(() => tab.runText(`return document.querySelector('[data-testid=${opens}]') !== null`), {
      timeout: 10_000
    })
    .toBe(true);
  await tab.runText('history.back()');
  await expect
    .poll(() => tab.runText(`return document.querySelector('[data-testid=${opens}]') === null`))
    .toBe(true);
}

inEveryEngine(
  'rows 1, 2 and 28: an old tab opens all its parts while a new release is on the host, stored or not, and pages of the new release work over the old worker',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, content);
    const before = await readStored(tab);
    host.deploy(next.root);
    await openLater(tab, 'language-button', 'language-sheet');
    expect(await lookForUpdate(tab)).toBe('waiting');
    await openLater(tab, 'hand-over', 'hand-over-sheet');
    await openLater(tab, 'side', 'partner-sheet');
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: '', hasNumbers: true });
    await expectStillStored(tab, before, 'while the old tab is open');
    await visit(tab, host.url + pageInHand);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: 'next', isNotKept: false });
    await openLater(tab, 'language-button', 'language-sheet');
    expect(listUnverified(await readStored(tab), [build, next.root])).toEqual([]);
  }
);

inEveryEngine(
  'row 1: without a worker, a part that cannot come says so, and one that a new release took away leads to an offer to load the page again',
  async ({ tab, host }) => {
    const noWorker = { path: /service-worker\.js/u, do: 'status', status: 404 } as const;
    host.rules = [noWorker, fault('drop', 'laterScripts')];
    await visit(tab, host.url + content);
    await tab.runText(`document.querySelector('[data-testid=language-button]').click()`);
    await until(
      tab,
      'the reader is told',
      () => document.querySelector('[data-testid=update-prompt] p') !== null
    );
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', hasNumbers: true });
    host.deploy(next.root);
    host.rules = [noWorker];
    await tab.runText(`document.querySelector('[data-testid=language-button]').click()`);
    await accept(tab);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', release: 'next', hasNumbers: true });
    await openLater(tab, 'language-button', 'language-sheet');
  },
  { only: ['Chromium'] }
);

inEveryEngine(
  'rows 2 and 3: an update is taken by nobody but the reader, taken in one tab it brings every tab to the same release, and going back does too',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, pageInHand);
    const other = await phone.newTab();
    await visit(other, host.url + content);
    for (const [root, release] of [
      [next.root, 'next'],
      [build, '']
    ] as const) {
      host.deploy(root);
      expect(await lookForUpdate(tab)).toBe('waiting');
      // Neither time nor another page of the old release makes it take over.
      await visit(other, host.url + content);
      await other.runText(`document.documentElement.dataset.old = ''`);
      expect(await lookForUpdate(tab)).toBe('waiting');
      expect(await other.run(() => 'old' in document.documentElement.dataset)).toBe(true);
      await accept(tab);
      await untilReloaded(other);
      for (const each of [tab, other]) expect((await readShown(each)).release).toBe(release);
    }
    await host.stop();
    await visit(other, host.url + content);
    expect(await readShown(other)).toMatchObject({ lang: 'tr', release: '', isNotKept: false });
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { only: ['Chromium', 'Firefox'] }
);

inEveryEngine(
  'rows 3 and 25: an app that comes back to the front after half an hour looks for a new release, and a tap on update loads the page again even when the new worker never takes over',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, pageInHand);
    host.deploy(next.root);
    host.log = [];
    const come = `document.dispatchEvent(new Event('visibilitychange'))`;
    const asked = (): boolean => host.requests.some((path) => path.includes('service-worker.js'));
    await tab.runText(come);
    await tab.run(() => fetch('/icon.svg').then(() => undefined));
    expect(asked()).toBe(false);
    await tab.runText(`const now = Date.now; Date.now = () => now() + 31 * 60_000; ${come}`);
    await expect.poll(asked).toBe(true);
    await tab.runText(`ServiceWorker.prototype.postMessage = () => undefined`);
    await accept(tab);
    await untilRelease(tab, 'next');
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', hasNumbers: true });
  },
  { only: ['Chromium', 'WebKit'] }
);
