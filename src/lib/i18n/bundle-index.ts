import { browser } from '$app/environment';
import type { BundleIndex } from '#lib/domain/bundle.ts';
import {
  bundleFile,
  indexAlias,
  indexTag,
  isBundleIndex,
  shippedFile
} from '#lib/domain/bundle-files.ts';
import { firstFile, firstTag, partOf } from '#lib/domain/first-words.ts';
import { parseDigests } from '#lib/domain/page-bundles.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { BundleUnavailable, fetchFile, type WantedFile } from './fetch-file.ts';

/**
 * What the page that came from the host says it needs, so that its first words wait for no index.
 * Empty in the shell, which stands for every address of its release.
 */
const named = browser
  ? parseDigests(document.querySelector<HTMLMetaElement>('meta[name="bundles"]')?.content ?? '')
  : new Map<string, string>();

async function read(sha256: string | null): Promise<BundleIndex> {
  const file = sha256 === null ? indexAlias : bundleFile(indexTag, sha256);
  const { value } = await fetchFile({ tag: indexTag, file, sha256 });
  if (!isBundleIndex(value)) throw new BundleUnavailable(indexTag, 'corrupt');
  return value;
}

/** Every bundle of this page's release; of the worker's where that is not to be had. Rejects with BundleUnavailable. */
export async function loadIndex(): Promise<BundleIndex> {
  const own = named.get(indexTag);
  if (own === undefined) return read(null);
  return read(own).catch((reason: unknown) =>
    read(null).catch(() => {
      throw reason;
    })
  );
}

/** No file has it. Under such a name the worker gives what it still keeps of a language, marked as older. */
const noDigest = '0'.repeat(64);

/** What to fetch for a language or a shared file. Rejects with BundleUnavailable where there is no index. */
export async function findFile(tag: string): Promise<WantedFile> {
  const sha256 = named.get(tag) ?? shippedFile(await loadIndex(), tag)?.sha256 ?? noDigest;
  return { tag, file: bundleFile(tag, sha256), sha256 };
}

/** What to fetch for a page to wake with; undefined where it has no first words, or does not name them. */
export function findFirstWords(here: Destination): WantedFile | undefined {
  const part = partOf(here);
  if (here.kind === 'picker' || part === undefined) return undefined;
  const tag = here.lang;
  const sha256 = named.get(firstTag);
  const whole = named.get(tag);
  if (sha256 === undefined || whole === undefined) return undefined;
  // A worker that keeps the language gives it.
  return { tag, file: firstFile({ part, sha256, tag, whole }), sha256, orElse: whole };
}
