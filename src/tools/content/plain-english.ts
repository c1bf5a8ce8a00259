import type { Locale } from '../locales/locale.ts';
import { averageSentence, gradeOf, readStrings, type Reading } from './readability.ts';
import type { ContentProblem } from './sources.ts';

const LIMITS = { allWords: 5500, averageSentence: 15, longestSentence: 25, grade: 8 } as const;

/** Words that a plainer one can replace, or that few new readers of English know. */
const PLAINER: Readonly<Record<string, string>> = {
  accordance: 'follow',
  additional: 'more',
  advise: 'tell',
  amongst: 'among',
  assist: 'help',
  commence: 'start',
  'e.g': 'for example',
  eligible: 'can have',
  ensure: 'make sure',
  etc: 'name them',
  facilitate: 'help',
  'i.e': 'that is',
  'in order to': 'to',
  'prior to': 'before',
  purchase: 'buy',
  regarding: 'about',
  require: 'need',
  signposting: 'tell where to go',
  terminate: 'end',
  upon: 'on',
  utilise: 'use',
  via: 'through, by',
  whilst: 'while'
};

const PLAINER_PATTERNS = Object.entries(PLAINER).map(([word, plain]) => ({
  word,
  plain,
  pattern: new RegExp(`(?<![\\p{L}])${word.replace('.', '\\.')}(?![\\p{L}])`, 'iu')
}));

export interface PageReading {
  page: string;
  reading: Reading;
}

export interface EnglishReport {
  pages: PageReading[];
  words: { pages: number; interface: number; about: number; all: number };
  problems: ContentProblem[];
}

/** Measures all English: page by page for the topics; interface and about as one page each. */
export function checkPlainEnglish(english: Locale): EnglishReport {
  const pages = groupPages(english).map(([page, strings]) => ({
    page,
    reading: readStrings(strings)
  }));
  const sum = (belongs: (page: string) => boolean): number =>
    pages
      .filter(({ page }) => belongs(page))
      .reduce((total, { reading }) => total + reading.words, 0);
  const words = {
    pages: sum((page) => page.includes('/')),
    interface: sum((page) => page === 'interface'),
    about: sum((page) => page === 'about'),
    all: sum(() => true)
  };
  return { pages, words, problems: [...judge(pages, words.all), ...flagWords(english)] };
}

function groupPages(english: Locale): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { namespace, flattened } of english.files) {
    // Words that people type are for the search alone: nobody reads them.
    if (namespace === 'search') continue;
    const whole = namespace === 'interface' || namespace === 'about';
    for (const [key, text] of flattened.strings) {
      const page = whole ? namespace : `${namespace}/${key.split('.')[0] ?? ''}`;
      groups.set(page, [...(groups.get(page) ?? []), text]);
    }
  }
  return [...groups];
}

function judge(pages: readonly PageReading[], all: number): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const add = (key: string, message: string): void => {
    problems.push({ level: 'error', file: 'locales/en', key, message });
  };
  if (all > LIMITS.allWords) {
    add(
      'all',
      `${String(all)} words, and every one is translated into each language: stay within ${String(LIMITS.allWords)}`
    );
  }
  for (const { page, reading } of pages) {
    const grade = gradeOf(reading);
    if (grade > LIMITS.grade) {
      add(
        page,
        `reads at grade ${grade.toFixed(1)}: use shorter words and sentences, to grade ${String(LIMITS.grade)}`
      );
    }
    if (averageSentence(reading) > LIMITS.averageSentence) {
      add(
        page,
        `sentences average ${averageSentence(reading).toFixed(1)} words: stay within ${String(LIMITS.averageSentence)}`
      );
    }
    if (reading.longest.words > LIMITS.longestSentence) {
      add(
        page,
        `a sentence has ${String(reading.longest.words)} words: split it (“${reading.longest.text}”)`
      );
    }
  }
  return problems;
}

function flagWords(english: Locale): ContentProblem[] {
  return english.files.flatMap((file) =>
    [...file.flattened.strings].flatMap(([key, text]) =>
      PLAINER_PATTERNS.filter(({ pattern }) => pattern.test(text)).map(
        ({ word, plain }): ContentProblem => ({
          level: 'error',
          file: file.path,
          key,
          message: `“${word}” is hard to read: say “${plain}”`
        })
      )
    )
  );
}
