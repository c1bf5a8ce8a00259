import type { ShippedFile } from '#lib/domain/bundle.ts';
import {
  bundleCacheName,
  bundleNameOfUrl,
  bundleUrl,
  olderVersion,
  storedVersionHeader,
  type BundleName
} from '#lib/domain/bundle-files.ts';
import { sha256Hex } from '#lib/domain/digest.ts';
import { storageLimit, within } from '#lib/domain/within.ts';
import {
  downloadBundle,
  whileInstalling,
  whileReaderWaits,
  withOlderAtHand,
  type DownloadSetting,
  type Patience
} from './download.ts';
import { isCurrent, isGoodBundle, nameOf } from './policy.ts';

/** The little of CacheStorage that is used, so that a test can stand in for it. */
interface CacheHome {
  has(name: string): Promise<boolean>;
  match(url: string, options: MultiCacheQueryOptions): Promise<Response | undefined>;
  open(name: string): Promise<Pick<Cache, 'put' | 'delete' | 'keys'>>;
}

export interface BundleSetting extends DownloadSetting {
  cacheStorage: CacheHome;
}

export interface Bundles {
  /** `isDoubted`: the page found the stored file wrong, so the host is asked. */
  answer(name: BundleName, isDoubted?: boolean): Promise<Response>;
  /** The stored file of this very name. */
  find(name: BundleName, isDoubted: boolean): Promise<Response | undefined>;
  ensure(file: ShippedFile): Promise<void>;
  storedNames(): Promise<BundleName[]>;
  size(name: BundleName): Promise<number>;
  isGood(name: BundleName): Promise<boolean>;
  remove(name: BundleName): Promise<void>;
  /** After a reader has cleared the phone, an open page must not fill it again. */
  stopStoring(): void;
}

/** The bundle cache: nothing goes in, and nothing comes from the network, that is not what its hash says. */
export function openBundles(setting: BundleSetting): Bundles {
  const { scope, readIndex, cacheStorage } = setting;
  const cacheName = bundleCacheName(scope);
  let isStoring = true;
  const urlOf = (name: BundleName): string => bundleUrl(scope, name.file);
  const stored = (name: BundleName): Promise<Response | undefined> =>
    cacheStorage.match(urlOf(name), { cacheName, ignoreVary: true });

  async function store(name: BundleName, bytes: ArrayBuffer): Promise<void> {
    if (!isStoring) return;
    const cache = await cacheStorage.open(cacheName);
    await cache.put(urlOf(name), jsonResponse(bytes));
  }

  async function fromNetwork(name: BundleName, patience: Patience): Promise<Response | undefined> {
    const bytes = await downloadBundle(setting, name, patience).catch(() => undefined);
    if (bytes === undefined) return undefined;
    // A full disk must not take away an answer that is in hand.
    if (isCurrent(name, await readIndex())) await store(name, bytes).catch(() => undefined);
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

  async function isGood(name: BundleName): Promise<boolean> {
    const bytes = await (await stored(name))?.arrayBuffer();
    const digest = bytes && (await sha256Hex(bytes));
    return digest ? isGoodBundle(digest, name, await readIndex()) : false;
  }

  /** The page hashes the file it asked for, but not an older one: what rotted is no answer. */
  async function findOlder(name: BundleName | undefined): Promise<Response | undefined> {
    return name !== undefined && (await isGood(name)) ? stored(name) : undefined;
  }

  async function find(name: BundleName, isDoubted: boolean): Promise<Response | undefined> {
    return isDoubted ? undefined : quickly(stored(name));
  }

  async function answer(name: BundleName, isDoubted = false): Promise<Response> {
    const exact = await find(name, isDoubted);
    if (exact !== undefined) return exact;
    const names = (await quickly(storedNames())) ?? [];
    const other = names.filter(({ tag, file }) => tag === name.tag && file !== name.file).at(-1);
    const fresh = await fromNetwork(name, other ? withOlderAtHand : whileReaderWaits);
    if (fresh !== undefined) return fresh;
    const older = await quickly(findOlder(other));
    return older === undefined ? notKept() : markOlder(older);
  }

  return {
    answer,
    find,
    storedNames,
    async ensure(file) {
      const name = nameOf(file);
      if ((await stored(name)) !== undefined) return;
      await store(name, await downloadBundle(setting, name, whileInstalling));
    },
    async size(name) {
      return (await (await stored(name))?.blob())?.size ?? 0;
    },
    isGood,
    async remove(name) {
      const cache = await cacheStorage.open(cacheName);
      await cache.delete(urlOf(name), { ignoreVary: true });
    },
    stopStoring() {
      isStoring = false;
    }
  };
}

/** A phone whose storage is damaged may refuse to look, or look for ever. */
function quickly<Value>(work: Promise<Value>): Promise<Value | undefined> {
  return within(storageLimit, work).catch(() => undefined);
}

/** No header of the host's is kept: a stored `Vary` or `Content-Encoding` would hide or spoil the file. */
function jsonResponse(
  body: BodyInit,
  headers: Record<string, string> = {},
  status = 200
): Response {
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
