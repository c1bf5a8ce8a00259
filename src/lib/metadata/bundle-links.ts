import { formatDigests } from '#lib/domain/page-bundles.ts';

export interface NamedFile {
  readonly tag: string;
  /** With the base path. */
  readonly address: string;
  readonly sha256: string;
}

/** What a page is drawn from. */
export interface PageFiles {
  /** Of all bundles of the release. */
  readonly index: NamedFile;
  /** What it wakes with. */
  readonly needed: readonly NamedFile[];
  /** The whole language, where it wakes with a part of it: a worker that keeps it gives it instead. */
  readonly later: readonly NamedFile[];
}

/** As i18n/fetch-file.ts will ask for it, or the browser would fetch it twice. */
export function drawPreload(address: string): string {
  return `<link rel="preload" as="fetch" crossorigin="anonymous" href="${address}" />`;
}

/**
 * For the head of a prerendered page: the digests of its bundles and of the index of all the others, and the request
 * for those that its script needs. Here and not in the script, which a new word or number must not rename.
 */
export function drawBundleLinks({ index, needed, later }: PageFiles): string {
  const digests = [index, ...later, ...needed].map(({ tag, sha256 }) => [tag, sha256] as const);
  const links = needed.map(({ address }) => drawPreload(address));
  return [`<meta name="bundles" content="${formatDigests(new Map(digests))}" />`, ...links].join(
    '\n    '
  );
}
