import type { BundleIndex, ShippedFile } from '#lib/domain/bundle.ts';
import {
  bundleNameOfUrl,
  fallbackTag,
  indexAlias,
  indexTag,
  parseBundleName,
  sharedTags,
  shippedFile,
  type BundleName
} from '#lib/domain/bundle-files.ts';
import { wholeOfUrl } from '#lib/domain/first-words.ts';

/** How long a navigation waits for the network before the stored shell answers: a second is left to start and draw in. */
const patience = { kept: 2_500, notKept: 8_000 } as const;

const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

export interface RequestFacts {
  url: string;
  method: string;
  mode: string;
  hasRange: boolean;
  isDirect: boolean;
  isPrecached: boolean;
}

export type Plan =
  | { kind: 'leave' }
  | { kind: 'bundle'; name: BundleName }
  | { kind: 'first'; whole: BundleName }
  | { kind: 'index' }
  | { kind: 'immutable' }
  | { kind: 'version' }
  | { kind: 'navigation'; tag: string | null }
  | { kind: 'precached' };

/** The tag in an address within the scope: `/tr/rights/` → `tr`; null when its first segment cannot be one. */
export function languageOfUrl(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(scope)) return null;
  const [segment = ''] = address.slice(scope.length).split('/');
  return tagShape.test(segment) ? segment : null;
}

/** Which strategy answers a request. Range requests are left alone: a whole stored file is no 206. */
export function planRequest(request: RequestFacts, scope: string): Plan {
  const isOurs = request.method === 'GET' && request.url.startsWith(scope);
  // The way out of a broken worker must not lead through it.
  const isRescue = request.url.startsWith(`${scope}reset/`);
  if (!isOurs || isRescue || request.hasRange || request.isDirect) return { kind: 'leave' };
  if (request.mode === 'navigate') {
    return { kind: 'navigation', tag: languageOfUrl(request.url, scope) };
  }
  if (request.url === `${scope}b/${indexAlias}`) return { kind: 'index' };
  const name = bundleNameOfUrl(scope, request.url);
  // The worker's own index lies with the shell; that of another release is verified like any bundle.
  const isOwnIndex = name?.tag === indexTag && request.isPrecached;
  if (name !== null && !isOwnIndex) return { kind: 'bundle', name };
  const whole = wholeOfUrl(scope, request.url);
  if (whole !== null) return { kind: 'first', whole };
  if (request.url.startsWith(`${scope}_app/immutable/`)) return { kind: 'immutable' };
  if (request.url === `${scope}_app/version.json`) return { kind: 'version' };
  return request.isPrecached ? { kind: 'precached' } : { kind: 'leave' };
}

/** A page of a language that is not stored would open as "not on this phone", so the network gets longer. */
export function navigationPatience(tag: string | null, stored: readonly string[]): number {
  return tag === null || stored.includes(tag) ? patience.kept : patience.notKept;
}

/**
 * 5xx is a host in trouble; 414 and 431 one that shies at a long address, which the stored app reads easily.
 * 404 is an answer, and so is 0: a redirect the browser follows itself.
 */
export function isNavigationFailure(status: number): boolean {
  return status >= 500 || status === 414 || status === 431;
}

export interface InstallFacts {
  index: BundleIndex;
  /** What the reader asked to keep; null when never asked, or the database did not answer. */
  kept: readonly string[] | null;
  /** Tags in the bundle cache, in any version. */
  stored: readonly string[];
  /** Languages in the addresses of open pages. */
  open: readonly string[];
  isFirst: boolean;
}

export interface InstallPlan {
  /** The version is not installed without these. */
  required: ShippedFile[];
  /** Tried once each: languages only visited must not hold an update back. */
  wanted: ShippedFile[];
}

/** The bundles of a new version. Languages withdrawn from the index fall out. */
export function planInstall({ index, kept, stored, open, isFirst }: InstallFacts): InstallPlan {
  const required = new Set([
    ...sharedTags,
    fallbackTag,
    ...(kept ?? stored),
    ...(isFirst ? open : [])
  ]);
  const wanted = new Set(stored.filter((tag) => !required.has(tag)));
  const find = (tags: Set<string>): ShippedFile[] =>
    [...tags].map((tag) => shippedFile(index, tag)).filter((file) => file !== undefined);
  return { required: find(required), wanted: find(wanted) };
}

/** Stored files that a stored current one replaces. A withdrawn language keeps what it has. */
export function supersededFiles(stored: readonly BundleName[], index: BundleIndex): BundleName[] {
  const files = new Set(stored.map(({ file }) => file));
  return stored.filter(({ file, tag }) => {
    const current = shippedFile(index, tag)?.file;
    return current !== undefined && current !== file && files.has(current);
  });
}

/**
 * Whether bytes with this digest may be answered under this name. The index knows only its own release;
 * a page of another release asks by a name that itself holds 64 bits of the digest.
 */
export function isGoodBundle(digest: string, name: BundleName, index: BundleIndex): boolean {
  return isCurrent(name, index)
    ? digest === shippedFile(index, name.tag)?.sha256
    : digest.startsWith(name.hash);
}

/** Only files of this release's index are ever stored. */
export function isCurrent(name: BundleName, index: BundleIndex): boolean {
  return shippedFile(index, name.tag)?.file === name.file;
}

/** The name of a file of the index. Throws on an index that was not made by `npm run data`. */
export function nameOf(file: ShippedFile): BundleName {
  const name = parseBundleName(file.file);
  if (name === null) throw new Error(`Not a bundle's file name: ${file.file}`);
  return name;
}
