import { browser } from '$app/environment';
import { asset } from '$app/paths';
import type { Bundle, BundleIndex, Facts, ShippedFile, Sources } from '#lib/domain/bundle.ts';
import { olderVersion, shippedFile, storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { isShippedFile } from '#lib/domain/digest.ts';
import { isBundle, isFacts, isSources } from './bundle-shape.ts';
import bundles from './generated/bundles.json';

const index: BundleIndex = bundles;

export class BundleUnavailable extends Error {
  override name = 'BundleUnavailable';
  constructor(
    readonly tag: string,
    readonly reason: 'offline' | 'corrupt' | 'withdrawn'
  ) {
    super(`${tag}: ${reason}`);
  }
}

export interface Fetched<Value> {
  value: Value;
  /** True when the phone holds another version than this release's, and the network gave none. */
  isOlder: boolean;
}

async function fetchOnce(url: string, cache: RequestCache): Promise<Response> {
  // The mode and credentials of <link rel="preload" as="fetch" crossorigin>, or it would be fetched twice.
  return fetch(url, { cache, mode: 'cors', credentials: 'same-origin' });
}

async function readVerified(response: Response, file: ShippedFile): Promise<Fetched<unknown> | null> {
  const bytes = await response.arrayBuffer();
  const isOlder = response.headers.get(storedVersionHeader) === olderVersion;
  // No crypto.subtle means plain http, which promises nothing either way.
  if (!isOlder && (await isShippedFile(bytes, file)) === false) return null;
  return { value: JSON.parse(new TextDecoder().decode(bytes)), isOlder };
}

async function download(tag: string, file: ShippedFile): Promise<Fetched<unknown>> {
  const url = asset(`/b/${file.file}`);
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetchOnce(url, cache).catch(() => undefined);
    if (response?.status === 404) throw new BundleUnavailable(tag, 'withdrawn');
    if (response?.status !== 200) throw new BundleUnavailable(tag, 'offline');
    const read = await readVerified(response, file).catch(() => null);
    if (read !== null) return read;
  }
  throw new BundleUnavailable(tag, 'corrupt');
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

async function fetchShipped<Value>(
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
export function fetchFacts(): Promise<Fetched<Facts>> {
  return fetchShipped('facts', isFacts);
}

/** The full register of sources, for the about page. Rejects with BundleUnavailable. */
export function fetchSources(): Promise<Fetched<Sources>> {
  return fetchShipped('sources', isSources);
}
