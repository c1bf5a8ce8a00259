import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bundleCacheName, bundleUrl, storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { openBundles, type Bundles } from '../../src/service-worker/bundles.ts';
import { nameOf } from '../../src/service-worker/policy.ts';
import { FakeCaches } from './support/fake-caches.ts';
import { buildIndex, shipText } from './support/shipped.ts';

const scope = 'https://example.org/';
const index = buildIndex({ en: 'one', tr: 'bir' });
const current = shipText('tr', 'bir');
const older = shipText('tr', 'eski');

let caches: FakeCaches;
let fetchFile: ReturnType<typeof vi.fn<typeof fetch>>;
let bundles: Bundles;

const listStored = async (): Promise<string[]> =>
  (await bundles.storedNames()).map(({ file }) => file);

async function putOlder(): Promise<void> {
  const cache = await caches.open(bundleCacheName(scope));
  await cache.put(bundleUrl(scope, older.file), new Response('eski'));
}

beforeEach(() => {
  caches = new FakeCaches();
  fetchFile = vi.fn<typeof fetch>();
  bundles = openBundles({ scope, readIndex: async () => index, cacheStorage: caches, fetchFile });
});

describe('the bundle cache', () => {
  test('stores a visited language once its hash is right, and answers from the cache after', async () => {
    fetchFile.mockResolvedValue(new Response('bir'));
    expect(await (await bundles.answer(nameOf(current))).text()).toBe('bir');
    expect(await (await bundles.answer(nameOf(current))).text()).toBe('bir');
    expect(fetchFile).toHaveBeenCalledOnce();
  });

  test.each([
    ['a page instead of a bundle', () => new Response('<h1>Sign in</h1>')],
    ['a cut file', () => new Response('bi')],
    ['trouble at the host', () => new Response('bir', { status: 503 })]
  ])('%s is neither stored nor answered', async (_, answer) => {
    fetchFile.mockImplementation(async () => answer());
    const response = await bundles.answer(nameOf(current));
    expect(response.status).toBe(504);
    expect(await response.json()).toEqual({ error: 'not-kept' });
    expect(await listStored()).toEqual([]);
  });

  test('a wrong answer is asked for once more, past the HTTP cache', async () => {
    fetchFile
      .mockResolvedValueOnce(new Response('portal'))
      .mockResolvedValueOnce(new Response('bir'));
    expect((await bundles.answer(nameOf(current))).status).toBe(200);
    expect(fetchFile.mock.calls.map(([, options]) => options?.cache)).toEqual([
      'default',
      'reload'
    ]);
  });

  test('without a network an older version answers, and says so', async () => {
    await putOlder();
    fetchFile.mockRejectedValue(new TypeError('Failed to fetch'));
    const response = await bundles.answer(nameOf(current));
    expect(response.headers.get(storedVersionHeader)).toBe('older');
    expect(await response.text()).toBe('eski');
  });

  test('a stored file that the page found wrong is fetched again, and never answers as an older one', async () => {
    const cache = await caches.open(bundleCacheName(scope));
    await cache.put(bundleUrl(scope, current.file), new Response('bit'));
    fetchFile.mockRejectedValue(new TypeError('Failed to fetch'));
    expect((await bundles.answer(nameOf(current), true)).status).toBe(504);
    fetchFile.mockImplementation(async () => new Response('bir'));
    expect(await (await bundles.answer(nameOf(current), true)).text()).toBe('bir');
    expect(await bundles.isGood(nameOf(current))).toBe(true);
  });

  test('an older file that has rotted in the storage is no answer', async () => {
    const cache = await caches.open(bundleCacheName(scope));
    await cache.put(bundleUrl(scope, older.file), new Response('eskj'));
    fetchFile.mockRejectedValue(new TypeError('Failed to fetch'));
    expect((await bundles.answer(nameOf(current))).status).toBe(504);
  });

  test('a file of another release passes when it is what its name says, and is not stored', async () => {
    fetchFile.mockImplementation(async () => new Response('yeni'));
    expect((await bundles.answer(nameOf(shipText('tr', 'yeni')))).status).toBe(200);
    expect((await bundles.answer(nameOf(shipText('tr', 'baska')))).status).toBe(504);
    expect(await listStored()).toEqual([]);
  });

  test('a full disk does not take the answer away', async () => {
    fetchFile.mockResolvedValue(new Response('bir'));
    (await caches.open(bundleCacheName(scope))).failPut = new Error('QuotaExceededError');
    expect((await bundles.answer(nameOf(current))).status).toBe(200);
    await expect(bundles.ensure(current)).rejects.toThrow();
  });

  test('ensure does not download what is stored', async () => {
    fetchFile.mockImplementation(async () => new Response('bir'));
    await bundles.ensure(current);
    await bundles.ensure(current);
    expect(fetchFile).toHaveBeenCalledOnce();
  });

  test('after the phone is cleared an open page does not fill it again', async () => {
    fetchFile.mockResolvedValue(new Response('bir'));
    bundles.stopStoring();
    expect((await bundles.answer(nameOf(current))).status).toBe(200);
    expect(await caches.keys()).toEqual([]);
  });

  test('a file that rotted on the phone is found out', async () => {
    fetchFile.mockResolvedValue(new Response('bir'));
    await bundles.ensure(current);
    expect(await bundles.isGood(nameOf(current))).toBe(true);
    const cache = await caches.open(bundleCacheName(scope));
    await cache.put(bundleUrl(scope, current.file), new Response('bIr'));
    expect(await bundles.isGood(nameOf(current))).toBe(false);
  });
});
