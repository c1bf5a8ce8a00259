/** A host that says nothing, stalls, drops or crawls: the words of the phone, or of the page itself, stand in. */
import { words } from '../e2e/support/built.ts';
import { expect, test } from '../e2e/support/phone.ts';
import { waitForWorker } from '../e2e/support/worker.ts';
import type { Rule } from '../host/rules.ts';

const limit = 3_500;

test('row 18: the words can be read before any script has come', async ({ page, site }) => {
  site.rules = [{ path: /_app\/|\/b\//u, do: 'hang' }];
  await page.goto(`${site.url}tr/rights/interpreter/`, { waitUntil: 'commit' });
  const title = words('tr', 'rights:interpreter.title');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
});

const crawls: [string, Rule][] = [
  ['stalls after a few bytes', { path: /./u, do: 'stall', bytes: 900 }],
  ['drops every call', { path: /./u, do: 'drop' }],
  ['sends three kilobytes a second', { path: /./u, do: 'slow', bytesPerSecond: 3_000 }],
  ['cuts every answer', { path: /./u, do: 'truncate', bytes: 900, announced: true }]
];

for (const [name, rule] of crawls) {
  test(`row 18: a kept page opens whole in time though the host ${name}`, async ({
    phone,
    site
  }) => {
    const page = await phone.open('tr/');
    await waitForWorker(page);
    site.rules = [rule];
    const started = performance.now();
    await page.goto(`${site.url}tr/rights/interpreter/`, { waitUntil: 'commit' });
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(performance.now() - started).toBeLessThan(limit + 1_000);
    const title = words('tr', 'rights:interpreter.title');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  });
}
