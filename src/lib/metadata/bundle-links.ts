import { formatDigests } from '#lib/domain/page-bundles.ts';

export interface NamedFile {
  readonly tag: string;
  /** With the base path. */
  readonly address: string;
  readonly sha256: string;
}

/**
 * For the head of a prerendered page: the digests of its bundles and of the index of all the others, and the request
 * for those that its script needs. Here and not in the script, which a new word or number must not rename.
 */
export function drawBundleLinks(index: NamedFile, bundles: readonly NamedFile[]): string {
  const digests = [index, ...bundles].map(({ tag, sha256 }) => [tag, sha256] as const);
  const links = bundles.map(
    ({ address }) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${address}" />`
  );
  return [`<meta name="bundles" content="${formatDigests(new Map(digests))}" />`, ...links].join(
    '\n    '
  );
}
