import type { ShippedFile } from '#lib/domain/bundle.ts';
import {
  bundleCacheName,
  bundleUrl,
  fallbackTag,
  isLanguage,
  shippedFile
} from '#lib/domain/bundle-files.ts';
import { loadIndex } from '#lib/i18n/bundle-index.ts';
import { BundleUnavailable } from '#lib/i18n/fetch-file.ts';
import { changeKeptTags } from '#lib/storage/kept.ts';
import { askWorker, findRegistration } from './ask-worker.ts';
import { DownloadFailed, downloadFile, type DownloadOptions } from './download.ts';
import type { StoredLanguage } from './messages.ts';
import { appScope } from './scope.ts';

export type KeepOptions = Pick<DownloadOptions, 'onProgress' | 'signal'>;

export type KeepOutcome =
  'kept' | 'cancelled' | 'offline' | 'corrupt' | 'withdrawn' | 'no-space' | 'unsupported';

/** The languages on this phone; null when the worker does not answer, so nobody knows. */
export async function listKept(): Promise<StoredLanguage[] | null> {
  const reply = await askWorker({ type: 'LIST' });
  return reply?.type === 'LISTED' ? reply.languages : null;
}

/** The first time, what was stored by visiting counts as kept too: asking for one must not demote another. */
async function changeKept(change: (tags: readonly string[]) => readonly string[]): Promise<void> {
  const stored = ((await listKept()) ?? []).map(({ tag }) => tag);
  await changeKeptTags(stored, change);
}

async function isStored(cache: Cache, url: string): Promise<boolean> {
  return (await cache.match(url, { ignoreVary: true })) !== undefined;
}

async function fetchVerified(
  url: string,
  file: ShippedFile,
  options: KeepOptions
): Promise<ArrayBuffer> {
  try {
    return await downloadFile(url, file, options);
  } catch (reason) {
    // A wrong answer may sit in the HTTP cache as immutable: go past it once.
    if (reason instanceof DownloadFailed && reason.isAnswer)
      return downloadFile(url, file, { ...options, cache: 'reload' });
    throw reason;
  }
}

/** One write at the very end: a cut, cancelled or wrong download leaves nothing behind. */
async function keepFile(file: ShippedFile, options: KeepOptions): Promise<void> {
  const cache = await caches.open(bundleCacheName(appScope()));
  const url = bundleUrl(appScope(), file.file);
  if (await isStored(cache, url)) return;
  const bytes = await fetchVerified(url, file, options);
  options.signal?.throwIfAborted();
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  await cache.put(url, new Response(bytes, { headers }));
}

function explain(reason: unknown, signal: AbortSignal | undefined): KeepOutcome {
  if (signal?.aborted) return 'cancelled';
  if (reason instanceof DownloadFailed) return reason.reason;
  if (reason instanceof BundleUnavailable) return 'offline';
  const isFull = reason instanceof DOMException && reason.name === 'QuotaExceededError';
  return isFull ? 'no-space' : 'unsupported';
}

/** Fetches a language, shows how far it is, checks it, stores it and remembers the wish. Never rejects. */
export async function keepLanguage(tag: string, options: KeepOptions = {}): Promise<KeepOutcome> {
  try {
    const index = await loadIndex();
    const file = isLanguage(tag) ? shippedFile(index, tag) : undefined;
    if (file === undefined) return 'withdrawn';
    // Nothing would ever read it back.
    if ((await findRegistration()) === undefined) return 'unsupported';
    await keepFile(file, options);
    for (const shared of ['facts', 'evidence'].map((name) => shippedFile(index, name)))
      if (shared !== undefined) await keepFile(shared, { signal: options.signal });
    await changeKept((tags) => [...tags, tag]);
    options.onProgress?.(1);
    return 'kept';
  } catch (reason) {
    return explain(reason, options.signal);
  }
}

/** One after another, so that those done stay done: asking again goes on with the rest. */
export async function keepLanguages(
  tags: readonly string[],
  {
    onProgress,
    signal
  }: { onProgress?: (tag: string, fraction: number | null) => void; signal?: AbortSignal } = {}
): Promise<Map<string, KeepOutcome>> {
  const outcomes = new Map<string, KeepOutcome>();
  for (const tag of tags) {
    const report = (fraction: number | null): void => onProgress?.(tag, fraction);
    outcomes.set(tag, await keepLanguage(tag, { onProgress: report, signal }));
  }
  return outcomes;
}

/** Lets the worker fetch a language: it goes on when the reader leaves the page, and shows no progress. */
export async function keepInBackground(tag: string): Promise<boolean> {
  return (await askWorker({ type: 'KEEP', tag }))?.type === 'KEPT';
}

/** Takes a language off the phone. False for English, which every other one falls back on. Never rejects. */
export async function removeLanguage(tag: string): Promise<boolean> {
  if (tag === fallbackTag) return false;
  await changeKept((tags) => tags.filter((kept) => kept !== tag));
  return (await askWorker({ type: 'REMOVE', tag }))?.type === 'REMOVED';
}

export interface Verification {
  good: string[];
  repaired: string[];
  /** Bad, and not to be had again now. */
  lost: string[];
  checkedOn: string;
}

/** Hashes every stored file again and fetches what is bad or gone; null when the worker does not answer. */
export async function verifyKept(): Promise<Verification | null> {
  const reply = await askWorker({ type: 'CHECK' });
  if (reply?.type !== 'CHECKED') return null;
  const { good, repaired, lost, checkedOn } = reply;
  return { good, repaired, lost, checkedOn };
}
