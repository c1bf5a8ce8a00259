import type { BundleIndex, ShippedFile } from './bundle.ts';

/** `tr.0123456789abcdef.json`; the shared files' names stand where a tag stands. */
export interface BundleName {
  file: string;
  tag: string;
  /** The first 16 hex digits of the file's SHA-256. */
  hash: string;
}

/** Marks an answer that is another version than the one asked for, so that the page can say so. */
export const storedVersionHeader = 'x-stored-version';
export const olderVersion = 'older';

/** A request that carries this header is left to the network: the page shows its progress and verifies it. */
export const directHeader = 'x-download';

/** What every language needs. Never removed, always there once the app is installed. */
export const sharedTags = ['facts', 'sources', 'services', 'postcode', 'map'] as const;

export type SharedTag = (typeof sharedTags)[number];
export const fallbackTag = 'en';

const nameShape = /^([a-z]{2,8}(?:-[a-z0-9]{1,8})*)\.([0-9a-f]{16})\.json$/iu;

/** The parts of a bundle's file name, or null for any other name. */
export function parseBundleName(file: string): BundleName | null {
  const [, tag, hash] = nameShape.exec(file) ?? [];
  return tag === undefined || hash === undefined ? null : { file, tag, hash };
}

/** Carries the scope, so that two apps on one origin cannot delete each other's. */
export function bundleCacheName(scope: string): string {
  return `city-hackney-bundles-v1-${scope}`;
}

/** Workbox names its cache `workbox-precache-v2-<scope>`: ours and its names both end with the scope. */
export function isCacheOfScope(name: string, scope: string): boolean {
  return name.endsWith(`-${scope}`);
}

/** `https://example.org/app/` + `tr.….json` → `https://example.org/app/b/tr.….json` */
export function bundleUrl(scope: string, file: string): string {
  return new URL(`b/${file}`, scope).href;
}

/** The inverse of `bundleUrl`. */
export function bundleNameOfUrl(scope: string, url: string): BundleName | null {
  const folder = new URL('b/', scope).href;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(folder) ? parseBundleName(address.slice(folder.length)) : null;
}

/** What the index ships for a tag; undefined for a withdrawn or unknown one. */
export function shippedFile(index: BundleIndex, tag: string): ShippedFile | undefined {
  const shared = sharedTags.find((name) => name === tag);
  if (shared !== undefined) return index[shared];
  return Object.hasOwn(index.languages, tag) ? index.languages[tag] : undefined;
}

/** Tells languages from the shared files. */
export function isLanguage(tag: string): boolean {
  return !sharedTags.some((shared) => shared === tag);
}
