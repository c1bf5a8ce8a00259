import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, words } from './support/built.ts';
import { build, expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

test('text size, colours and contrast are kept', async ({ phone }) => {
  const page = await phone.open('tr/settings/');
  await page.getByRole('radio', { name: '200' }).check();
  await page.getByRole('radio', { name: words('tr', 'interface:settings.dark') }).check();
  await page.getByRole('checkbox').check();
  await page.reload();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-text-size', '200');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await expect(root).toHaveCSS('font-size', '36px');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page takes the phone's ${colorScheme} colours before any script`, async ({
    page,
    site
  }) => {
    await page.emulateMedia({ colorScheme });
    site.rules = [{ path: /_app\/immutable\/.*\.(?:js|css)$/u, do: 'hang' }];
    await page.goto(`${site.url}ar/help/where-to-go/`, { waitUntil: 'commit' });
    const paper = { light: 'rgb(255, 253, 249)', dark: 'rgb(17, 24, 26)' };
    const ink = { light: 'rgb(27, 36, 39)', dark: 'rgb(240, 236, 227)' };
    await expect(page.locator('body')).toHaveCSS('background-color', paper[colorScheme]);
    await expect(page.locator('h1')).toHaveCSS('color', ink[colorScheme]);
  });
}

test('the first key leads past the header, and every link can be reached', async ({ phone }) => {
  const page = await phone.open('ar/rights/interpreter/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  const unreachable = await page
    .locator('main a, main button')
    .evaluateAll(
      (all) => all.filter((each) => each instanceof HTMLElement && each.tabIndex < 0).length
    );
  expect(unreachable).toBe(0);
});

test('settings say how much opens without internet, and keep and remove a language', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/settings/');
  await waitForWorker(page);
  const ready = page.getByTestId('readiness');
  await expect(ready).toContainText(/(\d+)\D+\1/u);
  await page.getByTestId('keep-so').click();
  await expect(page.getByTestId('keep-so')).toHaveCount(0);
  const remove = page.getByRole('button', {
    name: new RegExp(words('tr', 'interface:settings.remove', { language: '.*' }), 'u')
  });
  await expect(remove).toHaveCount(2);
  await site.stop();
  await visit(page, `${site.url}so/help/emergency/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'so');
  await visit(page, `${site.url}en/settings/`);
  await page.getByRole('button', { name: 'Remove Somali' }).click();
  await expect(page.getByTestId('keep-so')).toBeVisible();
});

test('the guide asks about danger first and gives one answer', async ({ phone }) => {
  const page = await phone.open('en/help/where-to-go/');
  const answers = page.locator('.step:visible');
  await expect(answers).toHaveCount(1);
  await page.getByRole('link', { name: 'No, none of these' }).click();
  await expect(page.getByRole('heading', { name: 'What is the problem?' })).toBeVisible();
  await page.getByRole('link', { name: 'Tooth pain' }).click();
  await expect(answers).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /Call your dentist/u })).toBeVisible();
  await page.getByRole('link', { name: 'Start again' }).click();
  await page.getByRole('link', { name: 'Yes' }).click();
  await expect(page.getByRole('heading', { name: /Call 999 now/u })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: /danger now/u })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('pages read, links lead on, and the guide answers', async ({ page, site }) => {
    await page.goto(`${site.url}ar/`);
    await page.locator('a[href="/ar/help/where-to-go/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('a[href="#emergency"]').click();
    await expect(page.locator('#emergency a[href="tel:999"]').first()).toBeVisible();
    await page.getByTestId('language-button').click();
    await expect(
      page.getByTestId('all-languages').getByRole('link', { name: /Tiếng Việt/u })
    ).toHaveAttribute('href', '/vi/');
  });
});

function readManifest(tag: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(
    readFileSync(join(build, tag, 'manifest.webmanifest'), 'utf8')
  );
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

/** Width and height in the header of a PNG. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  return `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`;
}

function pictures(list: unknown): { src: string; sizes: string }[] {
  return (Array.isArray(list) ? list : []).map((each: unknown) => {
    const { src, sizes }: { src?: unknown; sizes?: unknown } =
      typeof each === 'object' && each !== null ? each : {};
    return { src: String(src), sizes: String(sizes) };
  });
}

for (const { tag, htmlLang, dir } of LANGUAGES) {
  test(`installed from ${tag}, the app opens in ${tag}`, () => {
    const manifest = readManifest(tag);
    expect(manifest).toMatchObject({
      lang: htmlLang,
      dir,
      start_url: `/${tag}/`,
      scope: '/',
      id: '/'
    });
    expect(manifest.shortcuts).toHaveLength(2);
    const drawn = [...pictures(manifest.icons), ...pictures(manifest.screenshots)];
    expect(drawn).toHaveLength(5);
    for (const { src, sizes } of drawn) expect(sizeOf(join(build, src)), src).toBe(sizes);
  });
}
