import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../../engines/engine.ts';

export interface StoredFile {
  cache: string;
  /** Below the host, without workbox's revision: `/b/tr.0123456789abcdef.json`. */
  path: string;
  sha256: string;
}

/** Milliseconds after which a store is asked again. Reading all takes less than one second. */
const patience = 15_000;

/**
 * Chromium may lose a question to a store that is filled again just after a wipe (2 of 450 runs on a busy
 * machine): that page waits for ever, while others are answered.
 */
async function askedAgain<Value>(ask: () => Promise<Value>): Promise<Value> {
  const silence = new Promise<'silent'>((resolve) => {
    setTimeout(() => resolve('silent'), patience).unref();
  });
  const first = await Promise.race([ask().then((value) => ({ value })), silence]);
  return first === 'silent' ? ask() : first.value;
}

/** Every file in every cache of this origin, hashed in the page. */
export function readStored(tab: Tab): Promise<StoredFile[]> {
  const read = async (): Promise<StoredFile[]> => {
    const found: { cache: string; path: string; sha256: string }[] = [];
    for (const cache of await caches.keys()) {
      const store = await caches.open(cache);
      for (const request of await store.keys()) {
        const bytes = (await (await store.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        found.push({ cache, path: new URL(request.url).pathname, sha256 });
      }
    }
    return found;
  };
  return askedAgain(() => tab.run(read));
}

function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * The stored files that are no file of any of these releases: poisoned, cut or altered. A note of when all was
 * checked is the app's own and no file.
 */
export function listUnverified(
  stored: readonly StoredFile[],
  releases: readonly string[],
  base = ''
): string[] {
  return stored
    .filter(({ path }) => !path.endsWith('/b/checked-on'))
    .filter(({ path, sha256 }) => {
      const files = releases.map((root) => join(root, path.slice(base.length)));
      return !files.some((file) => existsSync(file) && sha256Of(file) === sha256);
    })
    .map(({ path }) => path);
}
