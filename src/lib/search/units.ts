import { WORD_WEIGHTS } from './small-words.ts';
import {
  countClusters,
  cutClusters,
  toMarked,
  toStem,
  type Splitter,
  type Token
} from './tokens.ts';

/** One way to meet a word of the query in the index. */
export interface Leaf {
  readonly term: string;
  /** Also words that begin with it. */
  readonly isPrefix: boolean;
  /** How much of a full match this is, 0 to 1. */
  readonly quality: number;
}

/** One word of the query, or one pair of neighbours of a run, and every way to meet it. */
export interface Unit {
  readonly token: Token;
  readonly leaves: Leaf[];
  /** Counts when matched and is not missed when not. */
  readonly isExtra: boolean;
  /** 1 for a word that says most of what the query says, less for others (small-words.ts). */
  readonly weight: number;
}

/** What is left of a query that is longer than anybody would type. */
const mostCharacters = 200;
const mostUnits = 24;
/** A shorter word is looked up whole, unless it is the one being typed. */
const shortestPrefix = 3;

export const QUALITY = {
  exact: 1,
  prefix: 0.85,
  stem: 0.9,
  /** The same letters, of which some have marks in the query that the index may not have. */
  otherMarks: 0.95,
  joined: 0.9,
  /** A whole word of the index that begins what was typed. */
  wholeCut: 0.8,
  cut: 0.55,
  near: 0.5
} as const;

/** Letters that may be cut from the end of a word to find its stem, and how many must remain. */
const mostCut = 3;
const CUT = { alphabet: 4, syllables: 3, clusters: 3 } as const;

/** English endings are few and known (stems.ts); Vietnamese has none. */
const withoutEndings = /^(?:en|vi)\b/u;

/** Starts of a word of a language that puts endings to its words: `doktora` → `doktor`. */
function cutsOf({ writing, term }: Token, tag: string): string[] {
  switch (writing) {
    case 'alphabet': {
      if (withoutEndings.test(tag)) return [];
      const most = Math.min(mostCut, term.length - CUT.alphabet);
      return Array.from({ length: Math.max(0, most) }, (_, at) => term.slice(0, -1 - at));
    }
    case 'syllables':
      return term.length > CUT.syllables ? [term.slice(0, -1)] : [];
    case 'clusters':
      return countClusters(term) > CUT.clusters ? [cutClusters(term, 1)] : [];
    case 'run':
    case 'figures':
      return [];
  }
}

function leavesOf(token: Token, isLast: boolean, tag: string): Leaf[] {
  const { term, stems, marked, writing } = token;
  const length = writing === 'clusters' || writing === 'run' ? countClusters(term) : term.length;
  const isPrefix = isLast || length >= shortestPrefix || writing === 'clusters';
  // A dictionary's word of one cluster inside a longer run: its pairs say more.
  const isLoneCluster = writing === 'run' && token.isPair !== true && length === 1;
  const isStemPrefix = length >= shortestPrefix;
  return [
    {
      term,
      isPrefix: isPrefix && !isLoneCluster,
      quality: marked === undefined ? QUALITY.exact : QUALITY.otherMarks
    },
    { term: toStem(term), isPrefix: isStemPrefix, quality: QUALITY.stem },
    ...(marked === undefined
      ? []
      : [{ term: toMarked(marked), isPrefix: isStemPrefix, quality: QUALITY.exact }]),
    ...stems.flatMap((stem) => [
      { term: stem, isPrefix: false, quality: QUALITY.stem },
      { term: toStem(stem), isPrefix: false, quality: QUALITY.stem }
    ]),
    ...cutsOf(token, tag).flatMap((cut, at) => [
      { term: cut, isPrefix: false, quality: QUALITY.wholeCut },
      { term: cut, isPrefix: true, quality: QUALITY.cut - at * 0.1 }
    ])
  ];
}

/** `tooth ache` is also looked up as `toothache`. */
function joinedUnits(tokens: readonly Token[]): Unit[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (next?.writing !== 'alphabet' || token.writing !== 'alphabet') return [];
    const leaf = { term: token.term + next.term, isPrefix: false, quality: QUALITY.joined };
    return [{ token, leaves: [leaf], isExtra: true, weight: 1 }];
  });
}

/** What a query asks for, whatever it is made of. Empty for one without a letter or a digit. */
export function unitsOf(query: string, splitter: Splitter): Unit[] {
  const tokens = splitter.split(Array.from(query.slice(0, mostCharacters)).join(''));
  const last = Math.max(...tokens.map((token) => token.end));
  const seen = new Set<string>();
  const units = tokens.flatMap((token): Unit[] => {
    const { term, writing, isPair, start, end } = token;
    // The last letter of a run stands alone in the index; in a query it says nothing that its pair did not.
    const isTail =
      isPair === true &&
      tokens.some((pair) => pair.isPair === true && pair.end === end && pair.start < start);
    if (seen.has(term) || isTail) return [];
    seen.add(term);
    const isExtra = writing === 'run' && isPair !== true;
    const weight = splitter.weightOf(token);
    // As the last of several it is a whole word; alone it may be the start of one.
    const isTyped = end === last && (weight > WORD_WEIGHTS.small || tokens.length === 1);
    const leaves = leavesOf(token, isTyped, splitter.tag);
    return [{ token, leaves, isExtra, weight }];
  });
  // Where nothing but small words was typed, they are what is wanted.
  const heaviest = Math.max(...units.filter((unit) => !unit.isExtra).map(({ weight }) => weight));
  const weighed = units.map((unit) => ({ ...unit, weight: Math.min(1, unit.weight / heaviest) }));
  return [...weighed.slice(0, mostUnits), ...joinedUnits(tokens.slice(0, mostUnits))];
}
