/** Words, facts and services that mean harm, as if every check before had failed: they are shown, and do nothing. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startHost, type Host } from '../host/host.ts';
import { isBuilt, readFacts } from '../e2e/support/built.ts';
import { listPaths } from '../e2e/support/paths.ts';
import { build, expect, test, visit } from '../e2e/support/phone.ts';
import { poisonedBuild } from './support/poison.ts';

const root = join(import.meta.dirname, '../.tmp/poisoned');
// As shells, whose words all come from the files.
const paths = [...listPaths('tr'), 'en/rights/interpreter/'];

/** One of each kind, and the pages with the most kinds of blocks. */
const shown = [
  'tr/',
  'tr/help/',
  'tr/help/emergency/',
  'tr/rights/interpreter/',
  'tr/rights/costs/',
  'tr/care/domestic-abuse/',
  'tr/cards/',
  'tr/cards/interpreter/?speak=syl&by=woman',
  'tr/cards/emergency/',
  'tr/services/',
  'tr/services/?id=F84003',
  'tr/search/?q=evil',
  'tr/saved/?pack=rights/interpreter,cards/register,services/F84003',
  'tr/settings/',
  'tr/about/',
  'tr/about/sources/',
  'tr/rights/interpreter/?with=en',
  'en/rights/interpreter/?with=tr'
];

let host: Host;

test.beforeAll(async () => {
  poisonedBuild(build, root, 'tr', paths);
  host = await startHost(root);
});

test.afterAll(async () => {
  await host.stop();
});

// The worker would answer from the real build's list of digests.
test.use({ serviceWorkers: 'block', trace: 'off' });

/** What a page holds that words cannot have made. */
function readPage(page: Page) {
  return page.evaluate(() => {
    const visible = (element: Element): boolean => element.getClientRects().length > 0;
    /** Digits whose place on the line is not their place in the number. */
    const turned = [...document.querySelectorAll('bdi, b[dir=ltr], a[dir=ltr]')]
      .filter((element) => visible(element) && /^[\d ]{3,}$/u.test(element.textContent ?? ''))
      .filter((element) => {
        const text = element.firstChild;
        if (!(text instanceof Text)) return false;
        const boxes = [...text.data].map((_, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect();
        });
        return boxes.some((box, at) => {
          const before = boxes[at - 1];
          return before !== undefined && before.top === box.top && before.left > box.left;
        });
      })
      .map((element) => element.textContent);
    const strip = document.querySelector('aside:has(> a[href="tel:999"])');
    return {
      ran: Reflect.get(window, 'ran'),
      violations: Reflect.get(window, 'violations'),
      made: document.querySelectorAll(
        'img, iframe, object, embed, base, [onerror], [onclick], [href^="javascript"], [src^="javascript"], body script[src]'
      ).length,
      links: [...document.querySelectorAll('a[href], area[href], form[action], use[href]')].map(
        (link) => link.getAttribute('href') ?? link.getAttribute('action') ?? ''
      ),
      turned,
      numbers: [...(strip?.querySelectorAll('a') ?? [])].map(
        (link) => `${link.getAttribute('href') ?? ''} ${link.querySelector('b')?.innerText ?? ''}`
      ),
      heading: document.querySelector('main h1')?.textContent ?? '',
      text: document.body.innerText
    };
  });
}

/** Hosts that our own code leads to. */
const ours = ['www.openstreetmap.org', 'wa.me', 'maps.apple.com'];

const facts = readFacts();
const numbers = new Set([
  ...Object.values(facts.values).flatMap((value) => ('tel' in value ? [value.tel] : [])),
  ...Object.values(facts.contacts).flatMap(({ phones = [], textRelay = '' }) => [
    ...phones.map(({ tel }) => tel),
    textRelay.replaceAll(' ', '')
  ])
]);

/** Whether checked data or our own code leads there. */
function isExpected(link: string, path: string): boolean {
  if (link.startsWith('#')) return true;
  if (link.startsWith('tel:'))
    return numbers.has(link.slice(4)) || /^tel:\+44\d{9,10}$/u.test(link);
  if (/^sms:\d*[?&]body=[\w%.!~*'()-]*$|^sms:\d+$/u.test(link)) return true;
  if (/^mailto:[\w.+-]+@[\w.-]+$/u.test(link)) return true;
  const url = new URL(link, host.url);
  if (url.origin === new URL(host.url).origin) {
    return isBuilt(url.pathname) || url.pathname === `/${path}`;
  }
  // The sources page takes its addresses, some of them old, from a file of its own, which is not poisoned.
  if (path.includes('sources')) return /^https?:\/\/[\w.-]+\//u.test(url.href);
  return url.protocol === 'https:' && ours.includes(url.host);
}

test('hostile words, facts and services are shown as text on every kind of page, and do nothing', async ({
  page
}) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    const violations: string[] = [];
    Reflect.set(window, 'violations', violations);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  const asked: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('dialog', (dialog) => failures.push(dialog.message()));
  for (const path of shown) {
    await visit(page, host.url + path);
    await expect(page.locator('main h1').first()).toBeVisible();
    if (path.includes('with=')) await page.locator('.side.second').first().waitFor();
    const found = await readPage(page);
    const note = (what: string): void => void failures.push(`${path}: ${what}`);
    if (path.startsWith('tr')) {
      // Not a sample of the test: the very words that were planted.
      if (!found.heading.includes('<img src=x onerror')) note(`the heading is “${found.heading}”`);
      expect(found.text).toContain('$t(interface:home.title)');
    }
    if (found.ran !== undefined) note(`script ${String(found.ran)} ran`);
    if (found.made > 0) note(`${String(found.made)} elements were made of words`);
    for (const link of found.links.filter((each) => !isExpected(each, path.split('?')[0] ?? ''))) {
      note(`leads to ${link}`);
    }
    expect(found.violations, path).toEqual([]);
    expect(found.turned, path).toEqual([]);
    expect(found.numbers, path).toEqual(['tel:999 999', 'tel:111 111']);
  }
  expect(asked.filter((url) => !url.startsWith(host.url) && !url.startsWith('data:'))).toEqual([]);
  expect(failures).toEqual([]);
});
