/** A postcode and a position say where somebody lives: they stay in the page, and leave it only when shared. */
import type { Page } from '@playwright/test';
import { words } from './support/built.ts';
import {
  ask,
  expectNearest,
  openType,
  POSTCODES,
  metres,
  shown,
  shownIds,
  sortBy,
  spotAt
} from './support/directory.ts';
import { plain } from './support/holder.ts';
import { expect, test, visit } from './support/phone.ts';
import { readEverything } from './support/traces.ts';
import { waitForWorker } from './support/worker.ts';

const services = 'en/services/';
const home = 'E8 1EA';
const isHome = /E8(?:[\s+-]|%20)*1EA/iu;

/** A few steps from the centre of `home`. */
const door = { latitude: 51.545_041, longitude: -0.056_441 };
const isDoor = /51\.5450|0\.0564/u;

/** Every request with its body, and how often the phone was asked where it is. */
async function watch(page: Page): Promise<{ sent: string[]; asked: () => Promise<number> }> {
  const sent: string[] = [];
  page.context().on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    sent.push(`${request.url()} ${headers} ${request.postData() ?? ''}`);
  });
  await page.addInitScript(() => {
    const { geolocation } = navigator;
    const get = geolocation.getCurrentPosition.bind(geolocation);
    geolocation.getCurrentPosition = (...all) => {
      document.documentElement.dataset.asked = String(
        Number(document.documentElement.dataset.asked ?? 0) + 1
      );
      get(...all);
    };
    geolocation.watchPosition = () => {
      document.documentElement.dataset.asked = 'watched';
      return 0;
    };
  });
  const asked = async (): Promise<number> =>
    Number((await page.locator('html').getAttribute('data-asked')) ?? 0);
  return { sent, asked };
}

test('a postcode that was typed is nowhere but on the screen, and goes with the page', async ({
  phone,
  site
}) => {
  const page = await phone.open('en/');
  await waitForWorker(page);
  const { sent } = await watch(page);
  await visit(page, site.url + services);
  const byName = await shownIds(page);
  await sortBy(page, home);
  await openType(page, 'pharmacy');
  await page.getByTestId('map-button').click();
  await expect(page.getByTestId('map')).toBeVisible();
  expect(await readEverything(page)).not.toMatch(isHome);
  await shown(page).locator('.name').first().click();
  await expect(page.getByTestId('directions')).toBeVisible();
  // The distance is still known here.
  await expect(page.locator('[data-block="contact"]')).toContainText(/About [\d.]+ k?m away/u);
  expect(await readEverything(page)).not.toMatch(isHome);
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.join('\n')).not.toMatch(isHome);
  expect(site.requests.join('\n')).not.toMatch(isHome);
  await visit(page, site.url + services);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await expect(page.getByTestId('postcode')).toHaveValue('');
  expect(await shownIds(page)).toEqual(byName);
});

test('a shared link sorts by its postcode, which leaves the address bar at once', async ({
  page,
  baseURL
}) => {
  await visit(page, `${services}?near=E8+1EA&type=pharmacy`);
  await expect(page.getByTestId('order')).toContainText(home);
  await expectNearest(page, 'pharmacy', spotAt(home));
  await expect(page).toHaveURL(`${baseURL ?? ''}/${services}?type=pharmacy`);
  await openType(page, 'gp');
  await expect(page).toHaveURL(/\?type=gp$/u);
  await page.getByTestId('by-name').click();
  await openType(page, 'pharmacy');
  await expect(page.getByTestId('by-name')).toHaveCount(0);
});

test('no copy of a shared postcode stays in the history, a store or a link', async ({ page }) => {
  await visit(page, `${services}?near=E8+1EA&type=pharmacy`);
  await expect(page.getByTestId('order')).toContainText(home);
  await expect(page).not.toHaveURL(/near/u);
  expect(await readEverything(page)).not.toMatch(isHome);
});

