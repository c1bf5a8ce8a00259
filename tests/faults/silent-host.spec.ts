/** A host that takes the call and says nothing, in every engine, and a browser that is wrong about its connection. */
import { words } from '../e2e/support/built.ts';
import { test as chromiumTest, visit as open } from '../e2e/support/phone.ts';
import { waitForWorker } from '../e2e/support/worker.ts';
import { until } from '../engines/engine.ts';
import { build, expect, inEveryEngine, install, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

const failed = words('en', 'interface:settings.failed');
const removeSomali = words('en', 'interface:settings.remove', { language: 'Somali' });

inEveryEngine(
  'row 18: kept pages open in time with a host that says nothing',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    const address = `${host.url}tr/rights/interpreter/`;
    const usual = await visit(tab, address);
    host.rules = [{ path: /./u, do: 'hang' }];
    const cold = await visit(tab, address);
    const title = words('tr', 'rights:interpreter.title');
    expect(await readShown(tab)).toMatchObject({
      lang: 'tr',
      heading: title,
      hasNumbers: true,
      isNotKept: false
    });
    expect(cold - usual).toBeLessThan(3_500);
    // Timed in the page: the road between test and browser is none of the reader's.
    const step = await tab.runText(`
    const started = performance.now();
    document.querySelector('a[href="/tr/saved/"]').click();
    while (document.querySelector('[data-testid=saved-list]') === null) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - started;`);
    expect(step).toBeLessThan(1_000);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', hasNumbers: true, isNotKept: false });
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { core: true }
);

inEveryEngine(
  'row 18: a browser started again with a host that says nothing opens kept pages in time',
  async (phone) => {
    await install(phone);
    phone.host.rules = [{ path: /./u, do: 'hang' }];
    const tab = await phone.reopen();
    const cold = await visit(tab, `${phone.host.url}tr/rights/interpreter/`);
    await until(tab, 'a heading', () => document.querySelector('main h1') !== null);
    expect((await readShown(tab)).heading).toBe(words('tr', 'rights:interpreter.title'));
    // What the browser and its worker take to wake up comes on top.
    expect(cold).toBeLessThan(3_500 + 2_000);
  },
  { needsProfile: true, only: ['Chromium'] }
);

chromiumTest(
  'row 19: a browser that wrongly says it is without a connection is not believed',
  async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
    });
    await open(page, `${site.url}en/settings/`);
    await waitForWorker(page);
    await page.getByTestId('keep-so').click();
    await expect(page.getByRole('button', { name: removeSomali })).toBeVisible();
    await page.getByRole('button', { name: words('en', 'interface:update.check') }).click();
    await expect(page.getByText(words('en', 'interface:update.none'))).toBeVisible();
  }
);

chromiumTest(
  'row 19: a browser that wrongly says it has a connection costs nothing that is kept',
  async ({ page, site }) => {
    await open(page, `${site.url}en/settings/`);
    await waitForWorker(page);
    await site.stop();
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await open(page, `${site.url}en/rights/interpreter/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words('en', 'rights:interpreter.title')
    );
    await open(page, `${site.url}en/settings/`);
    await page.getByTestId('keep-tr').click();
    await expect(page.getByText(failed)).toBeVisible();
    await site.restart();
    await page.getByRole('button', { name: words('en', 'interface:settings.resume') }).click();
    await expect(page.getByText(failed)).toHaveCount(0);
    await expect(page.getByTestId('keep-tr')).toHaveCount(0);
  }
);
