import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { storageLimit, within } from '#lib/domain/within.ts';
import type { WorkboxPlugin } from 'workbox-core/types.js';

interface IndexEntry {
  url: string;
  revision: null;
  integrity: string;
}

declare let self: ServiceWorkerGlobalScope & {
  /** Set by the few lines that import this script (scripts/split-worker.mjs). */
  bundleIndex: IndexEntry;
};

/** The index of this release's bundles, a file of the shell like any other. */
export const indexEntry = self.bundleIndex;

const shellFile = 'shell.html';

/** A line that says nothing would keep an install, and every later one, waiting until the browser ends it. */
const patience = 90_000;

let cache: RequestCache = 'no-cache';

/**
 * Hashed files would come from the HTTP cache, where a wrong answer may be marked immutable and would fail
 * its integrity check at every later try. Asking the host costs a 304.
 */
const pastHttpCache: WorkboxPlugin = {
  requestWillFetch: async ({ request }) =>
    new Request(request, { cache, signal: AbortSignal.timeout?.(patience) ?? null }),
  // Integrity covers no header, and a browser runs no script that calls itself text.
  fetchDidSucceed: async ({ request, response }) => {
    const [, ending = ''] = /\.(\w+)$/u.exec(new URL(request.url).pathname) ?? [];
    const wanted = ending === 'js' ? 'javascript' : ending;
    if (response.ok && !response.headers.get('content-type')?.includes(wanted)) {
      throw new TypeError(`${request.url} is not called ${wanted}`);
    }
    return response;
  }
};

/** The files that draw any page: scripts, styles, icons and the page without words. */
export const shell = new PrecacheController({ plugins: [pastHttpCache] });
shell.addToCacheList([...self.__WB_MANIFEST, indexEntry]);

/** Stores what is not stored yet. Rejects when a file cannot be had, or is not what its hash says. */
export async function installShell(): Promise<void> {
  // Workbox would tell the browser of the first failure, and an install that has failed has failed.
  const attempt = (): Promise<unknown> =>
    shell.install(Object.assign(new ExtendableEvent('install'), { waitUntil: () => undefined }));
  await attempt().catch(() => {
    // A cut or altered copy in the HTTP cache is called good by every 304: go past it once.
    cache = 'reload';
    return attempt();
  });
}

/** A stored file of the shell. Workbox's own look-up would make the cache again after it was cleared. */
export async function matchShellFile(url: string): Promise<Response | undefined> {
  const cacheKey = shell.getCacheKeyForURL(url);
  if (cacheKey === undefined) return undefined;
  const cacheName = shell.strategy.cacheName;
  return within(storageLimit, self.caches.match(cacheKey, { cacheName, ignoreVary: true }));
}

/** The stored page without words; undefined when it is not there. */
export function matchShell(): Promise<Response | undefined> {
  return matchShellFile(shellFile);
}

/** As an entry of the precache states it: `sha256-<base64>`. */
async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function integrityFor(url: string): string {
  return shell.getIntegrityForCacheKey(shell.getCacheKeyForURL(url) ?? '') ?? '';
}

/** The bytes of a stored file; undefined when it is not there, or is not what its hash says. */
export async function readShellFile(url: string): Promise<ArrayBuffer | undefined> {
  const stored = await matchShellFile(url);
  const bytes = await stored?.arrayBuffer();
  if (bytes === undefined) return undefined;
  return (await integrityOf(bytes)) === integrityFor(url) ? bytes : undefined;
}

/** A file past the HTTP cache. Rejects when it cannot be had in time, or is not what its hash says. */
function fetchShellFile(url: string, limit: number): Promise<Response> {
  const signal = AbortSignal.timeout?.(limit) ?? null;
  return fetch(url, { integrity: integrityFor(url), cache: 'reload', signal });
}

async function storeShellFile(url: string, fresh: Response): Promise<void> {
  const cacheKey = shell.getCacheKeyForURL(url);
  if (cacheKey === undefined) return;
  const cache = await self.caches.open(shell.strategy.cacheName);
  await cache.put(cacheKey, fresh);
}

/** A file in the place of a stored one that is bad or gone. Rejects when it cannot be had within `limit` milliseconds. */
export async function renewShellFile(url: string, limit: number): Promise<Response> {
  const fresh = await fetchShellFile(url, limit);
  // What a full phone cannot store can be read all the same.
  void storeShellFile(url, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** Hashes every stored file of the shell again and fetches what is bad or missing. Rejects when it cannot be had. */
export async function repairShell(): Promise<'good' | 'repaired'> {
  let state: 'good' | 'repaired' = 'good';
  for (const url of shell.getCachedURLs()) {
    if ((await readShellFile(url)) !== undefined) continue;
    await storeShellFile(url, await fetchShellFile(url, patience));
    state = 'repaired';
  }
  return state;
}

/** Whether every file of the shell is stored. */
export async function isShellWhole(): Promise<boolean> {
  const stored = await Promise.all(shell.getCachedURLs().map(matchShellFile));
  return stored.every((response) => response !== undefined);
}
