/** The services near a place: which come first, and which are listed at all. */
import type { Locator, Page } from '@playwright/test';
import { words } from './support/built.ts';
import {
  ask,
  expectNearest,
  openType,
  pick,
  POSTCODES,
  readList,
  rowOf,
  shown,
  shownIds,
  sortBy,
  spotAt
} from './support/directory.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

const services = 'en/services/';

function answer(page: Page): Locator {
  return page.locator('form [role="status"]');
}

test('the nearest five are those of the published lists, on a screen that was never open, without a host', async ({
  phone,
  site
}) => {
  const page = await phone.open('en/');
  await waitForWorker(page);
  await site.stop();
  await visit(page, site.url + services);
  const postcodes = pick([...POSTCODES.keys()], 12, 20_261_122);
  for (const postcode of postcodes) {
    await test.step(postcode, async () => {
      await openType(page, 'gp');
      await sortBy(page, postcode);
      await expectNearest(page, 'gp', spotAt(postcode));
      await openType(page, 'pharmacy');
      await expectNearest(page, 'pharmacy', spotAt(postcode));
    });
  }
});

for (const [typed, meant] of [
  ['e81ea', 'E8 1EA'],
  ['E8 1EA ', 'E8 1EA'],
  ['Ｅ８　１ＥＡ', 'E8 1EA'],
  ['e8-1ea', 'E8 1EA'],
  ['e5 olh', 'E5 0LH']
] as const) {
  test(`“${typed}” is read as ${meant}`, async ({ page }) => {
    await visit(page, services);
    await ask(page, typed);
    await expect(page.getByTestId('order')).toContainText(
      words('en', 'directory:near.fromPostcode', { postcode: meant })
    );
    await expect(page.getByTestId('postcode')).toHaveValue(meant);
    await expectNearest(page, 'gp', spotAt(meant));
  });
}

test('a postcode elsewhere is called so, with the six other areas, and sorts nothing', async ({
  page
}) => {
  await visit(page, services);
  const before = await shownIds(page);
  await ask(page, 'e138sl');
  await expect(answer(page)).toContainText(
    words('en', 'directory:near.elsewhere', { postcode: 'E13 8SL' })
  );
  await expect(answer(page).getByRole('listitem')).toHaveText([
    'Barking and Dagenham',
    'Havering',
    'Newham',
    'Redbridge',
    'Tower Hamlets',
    'Waltham Forest'
  ]);
  expect(await shownIds(page)).toEqual(before);
  await expect(page.getByTestId('by-name')).toHaveCount(0);
  await sortBy(page, 'E8 1EA');
  await expect(answer(page)).toBeEmpty();
  await ask(page, 'E13 8SL');
  await expect(page.getByTestId('by-name')).toHaveCount(0);
  expect(await shownIds(page)).toEqual(before);
});

test('half a postcode asks for all of it, and one that nobody knows is said to be unknown', async ({
  page
}) => {
  await visit(page, services);
  for (const half of ['E8', 'e8 1', 'no idea']) {
    await ask(page, half);
    await expect(answer(page), half).toHaveText('Write the whole postcode, for example E9 6SR.');
  }
  expect(POSTCODES.has('E8 9ZZ')).toBe(false);
  await ask(page, 'E8 9ZZ');
  await expect(answer(page)).toHaveText(words('en', 'directory:near.unknown'));
  await expect(page.getByTestId('by-name')).toHaveCount(0);
});

for (const [type, count] of [
  ['gp', 37],
  ['pharmacy', 57],
  ['dentist', 55],
  ['hospital', 12]
] as const) {
  test(`all ${count} of type ${type} come ten, then twenty more at a time, by name`, async ({
    page
  }) => {
    await visit(page, `${services}?type=${type}`);
    await expect(page.getByTestId('order')).toHaveText(`${count} services`);
    for (let seen = 10; seen < count; seen += 20) {
      await expect(shown(page)).toHaveCount(seen);
      await page.getByTestId('more').click();
    }
    await expect(shown(page)).toHaveCount(count);
    await expect(page.getByTestId('more')).toHaveCount(0);
    const ids = await shownIds(page);
    expect([...ids].sort()).toEqual(
      readList(type)
        .map(({ id }) => id)
        .sort()
    );
    const names = await shown(page).locator('.name').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });
}

test('the other services say each what they are', async ({ page }) => {
  await visit(page, `${services}?type=other`);
  await expect(page.getByTestId('order')).toHaveText('8 services');
  const hospice = rowOf(page, 'Y06185');
  await expect(hospice).toContainText(words('en', 'directory:type.hospice'));
});

test('a neighbourhood leaves its practices, nearest first where a postcode was given', async ({
  page
}) => {
  await visit(page, services);
  await sortBy(page, 'E8 1EA');
  const practices = readList('gp');
  for (const name of new Set(practices.map(({ neighbourhood }) => neighbourhood))) {
    const own = practices.filter(({ neighbourhood }) => neighbourhood === name);
    await page.getByTestId('neighbourhood').selectOption({ label: name });
    await expect(page.getByTestId('order'), name).toContainText(`${own.length} services`);
    expect((await shownIds(page)).sort(), name).toEqual(own.map(({ id }) => id).sort());
  }
  await openType(page, 'pharmacy');
  await expect(page.getByTestId('neighbourhood')).toHaveCount(0);
  await expect(page.getByTestId('order')).toContainText('57 services');
  await page.getByTestId('by-name').click();
  await expect(page.getByTestId('order')).toHaveText('57 services');
});
