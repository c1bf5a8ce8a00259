/** Near you by keyboard, on the map, without script and on a slow phone. */
import type { Locator, Page } from '@playwright/test';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { words } from './support/built.ts';
import {
  expectNearest,
  listServices,
  pick,
  POSTCODES,
  readList,
  rowOf,
  shown,
  shownIds,
  sortBy,
  spotAt
} from './support/directory.ts';
import { plain } from './support/holder.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

const services = 'en/services/';

test('everything is done with the keyboard: ask, choose a type, see more, open a service', async ({
  page
}) => {
  await visit(page, services);
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator): Promise<void> => {
    const isThere = (): Promise<boolean> =>
      target.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 60 && !(await isThere()); step += 1) await press('Tab');
    await expect(target).toBeFocused();
  };
  await tabTo(page.getByTestId('postcode'));
  await page.keyboard.type('e8 1ea');
  await press('Enter');
  // What was asked for has the focus, so that a screen reader goes on there.
  await expect(page.locator('h2#services')).toBeFocused();
  await expectNearest(page, 'gp', spotAt('E8 1EA'));
  await press('Shift+Tab');
  await expect(page.getByTestId('neighbourhood')).toBeFocused();
  await press('Shift+Tab', 4);
  await press('Enter');
  await expect(page).toHaveURL(/\?type=pharmacy$/u);
  await expect(page.locator('nav.types a[href$="?type=pharmacy"]')).toBeFocused();
  await expectNearest(page, 'pharmacy', spotAt('E8 1EA'));
  await tabTo(page.getByTestId('more'));
  await press('Enter');
  await expect(shown(page)).toHaveCount(30);
  const eleventh = shown(page).nth(10).locator('.name');
  await eleventh.focus();
  const name = await eleventh.textContent();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
});

test('the map shows the rows as links, works without a host and says whose map it is', async ({
  phone,
  site
}) => {
  const page = await phone.open('en/');
  await waitForWorker(page);
  await site.stop();
  await visit(page, site.url + services);
  await sortBy(page, 'E8 1EA');
  await page.getByTestId('map-button').click();
  const map = page.getByTestId('map');
  await expect(map.locator('figcaption')).toContainText(/© OpenStreetMap contributors/u);
  await expect(map.locator('figcaption')).toBeVisible();
  const pins = map.locator('a[data-pin]');
  for (const count of [10, 30, 37]) {
    await expect(pins).toHaveCount(count);
    // The last of the list lies lowest, and so comes first.
    const ids = await pins.evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-pin') ?? '').reverse()
    );
    expect(ids).toEqual(await shownIds(page));
    if (count < 37) await page.getByTestId('more').click();
  }
  const first = pins.last();
  const name = plain(await shown(page).first().locator('.name').innerText());
  await expect(first).toHaveAccessibleName(`1. ${name}`);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

/** Each of these stands in the list with its name, postcode and phone, and can be called where it has one. */
async function expectRows(page: Page, services: ReturnType<typeof readList>): Promise<void> {
  for (const { id, name, phone, postcode } of services) {
    const row = rowOf(page, id);
    await expect(row).toBeVisible();
    await expect(row).toContainText(name);
    await expect(row).toContainText(postcode);
    const call = row.locator('a[href^="tel:"]');
    if (phone === '') {
      await expect(call).toHaveCount(0);
      continue;
    }
    await expect(call).toContainText(phone);
    const number = `+44${phone.replaceAll(' ', '').slice(1)}`;
    await expect(call).toHaveAttribute('href', `tel:${number}`);
  }
}

test('without script practices stand there by name, nothing that would not work, and links lead to every service', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const tag of ['en', 'ur']) {
    await page.goto(`${baseURL ?? ''}/${tag}/services/`);
    const practices = readList('gp').sort((a, b) => a.name.localeCompare(b.name, 'en'));
    expect(await shownIds(page)).toEqual(practices.slice(0, 10).map(({ id }) => id));
    await expect(page.locator('.list .notice b')).toBeVisible();
    for (const dead of ['postcode', 'locate', 'neighbourhood', 'map-button', 'hand-over']) {
      await expect(page.getByTestId(dead)).toBeHidden();
    }
    await page.getByTestId('more').click();
    await expect(page).toHaveURL(new RegExp(`/${tag}/services/gp/$`, 'u'));
    const ids: string[] = [];
    for (const group of SERVICE_GROUPS) {
      await page.locator(`nav.types a[href="/${tag}/services/${group}/"]`).click();
      await expect(page.locator('nav.types [aria-current]')).toHaveText(
        words(tag, `directory:type.${group}`)
      );
      ids.push(...(await shownIds(page)));
      // Each kind says how old its list is, and to phone first.
      await expect(page.locator('main .notice b')).toHaveText(
        words(tag, 'directory:service.phoneFirst')
      );
      if (group === 'gp' || group === 'pharmacy') await expectRows(page, readList(group));
    }
    expect([...ids].sort()).toEqual(listServices().sort());
  }
  await context.close();
});

/** Milliseconds from a press of the button until the list has changed, without the painting. */
function timeOf(page: Page, postcode: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector('[data-testid="postcode"]');
    const button = document.querySelector('[data-testid="show-nearest"]');
    const order = document.querySelector('[data-testid="order"]');
    if (!(field instanceof HTMLInputElement) || !(button instanceof HTMLButtonElement)) return NaN;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise<number>((resolve) => {
      const started = performance.now();
      const observer = new MutationObserver(() => {
        if (order?.textContent.includes(typed) !== true) return;
        observer.disconnect();
        resolve(performance.now() - started);
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      button.click();
    });
  }, postcode);
}

test('on a phone with a quarter of the speed a postcode sorts the list at once', async ({
  page
}) => {
  await visit(page, `${services}?type=pharmacy`);
  await sortBy(page, 'E8 1EA');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (const postcode of pick([...POSTCODES.keys()], 5, 45)) {
    times.push(await timeOf(page, postcode));
    await expectNearest(page, 'pharmacy', spotAt(postcode));
  }
  const median = times.sort((a, b) => a - b)[2] ?? NaN;
  test.info().annotations.push({ type: 'median', description: `${median.toFixed(1)} ms` });
  // 50 ms is the promise; the rest is for a machine that does other work beside.
  expect(median, times.join(', ')).toBeLessThan(200);
});
