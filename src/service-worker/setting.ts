import { bundleIndex } from './bundle-index.ts';
import { openBundles } from './bundles.ts';

declare let self: ServiceWorkerGlobalScope;

/** Everything is derived from it, so the app runs under any base path. */
export const scope = self.registration.scope;

export const store = openBundles({
  scope,
  readIndex: bundleIndex.read,
  cacheStorage: self.caches,
  fetchFile: (input, options) => fetch(input, options)
});
