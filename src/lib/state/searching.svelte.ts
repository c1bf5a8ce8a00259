import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import type { FoundHit, SearchIndex } from '#lib/search/search.ts';
import type { Reading } from './reading.ts';
import type * as Engine from './search-index.ts';

// In memory only: what somebody looks for is nobody else's business. It is still there when Back leads here.
let query = $state('');
let own = $state.raw<SearchIndex | null>(null);
let english = $state.raw<SearchIndex | null>(null);
let answered = $state('');
let hits = $state.raw<readonly FoundHit[]>([]);
let isUnavailable = $state(false);
/** What searches, a third of the script of a visit: it follows once the screen can be used. */
let engine: typeof Engine | undefined;
/** The language of the screen: words of another may still be on their way. */
let wanted: Reading | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

function answer(): void {
  answered = query;
  hits = engine === undefined || own === null ? [] : engine.searchBoth(own, english, query);
}

/** After the letter stands in its field: on a slow phone a letter must not wait for what it finds. */
function answerSoon(): void {
  clearTimeout(pending);
  pending = setTimeout(answer, 0);
}

/** All the words of a language: a page from the host woke with the first of them. */
async function readWhole(tag: string, today: string): Promise<Reading> {
  const words = await loadWords(tag);
  return { ...words, locale: createLocale(words.bundle), today };
}

/** Rejects where the script or the words do not come. */
async function ready(reading: Reading): Promise<void> {
  const { tag, first } = reading.locale.bundle;
  const isWanted = (): boolean => wanted === reading;
  const { searchIndexOf } = (engine ??= await import('./search-index.ts'));
  const whole = first === undefined ? reading : await readWhole(tag, reading.today);
  const index = await searchIndexOf(whole);
  if (!isWanted()) return;
  own = index;
  answer();
  if (tag === 'en') return;
  const second = await readWhole('en', reading.today).then(searchIndexOf, () => null);
  if (!isWanted()) return;
  english = second;
  answer();
}

/** The question being asked, and what answers it. */
export const searching = {
  get query(): string {
    return query;
  },
  set query(text: string) {
    query = text;
    // What did not come is asked for again by whoever goes on asking.
    if (isUnavailable && wanted !== undefined) void searching.open(wanted);
    answerSoon();
  },
  /** False until the words of this language can be searched. */
  get isReady(): boolean {
    return own !== null;
  },
  /** Neither this phone nor the network has what is needed. */
  get isUnavailable(): boolean {
    return isUnavailable;
  },
  /** The question that `hits` answer: a moment behind `query`. */
  get answered(): string {
    return answered;
  },
  get hits(): readonly FoundHit[] {
    return hits;
  },
  /** Readies the search for a language, and for English beside it. Without English, it does without. */
  async open(reading: Reading): Promise<void> {
    wanted = reading;
    isUnavailable = false;
    if (own?.tag !== reading.locale.bundle.tag) {
      own = null;
      english = null;
      answer();
    }
    await ready(reading).catch(() => {
      if (wanted === reading) isUnavailable = true;
    });
  }
};
