import bundles from '#lib/i18n/generated/bundles.json';
import type { BundleIndex } from '#lib/domain/bundle.ts';
import { openBundles } from './bundles.ts';

declare let self: ServiceWorkerGlobalScope;

/** Everything is derived from it, so the app runs under any base path. */
export const scope = self.registration.scope;

export const index: BundleIndex = bundles;

export const store = openBundles({
  scope,
  index,
  cacheStorage: self.caches,
  fetchFile: (input, options) => fetch(input, options)
});
