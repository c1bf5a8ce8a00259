import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { searchBoth, type FoundHit, type SearchIndex } from '#lib/search/search.ts';
import type { Reading } from './reading.ts';
import { searchIndexOf } from './search-index.ts';

// In memory only: what somebody looks for is nobody else's business. It is still there when Back leads here.
let query = $state('');
let own = $state.raw<SearchIndex | null>(null);
let english = $state.raw<SearchIndex | null>(null);

/** The question being asked, and what answers it. */
export const searching = {
  get query(): string {
    return query;
  },
  set query(text: string) {
    query = text;
  },
  /** False until the words of this language can be searched. */
  get isReady(): boolean {
    return own !== null;
  },
  get hits(): readonly FoundHit[] {
    return own === null ? [] : searchBoth(own, english, query);
  },
  /** Readies the search for a language, and for English beside it. Without English, it does without. */
  async open(reading: Reading): Promise<void> {
    const { tag } = reading.locale.bundle;
    if (own?.tag !== tag) own = null;
    const index = await searchIndexOf(reading);
    own = index;
    english = null;
    if (tag === 'en') return;
    const words = await loadWords('en').catch(() => null);
    if (words === null) return;
    const second = await searchIndexOf({
      ...words,
      locale: createLocale(words.bundle),
      today: reading.today
    });
    // Meanwhile the reader may have gone on to another language.
    if (own === index) english = second;
  }
};
