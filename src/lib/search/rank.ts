import type { HitKind } from './document.ts';
import { QUALITY, type Unit } from './units.ts';

/** How much a match in each field counts. */
export const FIELD_WEIGHTS = { title: 4, words: 3.5, headings: 2, summary: 1.5, body: 1 } as const;

/** Pages first: a service or a number is rarely what explains. */
const KIND_WEIGHTS: Readonly<Record<HitKind, number>> = {
  page: 1,
  card: 0.8,
  screen: 0.7,
  topic: 0.6,
  contact: 0.45,
  service: 0.4
};

/** Factors for words that stand together as they were typed. */
const PHRASE = { inside: 1.8, around: 1.8, title: 1.5 } as const;

/** What holds less than this share of the best match's coverage is left out. */
const leastShare = 0.4;

/** The title and residents' words of a document as folded phrases, one space between words. */
export interface Phrases {
  readonly title: string;
  readonly words: readonly string[];
}

/** What MiniSearch says of one document. */
export interface RawResult {
  readonly id: string;
  readonly score: number;
  /** Terms of the query that matched. */
  readonly queryTerms: readonly string[];
  /** Terms of the index that matched, each with its fields. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

export interface Ranked {
  readonly result: RawResult;
  readonly score: number;
  /** The query is its title or one of the residents' phrases: such documents come before all others. */
  readonly isExact: boolean;
  readonly isLoose: boolean;
}

/** Per unit, how well each document matched it: 0 to 1. */
function qualityOf(unit: Unit, result: RawResult, queried: ReadonlySet<string>): number {
  let best = 0;
  for (const { term, isPrefix, quality } of unit.leaves) {
    if (!queried.has(term)) continue;
    if (Object.hasOwn(result.match, term)) best = Math.max(best, quality);
    else if (isPrefix) best = Math.max(best, quality * QUALITY.prefix);
  }
  return best;
}

const isInside = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);

function phraseFactor(query: string, { title, words }: Phrases): number {
  let factor = 1;
  if (query.includes(' ') && words.some((phrase) => isInside(query, phrase)))
    factor = PHRASE.inside;
  const isAround = (phrase: string): boolean => phrase.includes(' ') && isInside(phrase, query);
  if (words.some(isAround)) factor = Math.max(factor, PHRASE.around);
  return isInside(query, title) ? factor * PHRASE.title : factor;
}

/** Whether a word that says something stands in the title: "doctor" may be everywhere and still be what is meant. */
function namesOne({ match }: RawResult, units: readonly Unit[]): boolean {
  const terms = units
    .filter(({ weight, isExtra }) => weight === 1 && !isExtra)
    .flatMap(({ leaves }) => leaves.filter(({ quality }) => quality >= QUALITY.wholeCut))
    .map(({ term }) => term);
  return terms.some(
    (term) => Object.hasOwn(match, term) && match[term]?.includes('title') === true
  );
}

export interface RankOptions {
  readonly units: readonly Unit[];
  /** The folded query, one space between words. */
  readonly query: string;
  readonly documentCount: number;
  readonly kindOf: (id: string) => HitKind;
  readonly phrasesOf: (id: string) => Phrases;
}

/**
 * Orders what matched: by how much of the query a document covers (rare words count more), by BM25 of its fields, and
 * first of all when the query is one of the residents' phrases. Documents that cover little beside the best are left out,
 * so that a query of which every word is somewhere finds only what holds them all, and another still finds something.
 */
export function rank(results: readonly RawResult[], options: RankOptions): Ranked[] {
  const { units, query, documentCount, kindOf, phrasesOf } = options;
  const matched = results.map((result) => {
    const queried = new Set(result.queryTerms);
    return { result, qualities: units.map((unit) => qualityOf(unit, result, queried)) };
  });
  const rarity = units.map((unit, at) => {
    const count = matched.filter(({ qualities }) => (qualities[at] ?? 0) > 0).length;
    // A word that is nowhere is nobody's fault.
    return count === 0 ? 0 : unit.weight * Math.log(1 + documentCount / count) ** 2;
  });
  const total = units.reduce((sum, unit, at) => sum + (unit.isExtra ? 0 : (rarity[at] ?? 0)), 0);
  const ranked = matched.map(({ result, qualities }) => {
    const covered = qualities.reduce((sum, quality, at) => sum + quality * (rarity[at] ?? 0), 0);
    const coverage = total === 0 ? 1 : Math.min(1, covered / total);
    const phrases = phrasesOf(result.id);
    const isExact = phrases.title === query || phrases.words.includes(query);
    // MiniSearch multiplies by the number of terms that matched, of which one word has several here.
    const score = result.score / Math.max(1, result.queryTerms.length);
    const factor = coverage ** 2 * KIND_WEIGHTS[kindOf(result.id)] * phraseFactor(query, phrases);
    const isLoose = Math.max(...qualities) <= QUALITY.cut;
    const isKept = isExact || namesOne(result, units);
    return { result, score: score * factor, coverage, isExact, isKept, isLoose };
  });
  const best = Math.max(...ranked.map(({ coverage }) => coverage));
  return ranked
    .filter(({ coverage, isKept }) => isKept || coverage >= best * leastShare)
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score);
}
