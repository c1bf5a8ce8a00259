/** What every reader is promised, in every engine: Chromium, Firefox and WebKit, as Debian packs them. */
import { until } from '../engines/engine.ts';
import { build, expect, inEveryEngine, install, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

inEveryEngine(
  'a page never visited opens with the host gone',
  async (phone) => {
    const { host, tab } = phone;
    await install(phone);
    await host.stop();
    for (const path of ['tr/help/emergency/', 'en/rights/interpreter/', 'tr/cards/interpreter/']) {
      await visit(tab, host.url + path);
      const shown = await readShown(tab);
      expect(shown.lang).toMatch(new RegExp(`^${path.slice(0, 2)}`, 'u'));
      expect(shown.heading).not.toBe('');
      expect(shown.hasNumbers).toBe(true);
      expect(shown.isNotKept).toBe(false);
    }
    expect(listUnverified(await readStored(tab), [build])).toEqual([]);
  },
  { core: true }
);

inEveryEngine(
  'the pages are there after the browser was ended',
  async (phone) => {
    await install(phone);
    await phone.host.stop();
    const tab = await phone.killAndReopen();
    await visit(tab, `${phone.host.url}tr/rights/interpreter/`);
    await until(tab, 'a heading', () => document.querySelector('main h1') !== null);
    expect((await readShown(tab)).lang).toBe('tr');
  },
  { needsProfile: true, core: true }
);

inEveryEngine(
  'the whole styles are used soon after a page is ready',
  async ({ tab, host }) => {
    await visit(tab, `${host.url}tr/rights/interpreter/`);
    // Well before what is not coming is no longer waited for.
    await until(
      tab,
      'every whole style sheet is used',
      () => {
        const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[data-later]')];
        return sheets.length > 0 && sheets.every(({ media, sheet }) => media === 'all' && !!sheet);
      },
      6_000
    );
  },
  { core: true }
);
