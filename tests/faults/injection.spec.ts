/** What the pages themselves refuse, in every engine: script, style and links that somebody got into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../engines/engine.ts';
import { build, expect, inEveryEngine, visit, type FaultPhone } from './support/phone.ts';
import { readShown } from './support/shown.ts';

/** One of each kind of page. */
const kinds = [
  '',
  'tr/',
  'ar/help/',
  'ur/help/emergency/',
  'tr/rights/interpreter/?with=ar',
  'tr/cards/interpreter/',
  'tr/services/',
  'tr/search/',
  'tr/saved/',
  'tr/settings/',
  'tr/about/sources/'
];

/** The content policy that a built page carries. */
function policyOf(path: string): string {
  const [folder = ''] = path.split('?');
  const html = readFileSync(join(build, folder, 'index.html'), 'utf8');
  const policy = /http-equiv="content-security-policy" content="([^"]+)"/u.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${path} has no content policy`);
  return policy;
}

async function injectAll(phone: FaultPhone): Promise<void> {
  const { host, tab } = phone;
  await visit(tab, `${host.url}tr/rights/interpreter/`);
  const found = await tab.run(async () => {
    const ran: string[] = [];
    Reflect.set(window, 'note', (what: string) => ran.push(what));
    const refused: string[] = [];
    const attempt = (what: string, work: () => void): void => {
      try {
        work();
      } catch {
        refused.push(what);
      }
    };
    const place = document.createElement('div');
    document.body.append(place);
    attempt('innerHTML', () => {
      place.innerHTML = '<img src="data:," onerror="note(1)"><p style="position:fixed">x</p>';
    });
    attempt('insertAdjacentHTML', () => {
      place.insertAdjacentHTML('beforeend', '<svg onload="note(2)"></svg>');
    });
    attempt('script text', () => {
      const script = document.createElement('script');
      script.text = 'note(3)';
      place.append(script);
    });
    attempt('script address', () => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,note(4)';
      place.append(script);
    });
    attempt('a policy of another name', () => {
      Reflect.get(window, 'trustedTypes')?.createPolicy('mine', {});
    });
    // What no sink guards, the content policy must.
    const script = document.createElement('script');
    script.append(document.createTextNode('note(6)'));
    attempt('script node', () => place.append(script));
    const link = document.createElement('a');
    link.href = 'javascript:note(7)';
    place.append(link);
    attempt('link', () => link.click());
    const styled = document.createElement('p');
    styled.setAttribute('style', 'position: fixed');
    place.append(styled);
    const frame = document.createElement('iframe');
    frame.src = '/tr/';
    place.append(frame);
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      ran,
      refused,
      hasTrustedTypes: 'trustedTypes' in window,
      position: getComputedStyle(styled).position,
      base: document.baseURI,
      url: location.href
    };
  });
  expect(found.ran).toEqual([]);
  expect(found.position).toBe('static');
  expect(found.url).toBe(`${host.url}tr/rights/interpreter/`);
  expect(found.base).toBe(found.url);
  if (phone.engine.name === 'Chromium') expect(found.hasTrustedTypes).toBe(true);
  if (found.hasTrustedTypes) {
    const sinks = ['innerHTML', 'insertAdjacentHTML', 'script text', 'script address'];
    expect(found.refused).toEqual(expect.arrayContaining([...sinks, 'a policy of another name']));
  }
  const shown = await readShown(tab);
  expect(shown.hasNumbers).toBe(true);
}

inEveryEngine('nothing that is put into a page runs, styles it or leads away', injectAll, {
  only: ['Chromium', 'Firefox']
});

inEveryEngine(
  'every kind of page keeps its own content policy, asks no other host and sets no cookie',
  async ({ host, tab }) => {
    // The same policy as a header can report to the host, from the first byte of a page and in every engine.
    const reports = '/policy-report';
    host.rules = kinds.map((path) => ({
      path: new RegExp(`^/${path.replace(/[?]/gu, '\\?')}$`, 'u'),
      do: 'headers',
      headers: { 'Content-Security-Policy': `${policyOf(path)}; report-uri ${reports}` }
    }));
    const countReports = (): number =>
      host.requests.filter((path) => path.startsWith(reports)).length;
    for (const path of kinds) {
      await visit(tab, host.url + path);
      const seen = await tab.run(() => ({
        others: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:')),
        cookie: document.cookie,
        hasNumbers: document.querySelectorAll('a[href="tel:999"], a[href="tel:111"]').length >= 2
      }));
      expect(seen, path).toEqual({ others: [], cookie: '', hasNumbers: true });
    }
    expect(countReports()).toBe(0);
    // A report does come when there is something to report.
    await tab.run(() => {
      const styled = document.createElement('p');
      styled.setAttribute('style', 'position: fixed');
      document.body.append(styled);
    });
    await expect.poll(countReports).toBeGreaterThan(0);
    await until(tab, 'the page is still there', () => document.querySelector('h1') !== null);
  },
  { only: ['Chromium', 'Firefox'] }
);
