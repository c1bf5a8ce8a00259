import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule, type HunspellFactory } from 'hunspell-asm';
import { ROOT } from '../repository.ts';
import type { GateContext } from './gate.ts';
import { ownWords } from './sign-words.ts';

/**
 * Packages `dictionary-…` of the folder `spelling`, for languages whose dictionary knows nine words in ten of good
 * text (measured, languages.csv). Bosnian is read by Croatian, Dari by Persian.
 */
const DICTIONARIES: Readonly<Record<string, string>> = {
  'en-simple': 'en-gb',
  bs: 'hr',
  'fa-AF': 'fa',
  pt: 'pt-pt',
  'pt-BR': 'pt',
  'sr-Latn': 'sr-latn',
  ...Object.fromEntries(
    'bg ca cs cy da de el es et fa fr ga hr hu is it ko lt lv nb nl pl ro ru sk sl sr sv tr uk vi'
      .split(' ')
      .map((tag) => [tag, tag])
  )
};

/** Our texts leave at most one word in thirty unknown, another language half: in between stands careless text. */
export const MOST_UNKNOWN = 0.08;

export interface Spelling {
  readonly words: number;
  readonly unknown: number;
  /** Unknown words, the most frequent first. */
  readonly examples: readonly string[];
}

let hunspell: HunspellFactory | undefined;

function folderOf(tag: string): string | undefined {
  const name = DICTIONARIES[tag];
  return name === undefined ? undefined : join(ROOT, 'spelling/node_modules', `dictionary-${name}`);
}

/** Whether a dictionary is meant to read the language. */
export function hasDictionary(tag: string): boolean {
  return folderOf(tag) !== undefined;
}

/** Reads a language with its dictionary; undefined where there is none, or where it is not installed. */
export async function spell(context: GateContext): Promise<Spelling | undefined> {
  const folder = folderOf(context.profile.tag);
  if (folder === undefined || !existsSync(folder)) return undefined;
  hunspell ??= await loadModule();
  const files = ['index.aff', 'index.dic'].map((name) => readFileSync(join(folder, name)));
  const paths = files.map((file) => hunspell?.mountBuffer(file) ?? '');
  const dictionary = hunspell.create(paths[0] ?? '', paths[1] ?? '');
  const counts = wordsOf(context);
  const unknown = [...counts].filter(([word]) => !dictionary.spell(word));
  dictionary.dispose();
  paths.forEach((path) => hunspell?.unmount(path));
  const sum = (list: readonly (readonly [string, number])[]): number =>
    list.reduce((total, [, count]) => total + count, 0);
  return {
    words: sum([...counts]),
    unknown: sum(unknown),
    examples: unknown.toSorted(([, one], [, other]) => other - one).map(([word]) => word)
  };
}

/** Words that readers see, with how often; names and sign words that stay in Latin letters are left out. */
function wordsOf(context: GateContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { namespace, text, english = '' } of context.pairs) {
    if (namespace === 'search') continue;
    const words = ownWords(text, english, context.kept).matchAll(/\p{L}[\p{L}\p{M}’'\u200c]*/gu);
    for (const [match] of words) {
      const word = match.replaceAll('’', "'").replace(/'+$/u, '');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
