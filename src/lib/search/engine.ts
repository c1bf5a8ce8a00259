import MiniSearch from 'minisearch';
import type { Hit, HitKind, SearchDocument } from './document.ts';
import { comma, FoundDocument } from './found-document.ts';
import { Guesses } from './guesses.ts';
import { FIELD_WEIGHTS, rank, type Phrases, type RawResult } from './rank.ts';
import { createSplitter, formsOf, type Splitter } from './tokens.ts';
import { QUALITY, unitsOf, type Unit } from './units.ts';

/** Milliseconds of work between two rests of the main thread: a slow phone takes four times as long for it. */
const sliceLength = 4;
const mostHits = 20;
/** Longer than any question: a whole book pasted would keep a phone busy for minutes. */
const longestQuery = 1_000;
const prefixWeight = 0.4;

export interface SearchIndex {
  readonly tag: string;
  /** Best first; empty for a query without a letter or a digit. Never throws, whatever is typed. */
  readonly search: (query: string, limit?: number) => Hit[];
  readonly find: (id: string) => SearchDocument | undefined;
}

export interface BuildOptions {
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

type Field = keyof typeof FIELD_WEIGHTS;

function isField(name: string): name is Field {
  return Object.hasOwn(FIELD_WEIGHTS, name);
}

/** A document as forms with a space between, which no form contains. */
type Entry = Readonly<Record<Field | 'id', string>>;

function stringsOf(document: SearchDocument, field: Field): readonly string[] {
  const value = document[field];
  return typeof value === 'string' ? [value] : value;
}

const FIELDS = Object.keys(FIELD_WEIGHTS).filter(isField);

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

interface Held {
  readonly document: SearchDocument;
  readonly phrases: Phrases;
}

class Index implements SearchIndex {
  readonly tag: string;
  readonly #splitter: Splitter;
  readonly #held = new Map<string, Held>();
  readonly #forms = new Set<string>();
  #guesses: Guesses | undefined;
  readonly #mini: MiniSearch<Entry>;

  constructor(tag: string) {
    this.tag = tag;
    this.#splitter = createSplitter(tag);
    this.#mini = new MiniSearch<Entry>({
      fields: FIELDS,
      tokenize: (forms) => forms.split(' '),
      processTerm: (form) => form
    });
  }

  #formsOf(text: string): string[] {
    const forms = this.#splitter.split(text).flatMap(formsOf);
    for (const form of forms) this.#forms.add(form);
    return forms;
  }

  /** Adds a document string by string, with a stop after each. A second one of an id is left out. */
  *add(document: SearchDocument): Generator<void, void> {
    if (this.#held.has(document.id)) return;
    const phrases: Phrases = {
      title: this.#splitter.phrase(document.title),
      words: document.words.split(comma).map((phrase) => this.#splitter.phrase(phrase))
    };
    const entry = { id: document.id, title: '', words: '', headings: '', summary: '', body: '' };
    for (const field of FIELDS) {
      const forms: string[] = [];
      for (const text of stringsOf(document, field)) {
        forms.push(...this.#formsOf(text));
        yield;
      }
      entry[field] = forms.join(' ');
    }
    this.#held.set(document.id, { document, phrases });
    this.#mini.add(entry);
    this.#guesses = undefined;
    yield;
  }

  find(id: string): SearchDocument | undefined {
    return this.#held.get(id)?.document;
  }

  #run(units: readonly Unit[]): RawResult[] {
    const queries = units.flatMap(({ leaves, weight }) =>
      leaves.map(({ term, isPrefix, quality }) => ({
        queries: [term],
        prefix: isPrefix,
        boostTerm: () => quality * weight
      }))
    );
    return this.#mini
      .search(
        { combineWith: 'OR', queries },
        {
          tokenize: (term) => [term],
          boost: FIELD_WEIGHTS,
          weights: { prefix: prefixWeight, fuzzy: 0 }
        }
      )
      .map(({ id, score, queryTerms, match }) => ({ id: String(id), score, queryTerms, match }));
  }

  /** Gives each word that is nowhere in the index the words it may be a slip of. Says whether there are any. */
  #addNear(units: readonly Unit[], results: readonly RawResult[]): boolean {
    const met = new Set(results.flatMap((result) => result.queryTerms));
    let added = false;
    for (const { token, leaves, isExtra } of units) {
      if (isExtra) continue;
      if (leaves.some(({ term, quality }) => quality > QUALITY.cut && met.has(term))) continue;
      this.#guesses ??= new Guesses(this.#forms, this.tag);
      const meant = this.#guesses.of(token);
      leaves.push(...meant);
      added ||= meant.length > 0;
    }
    return added;
  }

  search(typed: string, limit = mostHits): Hit[] {
    const query = typed.slice(0, longestQuery);
    const units = unitsOf(query, this.#splitter);
    if (units.length === 0) return [];
    const first = this.#run(units);
    const results = this.#addNear(units, first) ? this.#run(units) : first;
    const ranked = rank(results, {
      units,
      query: this.#splitter.phrase(query),
      documentCount: this.#held.size,
      kindOf: (id): HitKind => this.#held.get(id)?.document.kind ?? 'page',
      phrasesOf: (id) => this.#held.get(id)?.phrases ?? { title: '', words: [] }
    });
    return ranked.slice(0, limit).flatMap((each) => {
      const document = this.find(each.result.id);
      return document === undefined
        ? []
        : [new FoundDocument(document, each, units, this.#splitter)];
    });
  }
}

/**
 * Builds the index of one language in slices of some milliseconds, resting between them so that the screen stays alive.
 * Rejects with the reason of `options.signal` when it is aborted.
 */
export async function buildIndex(
  documents: readonly SearchDocument[],
  tag: string,
  { signal }: BuildOptions = {}
): Promise<SearchIndex> {
  signal?.throwIfAborted();
  const index = new Index(tag);
  let start = performance.now();
  for (const document of documents) {
    const steps = index.add(document);
    while (steps.next().done !== true) {
      if (performance.now() - start < sliceLength) continue;
      await rest();
      signal?.throwIfAborted();
      start = performance.now();
    }
  }
  return index;
}
