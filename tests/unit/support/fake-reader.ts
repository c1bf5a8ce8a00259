import {
  bundleNameOfUrl,
  bundleUrl,
  olderVersion,
  shippedFile,
  storedVersionHeader
} from '#lib/domain/bundle-files.ts';
import { hasDigest, sha256Hex } from '#lib/domain/digest.ts';
import type { Language, Release } from '../../long-run/steps.ts';
import type { Shown, StoredBundle } from '../../long-run/world.ts';
import type { FakeCache } from './fake-caches.ts';
import { indexes, scope } from './fake-host.ts';

export interface FakeTab {
  url: string;
  release: Release;
  /** By file, as long as the page lives. */
  memory: Map<string, string>;
}

type Words = { text: string; isOlder: boolean } | null;

export function isRelease(text: string): text is Release {
  return text === 'first' || text === 'next';
}

/** As the page does it: lib/i18n/fetch-bundle.ts. */
export async function readFile(
  { release, memory }: FakeTab,
  tag: string,
  fetchFile: (request: Request) => Promise<Response>
): Promise<Words> {
  const file = shippedFile(indexes[release], tag);
  if (file === undefined) return null;
  const known = memory.get(file.file);
  if (known !== undefined) return { text: known, isOlder: false };
  for (const cache of ['default', 'reload'] as const) {
    const request = new Request(bundleUrl(scope, file.file), { cache });
    const response = await fetchFile(request).catch(() => null);
    if (response === null || response.status === 504) return null;
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    if (response.headers.get(storedVersionHeader) === olderVersion) return { text, isOlder: true };
    if (response.status === 200 && (await hasDigest(bytes, file.sha256))) {
      memory.set(file.file, text);
      return { text, isOlder: false };
    }
  }
  return null;
}

export function describePage(
  asked: Language,
  release: Release,
  words: Words,
  { isDead = false, isInPage = false }
): Shown {
  const parsed: unknown = words === null ? {} : JSON.parse(words.text);
  const has = typeof parsed === 'object' && parsed !== null && 'heading' in parsed;
  const heading = has ? String(parsed.heading) : '';
  const isNotKept = words === null && !isDead;
  const isOlder = words?.isOlder ?? false;
  const page = { asked, release, isDead, isInPage, isNotKept, isOlder };
  return { ...page, heading, lang: asked, dir: 'ltr', hasNumbers: true };
}

const hashed = new WeakMap<Response, boolean>();

/** Hashed once: an entry changes only by being replaced. */
async function isGood(entry: Response, hash: string): Promise<boolean> {
  const known = hashed.get(entry);
  if (known !== undefined) return known;
  const digest = await sha256Hex(await entry.clone().arrayBuffer());
  const isRight = digest?.startsWith(hash) ?? false;
  hashed.set(entry, isRight);
  return isRight;
}

export async function readBundles(cache: FakeCache | undefined): Promise<StoredBundle[]> {
  const found: StoredBundle[] = [];
  for (const [url, entry] of cache?.entries ?? []) {
    const name = bundleNameOfUrl(scope, url);
    if (name === null) continue;
    found.push({ tag: name.tag, file: name.file, isGood: await isGood(entry, name.hash) });
  }
  return found;
}
