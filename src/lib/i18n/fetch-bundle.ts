import { browser } from '$app/environment';
import { asset } from '$app/paths';
import type { Bundle, BundleIndex, ShippedFile, Sources } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { olderVersion, shippedFile, storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { isShippedFile } from '#lib/domain/digest.ts';
import { isBundle, isFacts, isSources } from './bundle-shape.ts';
import bundles from './generated/bundles.json';

const index: BundleIndex = bundles;

type Reason = 'offline' | 'corrupt' | 'withdrawn';

export class BundleUnavailable extends Error {
  override name = 'BundleUnavailable';
  constructor(
    readonly tag: string,
    readonly reason: Reason
  ) {
    super(`${tag}: ${reason}`);
  }
}

export interface Fetched<Value> {
  value: Value;
  /** True when the phone holds another version than this release's, and the network gave none. */
  isOlder: boolean;
}

/** Where a language or a shared file is fetched from, for a preload; null for one of no release. */
export function bundleAddress(tag: string): string | null {
  const file = shippedFile(index, tag);
  return file === undefined ? null : asset(`/b/${file.file}`);
}

async function attempt(
  url: string,
  file: ShippedFile,
  cache: RequestCache
): Promise<Fetched<unknown> | Reason> {
  // As <link rel="preload" as="fetch" crossorigin> asks, or the browser would fetch it twice.
  const response = await fetch(url, { cache, mode: 'cors', credentials: 'same-origin' });
  if (response.status === 404) return 'withdrawn';
  if (response.status !== 200) return 'offline';
  const bytes = await response.arrayBuffer();
  const isOlder = response.headers.get(storedVersionHeader) === olderVersion;
  // No crypto.subtle means plain http, which promises nothing either way.
  if (!isOlder && (await isShippedFile(bytes, file)) === false) return 'corrupt';
  return { value: JSON.parse(new TextDecoder().decode(bytes)), isOlder };
}

async function download(tag: string, file: ShippedFile): Promise<Fetched<unknown>> {
  const url = asset(`/b/${file.file}`);
  const first = await attempt(url, file, 'default').catch((): Reason => 'offline');
  if (typeof first === 'object') return first;
  // Without a worker, a wrong answer may sit in the HTTP cache as immutable. A worker has been past it.
  const second =
    first === 'offline' ? first : await attempt(url, file, 'reload').catch((): Reason => 'offline');
  if (typeof second === 'object') return second;
  throw new BundleUnavailable(tag, second);
}

/** Per address, and in the browser only: while prerendering, every language shares one process. */
const fetched = new Map<string, Promise<Fetched<unknown>>>();

function remember(tag: string, file: ShippedFile): Promise<Fetched<unknown>> {
  const known = fetched.get(file.file);
  if (known !== undefined) return known;
  const pending = download(tag, file);
  if (browser) fetched.set(file.file, pending);
  const forget = (): boolean => fetched.delete(file.file);
  // What failed, or is old, is worth asking for again at the next page.
  pending.then(({ isOlder }) => isOlder && forget(), forget);
  return pending;
}

/** A shipped file, checked against its digest and its shape. Rejects with BundleUnavailable. */
export async function fetchShipped<Value>(
  tag: string,
  isValue: (value: unknown) => value is Value
): Promise<Fetched<Value>> {
  const file = shippedFile(index, tag);
  if (file === undefined) throw new BundleUnavailable(tag, 'withdrawn');
  const { value, isOlder } = await remember(tag, file);
  if (!isValue(value)) throw new BundleUnavailable(tag, 'corrupt');
  return { value, isOlder };
}

/** Rejects when the reader has moved on. The download itself goes on: another page may want it. */
function untilAborted<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}

/** The words of a language. Rejects with BundleUnavailable. */
export function fetchBundle(
  tag: string,
  { signal }: { signal?: AbortSignal } = {}
): Promise<Fetched<Bundle>> {
  return untilAborted(fetchShipped(tag, isBundle), signal);
}

/** Numbers, contacts, dates and publishers: every page needs them. Rejects with BundleUnavailable. */
export function fetchFacts(): Promise<Fetched<AppFacts>> {
  return fetchShipped('facts', isFacts);
}

/** The full register of sources, for the about page. Rejects with BundleUnavailable. */
export function fetchSources(): Promise<Fetched<Sources>> {
  return fetchShipped('sources', isSources);
}
