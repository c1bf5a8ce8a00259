import { findNear, findSameConsonants, findSameRoot, type Near } from './near.ts';
import { soundOf } from './sounds.ts';
import {
  CLUSTER_END,
  countClusters,
  cutClusters,
  isPlain,
  withoutClusterEnds,
  type Token
} from './tokens.ts';
import { QUALITY, type Leaf } from './units.ts';

/** From this likeness down a near word does not stand in the way of two words typed as one. */
const weakNear = 0.6;
/** Letters that each of two words typed as one must have; Vietnamese words are short ("bacsi"). */
const shortestHalf = 3;
const shortestVietnameseHalf = 2;

/** The words of an index, among which those are looked for that somebody may have meant. */
export class Guesses {
  readonly #forms: ReadonlySet<string>;
  readonly #shortestHalf: number;
  /** Words without marks of their own, where slips are looked for. */
  readonly #words: readonly string[];
  #sounds: Map<string, string[]> | undefined;

  constructor(forms: ReadonlySet<string>, tag: string) {
    this.#forms = forms;
    this.#shortestHalf = /^vi\b/u.test(tag) ? shortestVietnameseHalf : shortestHalf;
    this.#words = [...forms].filter((form) => isPlain(form) && !/[|\d]/u.test(form));
  }

  /** Other ways to meet a word of a query that is nowhere in the index; empty where there are none. */
  of({ writing, term, stems, isPair }: Token): Leaf[] {
    switch (writing) {
      case 'alphabet': {
        const near = findNear(term, this.#words);
        const isNear = near.some(({ likeness }) => likeness > weakNear);
        return [...near, ...(isNear ? [] : this.#halves(term))].map(toLeaf);
      }
      case 'syllables': {
        const alike = [term, ...stems].flatMap((each) => findSameConsonants(each, this.#words));
        return (alike.length > 0 ? alike : findSameRoot(term, this.#words)).map(toLeaf);
      }
      case 'run':
        return isPair === true && /^\p{Script=Han}/u.test(term) ? charactersOf(term) : [];
      case 'clusters':
        return [term, ...stems].flatMap((each) => this.#soundingLike(each)).map(toLeaf);
      case 'figures':
        return [];
    }
  }

  /** Words in clusters, also without ending, that are said like the typed one and spelled in another way. */
  #soundingLike(word: string): Near[] {
    this.#sounds ??= groupBySound(this.#forms);
    const alike = this.#sounds.get(soundOf(withoutClusterEnds(word))) ?? [];
    return alike.map((term) => ({ term, likeness: 1 }));
  }

  /** Two words of the index that were typed as one. */
  #halves(word: string): Near[] {
    for (let at = this.#shortestHalf; at <= word.length - this.#shortestHalf; at += 1) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => this.#forms.has(half)))
        return halves.map((term) => ({ term, likeness: 1 }));
    }
    return [];
  }
}

function groupBySound(forms: ReadonlySet<string>): Map<string, string[]> {
  const sounds = new Map<string, string[]>();
  for (const form of forms) {
    if (!form.endsWith(CLUSTER_END)) continue;
    const sound = soundOf(withoutClusterEnds(isPlain(form) ? form : form.slice(1)));
    sounds.set(sound, [...(sounds.get(sound) ?? []), form]);
  }
  return sounds;
}

function toLeaf({ term, likeness }: Near): Leaf {
  return { term, isPrefix: false, quality: QUALITY.near * likeness };
}

/** Each of a pair of Chinese characters, with all that begins with it. */
function charactersOf(pair: string): Leaf[] {
  if (countClusters(pair) < 2) return [];
  const first = cutClusters(pair, 1);
  return [first, pair.slice(first.length)].map((term) => ({
    term,
    isPrefix: true,
    quality: QUALITY.near
  }));
}
