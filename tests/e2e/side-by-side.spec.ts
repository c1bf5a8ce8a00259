import type { Page } from '@playwright/test';
import { findLanguage, words } from './support/built.ts';
import {
  blockOf,
  blocksOf,
  expectOneLanguage,
  measurePairs,
  pickLanguage,
  pickAnotherPartner,
  waitForPair
} from './support/pair.ts';
import { expect, test, visit } from './support/phone.ts';
import { readStored, waitForWorker } from './support/worker.ts';

const register = 'rights/register-with-a-gp/';
const views = [
  { path: `tr/${register}`, first: 'tr', second: 'en' },
  { path: 'ar/rights/interpreter/', first: 'ar', second: 'bn' }
];

async function overflow(screen: Page): Promise<number> {
  return screen.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

for (const { path, first, second } of views) {
  test(`/${path}?with=${second}: every block stands in both languages, one below the other on a phone and side by side where there is room`, async ({
    page
  }) => {
    await visit(page, `/${path}?with=${second}`);
    await waitForPair(page, first, second);
    for (const width of [360, 320, 1024]) {
      await page.setViewportSize({ width, height: 740 });
      const pairs = await measurePairs(page);
      expect(pairs.map(({ block }) => block)).toEqual(blocksOf(path));
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
      for (const { block, first: one, second: other } of pairs) {
        const note = `${block} at ${width} px`;
        for (const [side, tag] of [[one, first] as const, [other, second] as const]) {
          const { htmlLang, dir } = findLanguage(tag);
          expect(side, note).toMatchObject({ lang: htmlLang, dir, direction: dir });
          expect(side.left, note).toBeGreaterThanOrEqual(0);
          expect(side.right, note).toBeLessThanOrEqual(width);
        }
        expect(one.words, note).not.toBe('');
        expect(other.words, note).not.toBe('');
        expect(other.items, note).toBe(one.items);
        if (width < 1024) {
          expect(other.top, note).toBeGreaterThanOrEqual(one.bottom);
          continue;
        }
        expect(Math.abs(other.top - one.top), note).toBeLessThanOrEqual(1);
        if (findLanguage(first).dir === 'rtl') {
          expect(one.left, note).toBeGreaterThanOrEqual(other.right);
        } else expect(other.left, note).toBeGreaterThanOrEqual(one.right);
      }
    }
  });
}

test('each side has the words of its own language', async ({ page }) => {
  await visit(page, `/tr/${register}?with=bn`);
  for (const id of ['everyone', 'home', 'change'] as const) {
    const block = blockOf(page.getByRole('article'), id);
    const key = `rights:register-with-a-gp.${id}.heading` as const;
    await expect(block.locator('.second h2')).toHaveText(words('bn', key));
    await expect(block.locator('[data-side="first"] h2')).toContainText(words('tr', key));
  }
});

const changes: {
  what: string;
  change: (screen: Page) => Promise<void>;
  first: string;
  second: string;
}[] = [
  {
    what: 'the two languages change places',
    change: (screen) => screen.getByTestId('swap').click(),
    first: 'en',
    second: 'tr'
  },
  {
    what: 'another second language is chosen',
    change: (screen) => pickAnotherPartner(screen, 'Soomaali'),
    first: 'tr',
    second: 'so'
  },
  {
    what: 'the page goes into another language',
    change: (screen) => pickLanguage(screen, 'العربية'),
    first: 'ar',
    second: 'en'
  },
  {
    what: 'the page goes into the language beside it',
    change: (screen) => pickLanguage(screen, 'English'),
    first: 'en',
    second: 'tr'
  }
];

for (const { what, change, first, second } of changes) {
  test(`the block in view and the pair stay when ${what}`, async ({ page }) => {
    await visit(page, `/tr/${register}?with=en`);
    await waitForPair(page, 'tr', 'en');
    const block = blockOf(page.getByRole('article'), 'how');
    await block.evaluate((element) => element.scrollIntoView());
    const topOf = (): Promise<number> =>
      block.evaluate((element) => element.getBoundingClientRect().top);
    const before = await topOf();
    expect(before).toBeLessThan(200);
    await change(page);
    await waitForPair(page, first, second);
    await expect(page).toHaveURL(new RegExp(`/${first}/${register}\\?with=${second}$`, 'u'));
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(40);
  });
}

test('with the host gone both sides open from what the phone keeps', async ({ phone, site }) => {
  const screen = await phone.open('tr/');
  await waitForWorker(screen);
  await visit(screen, `${site.url}bn/`);
  await expect
    .poll(async () => [...(await readStored(screen)).keys()].some((key) => /\/bn\./u.test(key)))
    .toBe(true);
  await site.stop();
  await visit(screen, `${site.url}tr/${register}?with=bn`);
  await waitForPair(screen, 'tr', 'bn');
  expect((await measurePairs(screen)).map(({ block }) => block)).toEqual(
    blocksOf(`tr/${register}`)
  );
});

for (const hostile of ['xx', 'en<script>alert(1)</script>', '../../', '__proto__', 'tr', 'mnk']) {
  test(`?with=${hostile} leaves the page in one language`, async ({ page }) => {
    test.setTimeout(20_000);
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('dialog', (dialog) => {
      trouble.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await visit(page, `/tr/${register}?with=${encodeURIComponent(hostile)}`);
    await expectOneLanguage(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      words('tr', 'rights:register-with-a-gp.title')
    );
    expect(trouble).toEqual([]);
  });
}

test('a second language that is not to be had says so, leaves the page readable and comes with another try', async ({
  phone,
  site
}) => {
  const screen = await phone.open('tr/');
  await waitForWorker(screen);
  await site.stop();
  await visit(screen, `${site.url}tr/${register}?with=so`);
  const notice = screen.locator('main .notice', { has: screen.getByTestId('pair-retry') });
  const language = findLanguage('so').autonym;
  await expect(notice).toContainText(words('tr', 'interface:notKept.text', { language }));
  await expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(blockOf(screen, 'how')).toContainText(
    words('tr', 'rights:register-with-a-gp.how.ask')
  );
  const again = notice.getByRole('button', { name: words('tr', 'interface:notKept.retry') });
  await again.click();
  await expect(notice).toBeVisible();
  await site.restart();
  await again.click();
  await waitForPair(screen, 'tr', 'so');
  await expect(notice).toHaveCount(0);
});
