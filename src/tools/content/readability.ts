import { fleschKincaid } from 'flesch-kincaid';
import { ParseEnglish } from 'parse-english';
import { syllable } from 'syllable';
import { isRecord } from '../bundles/flatten.ts';

/** What a run of strings costs its reader. */
export interface Reading {
  words: number;
  sentences: number;
  syllables: number;
  longest: { words: number; text: string };
}

/** Every placeholder is read as one word; the capital keeps a sentence that begins with it apart from the one before. */
const STAND_IN = 'One';

const parser = new ParseEnglish();

/** Counts words, sentences and syllables. Each string ends a sentence, whether or not it has a full stop. */
export function readStrings(strings: Iterable<string>): Reading {
  const reading: Reading = {
    words: 0,
    sentences: 0,
    syllables: 0,
    longest: { words: 0, text: '' }
  };
  for (const text of strings) {
    const tree: unknown = parser.parse(text.replace(/\{\{[^{}]*\}\}/g, STAND_IN));
    for (const sentence of nodesOf(tree, 'SentenceNode')) {
      const words = nodesOf(sentence, 'WordNode').map(textOf);
      if (words.length > 0) {
        reading.sentences += 1;
        reading.words += words.length;
        reading.syllables += words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
        if (words.length > reading.longest.words) {
          reading.longest = { words: words.length, text };
        }
      }
    }
  }
  return reading;
}

/** US school grade; a reading age is five years more. */
export function gradeOf({ words, sentences, syllables }: Reading): number {
  return words === 0 ? 0 : fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
}

export function averageSentence({ words, sentences }: Reading): number {
  return sentences === 0 ? 0 : words / sentences;
}

function nodesOf(node: unknown, type: string): unknown[] {
  if (!isRecord(node)) {
    return [];
  }
  const children = Array.isArray(node.children) ? node.children : [];
  return node.type === type ? [node] : children.flatMap((child: unknown) => nodesOf(child, type));
}

function textOf(node: unknown): string {
  if (!isRecord(node)) {
    return '';
  }
  const children = Array.isArray(node.children) ? node.children : [];
  return typeof node.value === 'string'
    ? node.value
    : children.map((child: unknown) => textOf(child)).join('');
}
