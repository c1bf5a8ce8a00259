import type { Destination } from './paths.ts';

/** The languages and shared files that a page is drawn from, in the order in which it wants them. */
export function bundlesOf(here: Destination): string[] {
  switch (here.kind) {
    case 'picker':
      return ['greeting'];
    case 'services':
    case 'service-group':
      return [here.lang, 'facts', 'evidence', 'services'];
    case 'about':
    case 'sources':
      return [here.lang, 'facts', 'evidence', 'sources'];
    default:
      return [here.lang, 'facts', 'evidence'];
  }
}

/** `index:<64 hex> tr:<64 hex>`: how a page carries the digests of its bundles. */
export function formatDigests(digests: ReadonlyMap<string, string>): string {
  return [...digests].map(([tag, sha256]) => `${tag}:${sha256}`).join(' ');
}

/** The inverse of `formatDigests`; what is no digest is passed over. */
export function parseDigests(text: string): Map<string, string> {
  const pairs = text.matchAll(/(?:^|\s)([a-z][a-z0-9-]*):([0-9a-f]{64})(?!\S)/giu);
  return new Map([...pairs].map(([, tag = '', sha256 = '']) => [tag, sha256]));
}
