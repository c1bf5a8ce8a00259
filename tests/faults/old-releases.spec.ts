/** Phones come back after months: the oldest release that was kept meets today's. */
import { until } from '../engines/engine.ts';
import { listKeptReleases, unpackRelease, type KeptRelease } from '../host/kept-release.ts';
import {
  build,
  expect,
  inEveryEngine,
  install,
  lookForUpdate,
  test,
  visit
} from './support/phone.ts';
import { readShown } from './support/shown.ts';
import { listUnverified, readStored } from './support/stores.ts';
import { accept, expectStillStored } from './support/update.ts';

/**
 * A reader who reads before they tap. Accepted within two seconds of a load that failed, the oldest release's worker
 * may leave the tab loading for ever (Chromium, one of three on a busy machine); today's release does not.
 */
function readTheOffer(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 6_000);
  });
}

let oldest: KeptRelease;

test.beforeAll(async () => {
  const [name = ''] = await listKeptReleases();
  oldest = await unpackRelease(name);
});

test.afterAll(() => oldest.remove());

inEveryEngine(
  'row 5: a phone with the oldest release can be read all through its update to this one, and without a host after it',
  async (phone) => {
    const { tab, host } = phone;
    host.deploy(oldest.root);
    await install(phone);
    const before = await readStored(tab);
    expect(listUnverified(before, [oldest.root])).toEqual([]);
    const oldWords = before.find(({ path }) => path.startsWith('/b/tr.'))?.path ?? '';
    host.deploy(build);
    expect(await lookForUpdate(tab)).toBe('waiting');
    const held = await expectStillStored(tab, before, 'until the reader says yes');
    expect(listUnverified(held, [oldest.root, build])).toEqual([]);
    host.rules = [{ path: /./u, do: 'drop' }];
    await visit(tab, `${host.url}tr/help/emergency/`);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', isNotKept: false, hasNumbers: true });
    host.rules = [];
    await readTheOffer();
    await accept(tab);
    expect(await readShown(tab)).toMatchObject({ lang: 'tr', isNotKept: false, hasNumbers: true });
    await until(tab, 'the old words are gone', async () => {
      const words: string[] = [];
      for (const name of await caches.keys()) {
        const requests = await (await caches.open(name)).keys();
        words.push(...requests.map(({ url }) => url).filter((url) => url.includes('/b/tr.')));
      }
      return words.length === 1;
    });
    const after = await readStored(tab);
    expect(after.map(({ path }) => path)).not.toContain(oldWords);
    expect(listUnverified(after, [build])).toEqual([]);
    await host.stop();
    // A card did not exist in the oldest release.
    for (const path of ['tr/rights/interpreter/', 'tr/cards/interpreter/', 'en/help/emergency/']) {
      await visit(tab, host.url + path);
      const shown = await readShown(tab);
      expect(shown.lang, path).toMatch(new RegExp(`^${path.slice(0, 2)}`, 'u'));
      expect(shown, path).toMatchObject({ isNotKept: false, hasNumbers: true });
    }
  }
);
