/** A phone that is full: from the first visit on, or later. */
import { words } from '../e2e/support/built.ts';
import { expect, test, visit } from '../e2e/support/phone.ts';
import { waitForWorker } from '../e2e/support/worker.ts';
import { build } from './support/phone.ts';
import { chooseColours, expectReadable, storedFiles } from './support/page.ts';
import { listUnverified } from './support/stores.ts';

const notSaved = words('en', 'interface:settings.notSaved');

test('row 12: a full phone keeps nothing half, can be read, and keeps all once there is room', async ({
  phone,
  site
}) => {
  test.setTimeout(90_000);
  const page = await phone.open('en/');
  await waitForWorker(page);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
  await visit(page, `${site.url}en/settings/`);
  await page.getByTestId('keep-so').click();
  await expect(page.getByText(words('en', 'interface:settings.failed'))).toBeVisible();
  await chooseColours(page, 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText(notSaved)).toBeVisible();
  await visit(page, `${site.url}so/`);
  await expectReadable(page);
  const files = await storedFiles(page);
  expect(listUnverified(files, [build])).toEqual([]);
  expect(files.filter(({ path }) => path.startsWith('/b/so.'))).toEqual([]);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await visit(page, `${site.url}en/settings/`);
  await page.getByTestId('keep-so').click();
  const remove = words('en', 'interface:settings.remove', { language: 'Somali' });
  await expect(page.getByRole('button', { name: remove })).toBeVisible();
});

test('row 12: a phone that is full from the start installs nothing half and can be read', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}robots.txt`);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 90_000 });
  await visit(page, `${site.url}tr/rights/interpreter/`);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)
    )
    .toBe(true);
  await expectReadable(page);
  expect(listUnverified(await storedFiles(page), [build])).toEqual([]);
});
