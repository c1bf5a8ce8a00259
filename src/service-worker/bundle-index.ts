import type { BundleIndex } from '#lib/domain/bundle.ts';
import { isBundleIndex } from '#lib/domain/bundle-files.ts';
import { indexEntry, readShellFile, renewShellFile } from './shell.ts';

const patience = 8_000;

let known: BundleIndex | undefined;

async function readStored(): Promise<BundleIndex> {
  const { url } = indexEntry;
  const stored = await readShellFile(url).catch(() => undefined);
  // Storage can lose a file, and spoil one. The digest came with this very worker.
  const bytes = stored ?? (await (await renewShellFile(url, patience)).arrayBuffer());
  const index: unknown = JSON.parse(new TextDecoder().decode(bytes));
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
