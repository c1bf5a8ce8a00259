/** Cards while somebody uses them: marks, places and questions stay on the screen and go with it. */
import type { Page } from '@playwright/test';
import { words } from './support/built.ts';
import { expect, test, visit } from './support/phone.ts';

test.use({ serviceWorkers: 'block' });

/** Everything this origin keeps that a page can write: databases, and what lies in localStorage. */
async function readKept(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const finish = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database cannot be read'));
      });
    const kept: unknown[] = [Object.entries(localStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await finish(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          finish(reading.getAllKeys()),
          finish(reading.getAll())
        ]);
        kept.push([name, store, keys, values]);
      }
      database.close();
    }
    return kept;
  });
}

async function sizeOf(page: Page, selector: string): Promise<number> {
  const size = await page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontSize);
  return Number.parseFloat(size);
}

test('what is marked on the medicines card goes with the page', async ({ page }) => {
  await visit(page, '/tr/cards/medicines/');
  const name = words('tr', 'cards:medicines.take.insulin');
  const insulin = page.locator('[data-block="take"]').getByRole('button', { name });
  await expect(insulin).toHaveAttribute('aria-pressed', 'false');
  await insulin.click();
  await expect(insulin).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(1);
  await insulin.click();
  await expect(insulin).toHaveAttribute('aria-pressed', 'false');
  await insulin.click();
  await page.reload();
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect(insulin).toHaveAttribute('aria-pressed', 'false');
});

test('using the cards writes nothing on the phone', async ({ page }) => {
  await visit(page, '/tr/cards/');
  const before = await readKept(page);
  await visit(page, '/tr/cards/medicines/');
  await page.locator('[data-block="illness"] button').first().click();
  await visit(page, '/tr/cards/interpreter/?speak=syl');
  await page.getByRole('button', { name: words('tr', 'cards:interpreter.woman') }).click();
  await visit(page, '/tr/cards/emergency/');
  await page.locator('[data-block="where"] input').fill('E8 1EA');
  await page.locator('[data-block="happened"] button').first().click();
  await visit(page, '/tr/cards/talk/');
  await page.locator('[data-block="ask"] button').first().click();
  await page.getByTestId('stage').locator('[data-block="answer"] button').first().click();
  await page.reload();
  expect(await readKept(page)).toEqual(before);
});

test.describe('the emergency card', () => {
  test.use({
    permissions: ['geolocation'],
    geolocation: { latitude: 51.54721, longitude: -0.05573, accuracy: 12.4 }
  });

  test('shows where somebody is, large, and sends it nowhere', async ({ page }) => {
    await visit(page, '/en/cards/emergency/');
    await page.waitForLoadState('networkidle');
    const address = page.url();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    const where = page.locator('[data-block="where"]');
    await where.getByRole('textbox').fill('E8 1EA');
    await expect(where.locator('.place')).toHaveText('E8 1EA');
    expect(await sizeOf(page, '[data-block="where"] .place')).toBeGreaterThan(
      1.2 * (await sizeOf(page, '[data-block="where"] input'))
    );
    await where.getByRole('button').click();
    await expect(where.locator('.place').nth(1)).toHaveText('51.54721, -0.05573');
    await expect(where).toContainText(words('en', 'cards:emergency.found', { metres: '12' }));
    // The table of postcodes may be fetched, whole: which one is near is looked up here.
    await expect(where).toContainText(
      words('en', 'cards:emergency.nearest', { postcode: 'E8 1FJ' })
    );
    expect(asked.filter((each) => !/\/(?:_app\/immutable|b)\/[^?#]+ $/u.test(each))).toEqual([]);
    expect(page.url()).toBe(address);
    await page.reload();
    await expect(where.getByRole('textbox')).toHaveValue('');
    await expect(where.locator('.place')).toHaveCount(0);
  });
});

test.describe('without leave to look', () => {
  test.use({ permissions: [] });

  test('the emergency card says that it cannot tell the place', async ({ page }) => {
    await visit(page, '/tr/cards/emergency/');
    const where = page.locator('[data-block="where"]');
    await where.getByRole('button').click();
    await expect(where.getByRole('status')).toHaveText(words('tr', 'cards:emergency.failed'));
    await expect(where.locator('.place')).toHaveCount(0);
  });
});

test('a question fills the screen with its answers, and 999 and 111', async ({ page }) => {
  await visit(page, '/ar/cards/talk/');
  const stage = page.getByTestId('stage');
  const ask = async (id: string): Promise<void> => {
    const name = words('en', `cards:talk.${id}`);
    await page.locator('main').getByRole('button', { name }).first().click();
    await expect(stage.locator('[data-block="phrase"] .english')).toHaveText(name);
    await expect(stage.locator('[data-block="phrase"] .own')).toHaveText(
      words('ar', `cards:talk.${id}`)
    );
    for (const number of ['999', '111']) {
      await expect(stage.locator(`a[href="tel:${number}"]`)).toBeInViewport();
    }
    expect(await stage.boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  };
  const answers = stage.locator('[data-block] button .english');
  const close = (): Promise<void> => page.keyboard.press('Escape');

  await ask('ask.hurt');
  await expect(answers).toHaveText(['Yes', 'No', 'I do not know', 'Here']);
  const yes = stage.getByRole('button', { name: 'Yes' });
  await yes.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await close();
  await expect(stage).toHaveCount(0);
  await ask('ask.strong');
  await expect(answers).toHaveText(['No pain', 'A little pain', 'Strong pain', 'Very strong pain']);
  await close();
  await ask('tell.hurts');
  await expect(answers).toHaveCount(0);
});

test('a whole card fills the screen with 999 and 111, and turns for the person opposite', async ({
  page
}) => {
  await visit(page, '/tr/cards/interpreter/?speak=syl&by=woman');
  await page.getByRole('button', { name: words('tr', 'interface:show.bigger') }).click();
  const stage = page.getByTestId('stage');
  await expect(stage.locator('div.say .english')).toHaveText(
    'I speak Sylheti. I need an interpreter.'
  );
  await expect(stage.locator('.by .english')).toHaveText('A woman interpreter, please.');
  await expect(stage.locator('div.say .own')).toHaveAttribute('lang', 'bn');
  for (const number of ['999', '111']) {
    await expect(stage.locator(`a[href="tel:${number}"]`)).toBeInViewport();
  }
  await page.getByTestId('turn').click();
  await expect(stage.locator('.turned')).toHaveCSS('rotate', '180deg');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?speak=syl&by=woman$/u);
});
