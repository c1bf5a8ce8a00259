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
export const sharedTags = [
  'facts',
  'evidence',
  'greeting',
  'sources',
  'services',
  'postcode',
  'map'
] as const;

export const fallbackTag = 'en';

/** Stands where a tag stands in the file name of the index of a release. */
export const indexTag = 'index';

/** The index of the worker that controls the page: the shell, which is the same for all of them, names none. */
export const indexAlias = `${indexTag}.json`;

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

/** The file name of a bundle with this digest, which is 64 hex digits. */
export function bundleFile(tag: string, sha256: string): string {
  return `${tag}.${sha256.slice(0, 16)}.json`;
}

/** What the index ships for a tag; undefined for a withdrawn or unknown one. */
export function shippedFile(index: BundleIndex, tag: string): ShippedFile | undefined {
  const entry = Object.hasOwn(index, tag) ? index[tag] : undefined;
  if (entry === undefined) return undefined;
  return { file: bundleFile(tag, entry.sha256), ...entry };
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sha256, bytes }: Partial<Record<'sha256' | 'bytes', unknown>> = value;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256) && Number.isInteger(bytes);
}

/** Whether what was stored or came is an index. */
export function isBundleIndex(value: unknown): value is BundleIndex {
  return typeof value === 'object' && value !== null && Object.values(value).every(isEntry);
}

/** Tells languages from the shared files. */
export function isLanguage(tag: string): boolean {
  return !sharedTags.some((shared) => shared === tag);
}
