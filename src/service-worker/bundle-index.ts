import type { BundleIndex } from '#lib/domain/bundle.ts';
import { isBundleIndex } from '#lib/domain/bundle-files.ts';
import { matchShellFile, indexEntry } from './shell.ts';

let known: BundleIndex | undefined;

async function readStored(): Promise<BundleIndex> {
  const { url, integrity } = indexEntry;
  const stored = await matchShellFile(url).catch(() => undefined);
  // Storage can lose a file. The digest came with this very worker.
  const answer = stored ?? (await fetch(url, { integrity }));
  const index: unknown = await answer.json();
  if (!isBundleIndex(index)) throw new TypeError(`${url} is no index`);
  known = index;
  return index;
}

/** The bundles of this worker's release. It lies beside the worker, so that a new word does not change the worker's script. */
export const bundleIndex = {
  /** Rejects when it is neither stored nor to be had. */
  require: async (): Promise<BundleIndex> => known ?? readStored(),
  /** Empty when it is neither stored nor to be had: then no bundle counts as this release's, and none is stored. */
  read: (): Promise<BundleIndex> => bundleIndex.require().catch(() => ({}))
};
