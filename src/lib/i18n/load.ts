import type { Bundle, Sources } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { partOf } from '#lib/domain/first-words.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { isFacts } from './bundle-shape.ts';
import { fetchBundle, fetchFacts, fetchFirstWords, fetchSources } from './fetch-bundle.ts';

export interface LoadedWords {
  readonly bundle: Bundle;
  readonly facts: AppFacts;
  /** True when this phone only holds older words than this release's. */
  readonly isOlder: boolean;
}

// By tag, for as long as the page lives: a language that was beside another once is there at once the next time.
const atHand = new Map<string, LoadedWords>();

/** Words that this page has loaded before, in any of its languages. */
export function wordsAtHand(tag: string): LoadedWords | undefined {
  return atHand.get(tag);
}

/**
 * The words of a language and the facts they speak of: from the disk while prerendering, so that no page
 * carries them inline; from the worker or the network in the browser. Rejects with BundleUnavailable.
 */
export async function loadWords(tag: string): Promise<LoadedWords> {
  if (import.meta.env.SSR) {
    const { readBundle, readFacts } = await import('./read-from-disk.ts');
    return { bundle: readBundle(tag), facts: readFacts(), isOlder: false };
  }
  const [{ value: bundle, isOlder }, facts] = await Promise.all([fetchBundle(tag), fetchFacts()]);
  const words = { bundle, facts, isOlder };
  atHand.set(tag, words);
  return words;
}

/**
 * The words that a page from the host wakes with: those of its part of the site, or more. Null where there are none
 * apart, or they do not come. Rejects with BundleUnavailable where the facts do not come.
 */
export async function loadFirstWords(here: Destination): Promise<LoadedWords | null> {
  if (import.meta.env.SSR) {
    const part = partOf(here);
    if (here.kind === 'picker' || part === undefined) return null;
    const { readFirstFacts, readFirstWords } = await import('./read-from-disk.ts');
    const bundle = readFirstWords(here.lang, part);
    return { bundle, facts: readFirstFacts(bundle), isOlder: false };
  }
  const words = await fetchFirstWords(here);
  if (words === null) return null;
  const { value: bundle, isOlder } = words;
  const facts: unknown = bundle.first?.facts;
  // A worker that keeps the language gave that, which brings no facts.
  return { bundle, facts: isFacts(facts) ? facts : await fetchFacts(), isOlder };
}

/** The full register of sources, for the one page that lists it. Rejects with BundleUnavailable. */
export async function loadSources(): Promise<Sources> {
  if (import.meta.env.SSR) {
    const { readSources } = await import('./read-from-disk.ts');
    return readSources();
  }
  return (await fetchSources()).value;
}

/** A page that came from the host and that no script has taken over yet: all of it can be read, its links work. */
function standsAsItCame(): boolean {
  return (
    !import.meta.env.SSR &&
    !('ready' in document.documentElement.dataset) &&
    document.getElementById('content') !== null
  );
}

/** Whether what is loaded is for a page drawn beforehand: by the build, or in the browser to take it over. */
export function isWaking(): boolean {
  return import.meta.env.SSR || standsAsItCame();
}

/**
 * Does the work that a page needs to come alive. A page that stands as it came is not replaced by an error:
 * it stays, and the work is tried again after 2, 4, 8, … seconds. Rejects like the work everywhere else.
 */
export async function whilePageStands<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let pause = 2_000; ; pause *= 2) {
    try {
      const value = await work();
      // Drawing is a task of its own: a tap on a link must not wait for words and drawing together.
      if (standsAsItCame()) await new Promise((resolve) => setTimeout(resolve));
      return value;
    } catch (cause) {
      if (!standsAsItCame()) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
