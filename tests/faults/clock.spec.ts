/** A phone whose clock is three years wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { listPages, words } from '../e2e/support/built.ts';
import { expect, test, visit } from '../e2e/support/phone.ts';
import { collectErrors } from '../e2e/support/saved.ts';
import { lookForUpdate, waitForWorker } from '../e2e/support/worker.ts';
import { build } from './support/phone.ts';

const year = 365.25 * 86_400_000;
const paths = listPages('en')
  .filter(({ kind }) => kind === 'content')
  .map(({ path }) => path);
const isPast = words('en', 'interface:fact.past', { date: '' }).slice(0, 20);

interface Drawn {
  path: string;
  heading: string;
  calls: string[];
  text: string;
}

/** Opens one page after the other from within, so that each is drawn anew by the clock of the phone. */
function drawAll(page: Page): Promise<Drawn[]> {
  return page.evaluate(async (wanted) => {
    const drawn: Drawn[] = [];
    for (const path of wanted) {
      const before = document.querySelector('h1')?.textContent;
      const link = document.createElement('a');
      link.href = `/${path}`;
      document.body.append(link);
      link.click();
      link.remove();
      for (let turn = 0; turn < 300; turn += 1) {
        const heading = document.querySelector('h1')?.textContent;
        if (location.pathname === `/${path}` && heading !== before) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const links = [...document.querySelectorAll('a[href^="tel:"]')];
      drawn.push({
        path,
        heading: document.querySelector('h1')?.textContent?.trim() ?? '',
        calls: links.map((one) => one.getAttribute('href') ?? ''),
        text: document.querySelector('main')?.innerText ?? ''
      });
    }
    return drawn;
  }, paths);
}

/** What the host sends, drawn on the day of the build. */
function readBuilt(path: string): { heading: string; calls: string[] } {
  const html = readFileSync(join(build, path, 'index.html'), 'utf8');
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/su.exec(html) ?? [];
  const calls = [...html.matchAll(/href="(tel:[^"]+)"/gu)].map(([, call = '']) => call);
  return {
    heading: heading
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&amp;', '&')
      .trim(),
    calls: [...new Set(calls)]
  };
}

for (const years of [-3, 3]) {
  test(`row 23: with a clock ${years} years off, every page opens and no number is gone`, async ({
    page,
    site
  }) => {
    const errors = collectErrors(page);
    await page.clock.setFixedTime(Date.now() + years * year);
    await visit(page, `${site.url}en/`);
    await waitForWorker(page);
    const drawn = await drawAll(page);
    expect(drawn.map(({ path }) => path)).toEqual(paths);
    for (const { path, heading, calls, text } of drawn) {
      const built = readBuilt(path);
      expect(built.heading, path).toContain(heading);
      expect(heading, path).not.toBe('');
      expect(calls, path).toEqual(expect.arrayContaining(built.calls));
      expect(text.split('\n').length, path).toBeGreaterThan(3);
    }
    // The clock is believed for this alone: that a fact is to be looked at again is said, beside the fact.
    const said = drawn.filter(({ text }) => text.includes(isPast));
    expect(said.length > 0).toBe(years > 0);
    expect(errors).toEqual([]);
  });
}

test('row 23: a worker whose clock is three years off installs, answers and is replaced', async ({
  phone,
  site
}) => {
  const script = readFileSync(join(build, 'service-worker.js'), 'utf8');
  const serve = (body: string): void => {
    const type = 'text/javascript';
    site.rules = [{ path: /service-worker\.js/u, do: 'status', status: 200, body, type }];
  };
  serve(`{ const now = Date.now; Date.now = () => now() + ${3 * year}; }${script}`);
  const page = await phone.open('tr/');
  await waitForWorker(page);
  serve(`${script}// next`);
  expect(await lookForUpdate(page)).toBe('waiting');
  await page.getByTestId('update-accept').click();
  await expect(page.getByTestId('update-accept')).toHaveCount(0);
  await site.stop();
  await visit(page, `${site.url}tr/rights/interpreter/`);
  const title = words('tr', 'rights:interpreter.title');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
