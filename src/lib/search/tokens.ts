import { CONTRACTION, expand } from './contractions.ts';
import { fold, foldCase, LETTER_QUOTES, TYPED_QUOTES } from './fold.ts';
import { createWeights } from './small-words.ts';
import { bareOf, stemsOf } from './stems.ts';

/**
 * How a word may be met halfway. `alphabet`: by its first letters and with slips; `syllables` (Ethiopic) and
 * `clusters` (Brahmic scripts): by its first ones, no slips; `run`: a piece of text without spaces; `figures`: digits.
 */
export type Writing = 'alphabet' | 'syllables' | 'clusters' | 'run' | 'figures';

export interface Token {
  /** Where it stands in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly writing: Writing;
  /** The folded word, as the index holds it. */
  readonly term: string;
  /** Folded forms without prefix or ending, as the index would hold them if they stood alone. */
  readonly stems: readonly string[];
  /** The word with its marks, where folding takes some away. */
  readonly marked?: string;
  /** A pair of neighbours inside a run, not a word that a dictionary found. */
  readonly isPair?: true;
}

/** Marks in the index, which no word contains: a form that is not the word itself, and a word with its marks. */
const STEM = '~';
const MARKED = '=';
/** Closes each cluster, so that the start of a string is never the start of half a cluster. */
export const CLUSTER_END = '|';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const joiner = '\\u00ad\\u200c\\u200d';
const alternatives = (quotes: string): string[] => [
  '(?<initials>(?<![\\p{L}\\p{N}])\\p{L} ?[&＆] ?\\p{L}(?![\\p{L}\\p{N}]))',
  `(?<latin>(?:[\\p{Script=Latin}\\p{Nd}][\\p{M}${joiner}]*(?:[${quotes}](?=\\p{L}))?)+)`,
  `(?<run>(?:(?!\\p{Nd})[${unspaced}][\\p{M}${joiner}]*)+)`,
  // Hebrew and Yiddish write ״ and ׳ inside words.
  `(?<word>(?:(?![\\p{Script=Latin}\\p{Nd}${unspaced}])[\\p{L}\\p{N}][\\p{M}${joiner}]*(?:[״׳](?=\\p{L}))?)+)`
];

/** How words are found in a language. English has "can't", which elsewhere is two words: `l'hôpital`, `NHS'de`. */
function patternOf(tag: string): RegExp {
  const others = alternatives(/^uz\b/u.test(tag) ? LETTER_QUOTES + TYPED_QUOTES : LETTER_QUOTES);
  const all = /^en\b/u.test(tag) ? [`(?<short>${CONTRACTION})`, ...others] : others;
  return new RegExp(all.join('|'), 'gu');
}
const phone = /(?<!\p{Nd})\p{Nd}(?: ?\p{Nd}){6,}(?!\p{Nd})/gu;
const alphabets =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}]/u;

function writingOf(folded: string): Writing {
  if (/\d/u.test(folded)) return 'figures';
  if (alphabets.test(folded)) return 'alphabet';
  return /^\p{Script=Ethiopic}/u.test(folded) ? 'syllables' : 'clusters';
}

/** A letter with all that hangs on it. Our own rule, because browsers differ over where conjuncts end. */
function clustersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*/gu) ?? [];
}

function close(clusters: readonly string[]): string {
  return clusters.map((cluster) => cluster + CLUSTER_END).join('');
}

/** The first clusters of a term, without the last `cut` ones; empty for a term of another writing. */
export function cutClusters(term: string, cut: number): string {
  const clusters = term.split(CLUSTER_END).slice(0, -1);
  return close(clusters.slice(0, Math.max(0, clusters.length - cut)));
}

export function countClusters(term: string): number {
  return term.split(CLUSTER_END).length - 1;
}

/** A term as it would stand in a phrase. */
export const withoutClusterEnds = (term: string): string => term.replaceAll(CLUSTER_END, '');

/** Every form under which the index keeps a token. */
export function formsOf({ term, stems, marked }: Token): string[] {
  const forms = [term, ...stems.map(toStem)];
  return marked === undefined ? forms : [...forms, toMarked(marked)];
}

export const toStem = (term: string): string => STEM + term;
export const toMarked = (term: string): string => MARKED + term;
export const isPlain = (form: string): boolean =>
  !form.startsWith(STEM) && !form.startsWith(MARKED);

type Word = Pick<Token, 'writing' | 'term' | 'stems' | 'marked'>;

