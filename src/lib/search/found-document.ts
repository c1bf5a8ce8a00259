import type { Hit, HitKind, Part, SearchDocument } from './document.ts';
import type { PagePath } from '#lib/domain/page.ts';
import { bestText, highlight, shorten } from './excerpt.ts';
import type { Ranked, RawResult } from './rank.ts';
import { WORD_WEIGHTS } from './small-words.ts';
import { countClusters, type Splitter } from './tokens.ts';
import type { Unit } from './units.ts';

/** Between residents' phrases, in the commas of every script. */
export const comma = /[,،、，;؛፣]/u;

/** What to mark. A single cluster also met pairs that begin with it, of which only it is marked. */
function formsToMark({ match }: RawResult, units: readonly Unit[]): Set<string> {
  const single = units
    .filter(({ token }) => token.writing === 'run' && countClusters(token.term) === 1)
    .map(({ token }) => token.term);
  const small = units
    .filter(({ weight }) => weight < WORD_WEIGHTS.person)
    .map(({ token }) => token.term);
  return new Set(
    Object.keys(match)
      .filter((form) => !small.includes(form))
      .map((form) => single.find((term) => form.startsWith(term)) ?? form)
  );
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: work() }).value;
}

/**
 * A document that matched. What a screen shows of it is worked out when it is read: two languages find forty documents at
 * each letter, of which a reader sees eight.
 */
export class FoundDocument implements Hit {
  readonly id: string;
  readonly kind: HitKind;
  readonly score: number;
  readonly isLoose: boolean;
  readonly at?: PagePath;
  readonly #title: () => readonly Part[];
  readonly #excerpt: () => readonly Part[];
  readonly #matched: () => readonly Part[];

  constructor(document: SearchDocument, ranked: Ranked, units: readonly Unit[], split: Splitter) {
    const { result, score, isLoose } = ranked;
    const fields = new Set(Object.values(result.match).flat());
    this.id = document.id;
    this.kind = document.kind;
    this.score = score;
    this.isLoose = isLoose;
    if (document.at !== undefined) this.at = document.at;
    const forms = once(() => formsToMark(result, units));
    this.#title = once(() => highlight(document.title, forms(), split));
    this.#excerpt = once(() => {
      const texts = [
        ...(fields.has('summary') ? [document.summary] : []),
        ...(fields.has('headings') ? document.headings : []),
        ...(fields.has('body') ? document.body : [])
      ];
      return shorten(bestText(texts, forms(), split) ?? document.summary, forms(), split);
    });
    this.#matched = once(() => {
      if (this.title.some((part) => part.isHit)) return this.title;
      const phrases = document.words.split(comma).map((phrase) => phrase.trim());
      const phrase = bestText(phrases, forms(), split);
      return phrase === undefined ? this.excerpt : highlight(phrase, forms(), split);
    });
  }

  get title(): readonly Part[] {
    return this.#title();
  }

  get excerpt(): readonly Part[] {
    return this.#excerpt();
  }

  get matched(): readonly Part[] {
    return this.#matched();
  }
}
