import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords, wordsAtHand, type LoadedWords } from '#lib/i18n/load.ts';
import { findLanguage, isReadable } from '#lib/i18n/register.ts';
import type { Reading } from './reading.ts';

/** A second language on the screen, beside the page's own. */
export interface SecondReading {
  readonly reading: Reading | null;
  /** The language that was asked for and is neither on this phone nor to be had now. */
  readonly failed: string | null;
  retry(): void;
}

/** A tag from an address or from storage, if it is a language with words of its own; else null. */
export function readableTag(tag: string | null | undefined): string | null {
  const language = findLanguage(tag ?? '');
  return language !== undefined && isReadable(language.tag) ? language.tag : null;
}

/**
 * Loads the words of a second language whenever `wanted` names another one. Call while a component is made.
 * The last one stays until the next is there, so that nothing jumps twice.
 */
export function secondReading(wanted: () => string | null, first: () => Reading): SecondReading {
  let loaded = $state.raw<Reading | null>(null);
  let failed = $state<string | null>(null);
  let attempt = $state(0);

  function show({ bundle, isOlder }: LoadedWords): void {
    const { facts, today, locale } = first();
    const speaks = bundle.tag.startsWith('en') ? locale.bundle.tag : bundle.tag;
    loaded = { locale: createLocale(bundle), facts, today, isOlder, speaks };
  }

  // Outside Svelte: words come from the worker or the network.
  $effect(() => {
    const tag = wanted();
    void attempt;
    failed = null;
    if (tag === null) {
      loaded = null;
      return;
    }
    let isStale = false;
    const here = wordsAtHand(tag);
    if (here !== undefined) {
      show(here);
      return;
    }
    loadWords(tag).then(
      (words) => {
        if (!isStale) show(words);
      },
      () => {
        if (isStale) return;
        // The words of the language before must not stand under this one's name.
        loaded = null;
        failed = tag;
      }
    );
    return () => {
      isStale = true;
    };
  });

  return {
    get reading() {
      return wanted() === null ? null : loaded;
    },
    get failed() {
      return failed;
    },
    retry: () => (attempt += 1)
  };
}
