import type { Bundle, Greetings, Sources } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { findFile, findFirstWords } from './bundle-index.ts';
import { isBundle, isFigures, isGreetings, isGrounds, isSources } from './bundle-shape.ts';
import { BundleUnavailable, fetchFile, type Fetched, type WantedFile } from './fetch-file.ts';

/** A shipped file, checked against its digest and its shape. Rejects with BundleUnavailable. */
export async function fetchShipped<Value>(
  tag: string,
  isValue: (value: unknown) => value is Value
): Promise<Fetched<Value>> {
  return fetchShaped(await findFile(tag), isValue);
}

async function fetchShaped<Value>(
  wanted: WantedFile,
  isValue: (value: unknown) => value is Value
): Promise<Fetched<Value>> {
  const { value, isOlder } = await fetchFile(wanted);
  if (!isValue(value)) throw new BundleUnavailable(wanted.tag, 'corrupt');
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

/** The words a page wakes with; null where it names none, or they do not come: the whole language is asked for then. */
export async function fetchFirstWords(here: Destination): Promise<Fetched<Bundle> | null> {
  const wanted = findFirstWords(here);
  return wanted === undefined ? null : fetchShaped(wanted, isBundle).catch(() => null);
}

/** Numbers and contacts; publishers, dates and doubts of all that is said. Rejects with BundleUnavailable. */
export async function fetchFacts(): Promise<AppFacts> {
  const [figures, grounds] = await Promise.all([
    fetchShipped('facts', isFigures),
    fetchShipped('evidence', isGrounds)
  ]);
  return { ...figures.value, ...grounds.value };
}

/** What every language says before its bundle is there. Rejects with BundleUnavailable. */
export function fetchGreetings(): Promise<Fetched<Greetings>> {
  return fetchShipped('greeting', isGreetings);
}

/** The full register of sources, for the about page. Rejects with BundleUnavailable. */
export function fetchSources(): Promise<Fetched<Sources>> {
  return fetchShipped('sources', isSources);
}
