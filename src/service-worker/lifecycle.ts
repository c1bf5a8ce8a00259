import type { BundleName } from '#lib/domain/bundle-files.ts';
import { noteChecked } from './checked-on.ts';
import { readKeptList } from './kept-list.ts';
import { bundleIndex } from './bundle-index.ts';
import { languageOfUrl, planInstall, supersededFiles } from './policy.ts';
import { scope, store } from './setting.ts';

declare let self: ServiceWorkerGlobalScope;

async function listOpenLanguages(): Promise<string[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.map(({ url }) => languageOfUrl(url, scope)).filter((tag) => tag !== null);
}

/** Fetches every bundle of this version that must be there. Rejects when one cannot be had. */
export async function installBundles(): Promise<void> {
  const [index, kept, names, open] = await Promise.all([
    bundleIndex.require(),
    readKeptList(),
    store.storedNames(),
    listOpenLanguages()
  ]);
  const stored = [...new Set(names.map(({ tag }) => tag))];
  const isFirst = self.registration.active === null;
  const { required, wanted } = planInstall({ index, kept, stored, open, isFirst });
  // One at a time: on 2G several at once starve the page the reader is looking at.
  for (const file of required) await store.ensure(file);
  for (const file of wanted) await store.ensure(file).catch(() => undefined);
  await noteChecked();
}

/** Drops what this version replaces. What cannot be dropped now is dropped by the next version. */
export async function sweepBundles(): Promise<void> {
  const names = await store.storedNames().catch((): BundleName[] => []);
  const drops = supersededFiles(names, await bundleIndex.read()).map((name) => store.remove(name));
  await Promise.allSettled(drops);
}
