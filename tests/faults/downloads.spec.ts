/** The download of a language that is cut, altered, silent, or ended with the browser: all of it is kept, or nothing. */
import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { shippedPath, words } from '../e2e/support/built.ts';
import { test as chromiumTest, visit as open } from '../e2e/support/phone.ts';
import { waitForWorker } from '../e2e/support/worker.ts';
import { until } from '../engines/engine.ts';
import type { Misdeed } from '../host/rules.ts';
import { storedFiles } from './support/page.ts';
import { build, expect, inEveryEngine, install, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored, type StoredFile } from './support/stores.ts';

const somali = /^\/b\/so\./u;
const failed = words('en', 'interface:settings.failed');
const removeSomali = words('en', 'interface:settings.remove', { language: 'Somali' });

function onlySomali(files: readonly StoredFile[]): StoredFile[] {
  return files.filter(({ path }) => somali.test(path));
}

async function expectSomaliAbsent(page: Page): Promise<void> {
  const files = await storedFiles(page);
  expect(onlySomali(files)).toEqual([]);
  expect(listUnverified(files, [build])).toEqual([]);
}

const { size } = statSync(shippedPath('so'));
const faults: [string, Misdeed][] = [
  ['cut before the first byte', { do: 'truncate', bytes: 0 }],
  ['cut in the middle as if that were all', { do: 'truncate', bytes: size >> 1 }],
  ['cut before the last byte', { do: 'truncate', bytes: size - 1, announced: true }],
  ['one bit wrong', { do: 'corrupt', at: size >> 1 }],
  ['503', { do: 'status', status: 503 }],
  ['dropped', { do: 'drop' }],
  ['a portal', { do: 'portal' }]
];

chromiumTest(
  'row 20: a download that fails leaves nothing, says so, and works when asked again',
  async ({ phone, site }) => {
    chromiumTest.setTimeout(60_000);
    const page = await phone.open('en/settings/');
    await waitForWorker(page);
    for (const [name, misdeed] of faults) {
      site.rules = [{ path: somali, ...misdeed }];
      await page.getByTestId('keep-so').click();
      // The words of the failure before would do for this one too: first it must be over.
      await expect(page.locator('progress'), name).toHaveCount(0);
      await expect(page.getByText(failed), name).toBeVisible();
      await expectSomaliAbsent(page);
    }
    site.rules = [];
    await page.getByRole('button', { name: words('en', 'interface:settings.resume') }).click();
    await expect(page.getByRole('button', { name: removeSomali })).toBeVisible();
    await expect(page.getByText(failed)).toHaveCount(0);
    expect(onlySomali(await storedFiles(page))).toHaveLength(1);
  }
);

chromiumTest(
  'row 20: a download that says nothing any more is given up after half a minute',
  async ({ page, site }) => {
    await page.clock.install();
    await open(page, `${site.url}en/settings/`);
    await waitForWorker(page);
    const silences: Misdeed[] = [{ do: 'hang' }, { do: 'stall', bytes: 5_000 }];
    for (const misdeed of silences) {
      site.rules = [{ path: somali, ...misdeed }];
      site.log = [];
      await page.getByTestId('keep-so').click();
      await expect.poll(() => site.requests.some((path) => somali.test(path))).toBe(true);
      if (misdeed.do === 'stall') {
        await expect(page.getByText(/Keeping Somali: [1-9]/u)).toBeVisible();
      }
      await page.clock.fastForward(31_000);
      await expect(page.locator('progress')).toHaveCount(0);
      await expect(page.getByText(failed)).toBeVisible();
      await expectSomaliAbsent(page);
    }
  }
);

inEveryEngine(
  'row 20: a browser ended in the middle of a download has what it had, and fetches the rest when asked',
  async (phone) => {
    const { host } = phone;
    await install(phone);
    await visit(phone.tab, `${host.url}en/settings/`);
    host.rules = [{ path: somali, do: 'stall', bytes: 2_000 }];
    await phone.tab.runText(`document.querySelector('[data-testid=keep-so]').click()`);
    await until(
      phone.tab,
      'the download moves',
      () => (document.querySelector('progress')?.value ?? 0) > 0
    );
    await host.stop();
    const tab = await phone.killAndReopen();
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    expect(await readShown(tab)).toMatchObject({
      heading: words('tr', 'rights:interpreter.title'),
      hasNumbers: true,
      isNotKept: false
    });
    const left = await readStored(tab);
    expect(onlySomali(left)).toEqual([]);
    expect(listUnverified(left, [build])).toEqual([]);
    host.rules = [];
    await host.restart();
    await visit(tab, `${host.url}en/settings/`);
    await until(
      tab,
      'Somali is offered',
      () => document.querySelector('[data-testid=keep-so]') !== null
    );
    await tab.runText(`document.querySelector('[data-testid=keep-so]').click()`);
    await until(
      tab,
      'Somali is kept',
      () => document.querySelector('[data-testid=keep-so], progress') === null
    );
    await host.stop();
    await visit(tab, `${host.url}so/rights/interpreter/`);
    expect((await readShown(tab)).heading).toBe(words('so', 'rights:interpreter.title'));
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { needsProfile: true }
);
