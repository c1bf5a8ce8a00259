import { bundleCacheName } from '#lib/domain/bundle-files.ts';
import { scope } from './setting.ts';

declare let self: ServiceWorkerGlobalScope;

const cacheName = bundleCacheName(scope);

// Not a bundle's name, so lists of bundles pass over it.
const address = new URL('b/checked-on', scope).href;

/** Remembers when every stored bundle was last known to be right, by this phone's clock. */
export async function noteChecked(): Promise<string> {
  const now = new Date().toISOString();
  const cache = await self.caches.open(cacheName);
  await cache.put(address, new Response(now));
  return now;
}

/** The date and time last noted, or null. */
export async function readChecked(): Promise<string | null> {
  const stored = await self.caches.match(address, { cacheName });
  return (await stored?.text()) ?? null;
}
