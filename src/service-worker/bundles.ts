import type { BundleIndex, ShippedFile } from '#lib/domain/bundle.ts';
import {
  bundleCacheName,
  bundleNameOfUrl,
  bundleUrl,
  olderVersion,
  storedVersionHeader,
  type BundleName
} from '#lib/domain/bundle-files.ts';
import { sha256Hex } from '#lib/domain/digest.ts';
import { isCurrent, isGoodBundle, nameOf } from './policy.ts';

/** GPRS carries the largest bundle in about 20 s; a connection that is silent for this long is dead. */
const downloadLimit = 90_000;

/** With an older version at hand the reader does not wait for a network that does not answer. */
const patienceWithOlder = 3_000;

export interface BundleSetting {
  scope: string;
  index: BundleIndex;
  cacheStorage: CacheStorage;
  fetchFile: typeof fetch;
}

export interface Bundles {
  answer(name: BundleName): Promise<Response>;
  ensure(file: ShippedFile): Promise<void>;
  storedNames(): Promise<BundleName[]>;
  size(name: BundleName): Promise<number>;
  isGood(name: BundleName): Promise<boolean>;
  remove(name: BundleName): Promise<void>;
  /** After a reader has cleared the phone, an open page must not fill it again. */
  stopStoring(): void;
}

class WrongBytes extends Error {
  override name = 'WrongBytes';
}

/** The bundle cache: nothing goes in, and nothing comes from the network, that is not what its hash says. */
export function openBundles({ scope, index, cacheStorage, fetchFile }: BundleSetting): Bundles {
  const cacheName = bundleCacheName(scope);
  let isStoring = true;
  const urlOf = (name: BundleName): string => bundleUrl(scope, name.file);
  const stored = (name: BundleName): Promise<Response | undefined> =>
    cacheStorage.match(urlOf(name), { cacheName, ignoreVary: true });

  async function fetchOnce(name: BundleName, cache: RequestCache, limit: number): Promise<ArrayBuffer> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), limit);
    try {
      const options = { cache, credentials: 'same-origin', signal: controller.signal } as const;
      const response = await fetchFile(urlOf(name), options);
      if (response.status !== 200) throw new Error(`${name.file}: status ${response.status}`);
      const bytes = await response.arrayBuffer();
      const digest = await sha256Hex(bytes);
      if (digest === null || !isGoodBundle(digest, name, index)) throw new WrongBytes(name.file);
      return bytes;
    } finally {
      clearTimeout(timer);
    }
  }

  async function download(name: BundleName, limit = downloadLimit): Promise<ArrayBuffer> {
    try {
      return await fetchOnce(name, 'default', limit);
    } catch (reason) {
      // Wrong bytes may sit in the HTTP cache as immutable, for a year: go past it once.
      if (reason instanceof WrongBytes) return fetchOnce(name, 'reload', limit);
      throw reason;
    }
  }

  async function store(name: BundleName, bytes: ArrayBuffer): Promise<void> {
    if (!isStoring) return;
    const cache = await cacheStorage.open(cacheName);
    await cache.put(urlOf(name), jsonResponse(bytes));
  }

  async function fromNetwork(name: BundleName, limit: number): Promise<Response | undefined> {
    const bytes = await download(name, limit).catch(() => undefined);
    if (bytes === undefined) return undefined;
    // A full disk must not take away an answer that is in hand.
    if (isCurrent(name, index)) await store(name, bytes).catch(() => undefined);
    return jsonResponse(bytes);
  }

  /** Cache keys come in the order they were put: the last one is the newest. */
  async function storedNames(): Promise<BundleName[]> {
    // Opening a cache makes it, and a cleared phone must stay empty.
    if (!(await cacheStorage.has(cacheName))) return [];
    const requests = await (await cacheStorage.open(cacheName)).keys();
    return requests
      .map((request) => bundleNameOfUrl(scope, request.url))
      .filter((name) => name !== null);
  }

  async function answer(name: BundleName): Promise<Response> {
    const exact = await stored(name).catch(() => undefined);
    if (exact !== undefined) return exact;
    const names = await storedNames().catch(() => []);
    const other = names.filter(({ tag }) => tag === name.tag).at(-1);
    const limit = other === undefined ? downloadLimit : patienceWithOlder;
    const fresh = await fromNetwork(name, limit);
    if (fresh !== undefined) return fresh;
    const older = other && (await stored(other).catch(() => undefined));
    return older === undefined ? notKept() : markOlder(older);
  }

  return {
    answer,
    storedNames,
    async ensure(file) {
      const name = nameOf(file);
      if ((await stored(name)) === undefined) await store(name, await download(name));
    },
    async size(name) {
      return (await (await stored(name))?.blob())?.size ?? 0;
    },
    async isGood(name) {
      const bytes = await (await stored(name))?.arrayBuffer();
      const digest = bytes && (await sha256Hex(bytes));
      return digest ? isGoodBundle(digest, name, index) : false;
    },
    async remove(name) {
      const cache = await cacheStorage.open(cacheName);
      await cache.delete(urlOf(name), { ignoreVary: true });
    },
    stopStoring() {
      isStoring = false;
    }
  };
}

/** No header of the host's is kept: a stored `Vary` or `Content-Encoding` would hide or spoil the file. */
function jsonResponse(body: BodyInit, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers }
  });
}

function markOlder(response: Response): Response {
  return jsonResponse(response.body ?? '', { [storedVersionHeader]: olderVersion });
}

/** The answer when a bundle is neither stored nor to be had. */
export function notKept(): Response {
  return jsonResponse('{"error":"not-kept"}', {}, 504);
}
