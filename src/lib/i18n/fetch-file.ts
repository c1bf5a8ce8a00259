import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { olderVersion, storedVersionHeader } from '#lib/domain/bundle-files.ts';
import { sha256Hex } from '#lib/domain/digest.ts';

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

/** A file below `b/`. Without a digest only the worker can answer for it. */
export interface WantedFile {
  tag: string;
  file: string;
  sha256: string | null;
  /** Of another file that may be given instead. */
  orElse?: string;
}

async function attempt(
  { file, sha256, orElse }: WantedFile,
  cache: RequestCache
): Promise<Fetched<unknown> | Reason> {
  // As <link rel="preload" as="fetch" crossorigin> asks, or the browser would fetch it twice.
  const options = { cache, mode: 'cors', credentials: 'same-origin' } as const;
  const response = await fetch(asset(`/b/${file}`), options);
  if (response.status === 404) return 'withdrawn';
  if (response.status !== 200) return 'offline';
  const bytes = await response.arrayBuffer();
  const isOlder = response.headers.get(storedVersionHeader) === olderVersion;
  // No crypto.subtle means plain http, which promises nothing either way.
  const digest = isOlder || sha256 === null ? null : await sha256Hex(bytes);
  if (digest !== null && digest !== sha256 && digest !== orElse) return 'corrupt';
  return { value: JSON.parse(new TextDecoder().decode(bytes)), isOlder };
}

async function download(wanted: WantedFile): Promise<Fetched<unknown>> {
  const first = await attempt(wanted, 'default').catch((): Reason => 'offline');
  if (typeof first === 'object') return first;
  // Without a worker, a wrong answer may sit in the HTTP cache as immutable. A worker has been past it.
  const second =
    first === 'offline' ? first : await attempt(wanted, 'reload').catch((): Reason => 'offline');
  if (typeof second === 'object') return second;
  throw new BundleUnavailable(wanted.tag, second);
}

/** Per address, and in the browser only: while prerendering, every language shares one process. */
const fetched = new Map<string, Promise<Fetched<unknown>>>();

/** A file's JSON, held to its digest; asked for once. Rejects with BundleUnavailable. */
export function fetchFile(wanted: WantedFile): Promise<Fetched<unknown>> {
  const known = fetched.get(wanted.file);
  if (known !== undefined) return known;
  const pending = download(wanted);
  if (browser) fetched.set(wanted.file, pending);
  const forget = (): boolean => fetched.delete(wanted.file);
  // What failed, or is old, is worth asking for again at the next page.
  pending.then(({ isOlder }) => isOlder && forget(), forget);
  return pending;
}