test('a link with a postcode of another shape does nothing but leave the address bar', async ({
  page
}) => {
  for (const near of ['<b>x</b>', 'nowhere', '%00']) {
    await visit(page, `${services}?near=${encodeURIComponent(near)}`);
    await expect(page).toHaveURL(/\/en\/services\/$/u);
    await expect(page.getByTestId('order')).toHaveText('37 services');
  }
});

test('what is handed over has the postcode only when that is ticked', async ({ page, baseURL }) => {
  await visit(page, `${services}?type=pharmacy`);
  const sheet = page.getByTestId('hand-over-sheet');
  await page.getByTestId('hand-over').click();
  await expect(sheet.getByTestId('address')).toBeVisible();
  await expect(sheet.getByRole('checkbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await sortBy(page, home);
  await page.getByTestId('hand-over').click();
  const address = sheet.getByTestId('address');
  const without = `${baseURL ?? ''}/${services}?type=pharmacy`;
  await expect(address).toHaveText(without);
  await expect(sheet.getByRole('checkbox')).not.toBeChecked();
  expect(await readEverything(page)).not.toMatch(isHome);
  const choice = sheet.getByLabel(words('en', 'directory:near.with', { postcode: home }));
  await choice.check();
  await expect(address).toHaveText(`${without}&near=E8+1EA`);
  await expect(page).toHaveURL(without);
  await choice.uncheck();
  await expect(address).toHaveText(without);
});

test.describe('with leave to look', () => {
  test.use({ permissions: ['geolocation'], geolocation: { ...door, accuracy: 12 } });

  test('the phone is asked where it is when that is tapped, not before, and the answer stays in the page', async ({
    page
  }) => {
    const { sent, asked } = await watch(page);
    await visit(page, services);
    await openType(page, 'pharmacy');
    await sortBy(page, 'N16 5AA');
    await page.getByTestId('map-button').click();
    await expect(page.getByTestId('map')).toBeVisible();
    expect(await asked()).toBe(0);
    await page.getByTestId('locate').click();
    await expect(page.getByTestId('order')).toContainText(words('en', 'directory:near.fromPhone'));
    expect(await asked()).toBe(1);
    await expectNearest(page, 'pharmacy', door);
    expect(await readEverything(page)).not.toMatch(isDoor);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.join('\n')).not.toMatch(isDoor);
    // Nothing to share: a position has no postcode.
    await page.getByTestId('hand-over').click();
    await expect(page.getByTestId('hand-over-sheet').getByTestId('address')).toBeVisible();
    await expect(page.getByTestId('hand-over-sheet').getByRole('checkbox')).toHaveCount(0);
  });
});

test('the emergency card names the nearest postcode without a host, and none far from the area', async ({
  phone,
  site
}) => {
  const nearest = [...POSTCODES].sort(([, a], [, b]) => metres(door, a) - metres(door, b))[0];
  expect(nearest?.[0]).toBe(home);
  const page = await phone.open('en/');
  await waitForWorker(page);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation(door);
  await site.stop();
  await visit(page, `${site.url}en/cards/emergency/`);
  const where = page.locator('[data-block="where"]');
  await where.getByRole('button').click();
  await expect(where.getByRole('status')).toContainText(`Nearest postcode: ${home}`);
  await page.context().setGeolocation({ latitude: 51.7, longitude: -0.3 });
  await where.getByRole('button').click();
  await expect(where.getByRole('status')).toContainText('51.70000, -0.30000');
  await expect(where.getByRole('status')).not.toContainText('Nearest postcode');
});

test.describe('without leave to look', () => {
  test.use({ permissions: [] });

  test('a refusal is said, and a postcode still works', async ({ page }) => {
    await visit(page, 'tr/services/');
    await page.getByTestId('locate').click();
    const answer = page.locator('form [role="status"]');
    await expect(answer).toHaveText(words('tr', 'cards:emergency.failed'));
    await expect(page.getByTestId('by-name')).toHaveCount(0);
    await ask(page, home);
    const order = plain(words('tr', 'directory:near.fromPostcode', { postcode: home }));
    await expect(page.getByTestId('order')).toContainText(order);
    await expect(answer).toBeEmpty();
  });
});
