/** Pages that the host sends elsewhere or refuses, and stored files that came by a detour. */
import { pageInHand, parts } from './support/faulty-files.ts';
import { build, expect, inEveryEngine, install, visit } from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';

const content = 'tr/rights/interpreter/';

inEveryEngine(
  'row 9: a page that moved opens at its new address, and files that came by a redirect draw every page with the host gone',
  async (phone) => {
    const { tab, host } = phone;
    // A stored answer that says it was redirected may not answer a navigation.
    host.rules = [
      { path: parts.shell, do: 'redirect', to: '/shell.html', times: 1 },
      { path: parts.words, do: 'redirect', to: '/404.html', times: 1 },
      { path: /^\/tr\/moved\/$/u, do: 'redirect', to: `/${content}`, status: 301 }
    ];
    await install(phone, pageInHand);
    expect(host.log.filter(({ did }) => did === 'redirect')).toHaveLength(2);
    for (const path of ['tr/moved/', content.slice(0, -1)]) {
      await visit(tab, host.url + path);
      expect(await tab.run(() => location.pathname), path).toBe(`/${content}`);
      expect(await readShown(tab), path).toMatchObject({ lang: 'tr', hasNumbers: true });
    }
    const stored = await readStored(tab);
    expect(listUnverified(stored, [build])).toEqual([]);
    expect(stored.map(({ path }) => path)).not.toContain('/tr/moved/');
    await host.stop();
    for (const path of [content, content.slice(0, -1), pageInHand]) {
      await visit(tab, host.url + path);
      expect(await readShown(tab), path).toMatchObject({ lang: 'tr', isNotKept: false });
    }
  }
);

inEveryEngine(
  'row 18: a host that answers 414, 431 or 503 for a page gives the reader the kept one',
  async (phone) => {
    const { tab, host } = phone;
    await install(phone, pageInHand);
    for (const status of [414, 431, 503]) {
      host.rules = [{ path: /^\/tr\/rights/u, do: 'status', status }];
      await visit(tab, host.url + content);
      expect(await readShown(tab), String(status)).toMatchObject({ lang: 'tr', hasNumbers: true });
    }
    host.rules = [];
    await tab.goto(`${host.url}tr/no-such-page/`);
    expect((await readShown(tab)).hasNumbers).toBe(true);
  },
  { only: ['Chromium'] }
);
