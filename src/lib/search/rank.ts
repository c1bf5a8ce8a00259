import type { HitKind } from './document.ts';
import { WORD_WEIGHTS } from './small-words.ts';
import { withoutClusterEnds } from './tokens.ts';
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

/** A word that is only in the running text, beside one that a document is about or that residents ask for it by. */
const inPassing = 0.5;

interface Match {
  /** How well a document matched a unit: 0 to 1. */
  readonly quality: number;
  /** The same, less where the word only stands in the running text. */
  readonly worth: number;
}

const isProminent = (field: string): boolean => field !== 'summary' && field !== 'body';

function matchOf({ leaves }: Unit, { match }: RawResult, queried: ReadonlySet<string>): Match {
  const best = { quality: 0, worth: 0 };
  for (const { term, isPrefix, quality: full } of leaves) {
    if (!queried.has(term)) continue;
    const isWhole = Object.hasOwn(match, term);
    if (!isWhole && !isPrefix) continue;
    const quality = isWhole ? full : full * QUALITY.prefix;
    const fields = isWhole
      ? match[term]
      : Object.keys(match).flatMap((met) => (met.startsWith(term) ? (match[met] ?? []) : []));
    const worth = fields?.some(isProminent) === true ? quality : quality * inPassing;
    best.quality = Math.max(best.quality, quality);
    best.worth = Math.max(best.worth, worth);
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

/** Whether a word that says something is by itself one of the residents' phrases. */
function isAskedFor({ words }: Phrases, units: readonly Unit[]): boolean {
  return units.some(
    ({ weight, isExtra, token }) =>
      weight === 1 && !isExtra && words.includes(withoutClusterEnds(token.term))
  );
}

/**
 * How much each unit counts: the more, the fewer documents hold it. What is met as the start of other words only
 * ("poo" in "poor") says no more than the rarest word that is met whole.
 */
function raritiesOf(
  units: readonly Unit[],
  matches: readonly (readonly Match[])[],
  documentCount: number
): number[] {
  const rarities = units.map((unit, at) => {
    const qualities = matches.map((each) => each[at]?.quality ?? 0);
    const count = qualities.filter((quality) => quality > 0).length;
    // A word that is nowhere is nobody's fault.
    const value = count === 0 ? 0 : unit.weight * Math.log(1 + documentCount / count) ** 2;
    return { value, best: unit.isExtra ? 0 : Math.max(0, ...qualities) };
  });
  const whole = rarities.filter(({ best }) => best > QUALITY.prefix);
  const rarest = Math.max(0, ...whole.map(({ value }) => value));
  return rarities.map(({ value, best }) =>
    best === QUALITY.prefix && rarest > 0 ? Math.min(value, rarest) : value
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
    return { result, matches: units.map((unit) => matchOf(unit, result, queried)) };
  });
  const rarity = raritiesOf(
    units,
    matched.map(({ matches }) => matches),
    documentCount
  );
  const total = units.reduce((sum, unit, at) => sum + (unit.isExtra ? 0 : (rarity[at] ?? 0)), 0);
  const ranked = matched.map(({ result, matches }) => {
    const covered = matches.reduce((sum, { worth }, at) => sum + worth * (rarity[at] ?? 0), 0);
    const coverage = total === 0 ? 1 : Math.min(1, covered / total);
    const phrases = phrasesOf(result.id);
    const isExact = phrases.title === query || phrases.words.includes(query);
    // MiniSearch multiplies by the number of terms that matched, of which one word has several here.
    const score = result.score / Math.max(1, result.queryTerms.length);
    const factor = coverage ** 2 * KIND_WEIGHTS[kindOf(result.id)] * phraseFactor(query, phrases);
    const telling = matches.filter((_, at) => (units[at]?.weight ?? 0) >= WORD_WEIGHTS.person);
    const isLoose = Math.max(...telling.map(({ quality }) => quality)) <= QUALITY.cut;
    const isKept = isExact || namesOne(result, units) || isAskedFor(phrases, units);
    // A page with many phrases scores less for each of them; that says nothing where the query is one.
    const precedence = isExact ? 1 + KIND_WEIGHTS[kindOf(result.id)] : 0;
    return { result, score: score * factor, coverage, isExact, precedence, isKept, isLoose };
  });
  const best = Math.max(...ranked.map(({ coverage }) => coverage));
  return ranked
    .filter(({ coverage, isKept }) => isKept || coverage >= best * leastShare)
    .sort((a, b) => b.precedence - a.precedence || b.score - a.score);
}