/** Splits text of one language. Keeps the forms of words it has met: a language repeats itself. */
export interface Splitter {
  readonly tag: string;
  readonly split: (text: string) => Token[];
  /** As `split`, but of a run the single clusters and pairs only: all that marking a match needs, and much faster. */
  readonly splitFinely: (text: string) => readonly Token[];
  /** The text as folded words (or clusters of a run) with one space between: two are compared as phrases. */
  readonly phrase: (text: string) => string;
  /** How much a word says, from 0 to 1: less for one that only holds sentences together. */
  readonly weightOf: (token: Token) => number;
}

/** How many words a splitter remembers before it starts afresh. */
const mostRemembered = 20_000;
/** And how many whole texts: those among which a match is shown, letter after letter. */
const mostTexts = 500;

/** A splitter for the language of a tag; words of a run come from the platform's dictionary where it has one. */
export function createSplitter(tag: string): Splitter {
  const known = new Map<string, Word>();
  const runs = new Map<string, string>();
  const texts = new Map<string, readonly Token[]>();
  const weightOf = createWeights(tag);
  const isEnglish = /^en\b/u.test(tag);
  const pattern = patternOf(tag);
  const expandWord = (raw: string): readonly string[] => (isEnglish && expand(raw)) || [raw];
  const segmenter =
    'Segmenter' in Intl ? new Intl.Segmenter(tag, { granularity: 'word' }) : undefined;

  function describe(raw: string): Word {
    const met = known.get(raw);
    if (met !== undefined) return met;
    if (known.size >= mostRemembered) known.clear();
    const folded = fold(raw, tag);
    const writing = writingOf(folded);
    const encode = (word: string): string =>
      writing === 'clusters' ? close(clustersOf(word)) : word;
    const marked = writing === 'alphabet' ? foldCase(raw) : folded;
    const word: Word = {
      writing,
      term: encode(folded),
      stems: writing === 'figures' ? [] : stemsOf(folded, tag).map(encode),
      ...(marked === folded ? {} : { marked })
    };
    known.set(raw, word);
    return word;
  }

  function encodeRun(raw: string): string {
    const met = runs.get(raw);
    if (met !== undefined) return met;
    if (runs.size >= mostRemembered) runs.clear();
    const term = close(clustersOf(fold(raw, tag)));
    runs.set(raw, term);
    return term;
  }

  function piece(raw: string, start: number, isPair?: true): Token {
    const term = encodeRun(raw);
    const pair = isPair === undefined ? {} : { isPair };
    return { start, end: start + raw.length, writing: 'run', term, stems: [], ...pair };
  }

  function splitRun(run: string, start: number, isFine: boolean): Token[] {
    const words = isFine || segmenter === undefined ? [] : [...segmenter.segment(run)];
    const clusters = [...run.matchAll(/\P{M}\p{M}*/gu)];
    const singles = isFine ? clusters : [];
    return [
      ...clusters.map((cluster, at) =>
        piece(cluster[0] + (clusters[at + 1]?.[0] ?? ''), start + cluster.index, true)
      ),
      ...singles.map((single) => piece(single[0], start + single.index)),
      ...words.map((word) => piece(word.segment, start + word.index))
    ];
  }

  function splitInto(text: string, isFine: boolean): Token[] {
    const tokens: Token[] = [];
    for (const match of text.matchAll(pattern)) {
      const { initials, short, latin, run, word } = match.groups ?? {};
      const start = match.index;
      if (run !== undefined) {
        tokens.push(...splitRun(run, start, isFine));
        continue;
      }
      // A&E is one word, however it is spaced.
      const raw = initials?.replace(/[ &＆]/gu, '') ?? short ?? latin ?? word ?? '';
      for (const each of expandWord(raw)) {
        const described = describe(each);
        if (described.term !== '')
          tokens.push({ start, end: start + match[0].length, ...described });
      }
    }
    for (const match of text.matchAll(phone)) {
      if (!match[0].includes(' ')) continue;
      const end = match.index + match[0].length;
      tokens.push({ start: match.index, end, ...describe(match[0].replaceAll(' ', '')) });
    }
    return tokens;
  }

  function splitFinely(text: string): readonly Token[] {
    const met = texts.get(text);
    if (met !== undefined) return met;
    if (texts.size >= mostTexts) texts.clear();
    const tokens = splitInto(text, true);
    texts.set(text, tokens);
    return tokens;
  }

  function phrase(text: string): string {
    const words = [...text.matchAll(pattern)].flatMap((match) => {
      const raw = match.groups?.initials?.replace(/[ &＆]/gu, '') ?? match[0];
      if (match.groups?.run !== undefined) return clustersOf(fold(raw, tag));
      return expandWord(raw).map((each) => bareOf(fold(each, tag), tag));
    });
    return words.join(' ');
  }

  return {
    tag,
    split: (text) => splitInto(text, false),
    splitFinely,
    phrase,
    weightOf: ({ term, marked }) => weightOf(withoutClusterEnds(term), marked)
  };
}
