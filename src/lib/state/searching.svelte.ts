import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { searchBoth, type FoundHit, type SearchIndex } from '#lib/search/search.ts';
import type { Reading } from './reading.ts';
import { searchIndexOf } from './search-index.ts';

// In memory only: what somebody looks for is nobody else's business. It is still there when Back leads here.
let query = $state('');
let own = $state.raw<SearchIndex | null>(null);
let english = $state.raw<SearchIndex | null>(null);
let answered = $state('');
let hits = $state.raw<readonly FoundHit[]>([]);
/** The language of the screen: words of another may still be on their way. */
let wanted = '';
let pending: ReturnType<typeof setTimeout> | undefined;

function answer(): void {
  answered = query;
  hits = own === null ? [] : searchBoth(own, english, query);
}

/** After the letter stands in its field: on a slow phone a letter must not wait for what it finds. */
function answerSoon(): void {
  clearTimeout(pending);
  pending = setTimeout(answer, 0);
}

/** The question being asked, and what answers it. */
export const searching = {
  get query(): string {
    return query;
  },
  set query(text: string) {
    query = text;
    answerSoon();
  },
  /** False until the words of this language can be searched. */
  get isReady(): boolean {
    return own !== null;
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
    const { tag } = reading.locale.bundle;
    wanted = tag;
    if (own?.tag !== tag) {
      own = null;
      english = null;
      answer();
    }
    const index = await searchIndexOf(reading);
    if (wanted !== tag) return;
    own = index;
    answer();
    if (tag === 'en') return;
    const words = await loadWords('en').catch(() => null);
    if (words === null) return;
    const second = await searchIndexOf({
      ...words,
      locale: createLocale(words.bundle),
      today: reading.today
    });
    if (wanted !== tag) return;
    english = second;
    answer();
  }
};
