import type { ContentProblem } from './sources.ts';
import type { EnglishReport } from './plain-english.ts';
import { averageSentence, gradeOf } from './readability.ts';

/** `locales/en/help.json: a-and-e.title: what is wrong: what to do` */
export function formatContentProblem({ file, key, message }: ContentProblem): string {
  return key === undefined ? `${file}: ${message}` : `${file}: ${key}: ${message}`;
}

/** The reading table: one row a page, hardest first. */
export function readingTable({ pages, words }: EnglishReport): string {
  const rows = [...pages]
    .sort((a, b) => gradeOf(b.reading) - gradeOf(a.reading))
    .map(({ page, reading }) => {
      const grade = gradeOf(reading);
      const cells = [
        String(reading.words),
        averageSentence(reading).toFixed(1),
        String(reading.longest.words),
        grade.toFixed(1),
        (grade + 5).toFixed(0)
      ];
      return [page.padEnd(44), ...cells.map((cell) => cell.padStart(9))].join('');
    });
  const head = [
    'page'.padEnd(44),
    ...['words', 'average', 'longest', 'grade', 'age'].map((cell) => cell.padStart(9))
  ].join('');
  const total = `words: pages ${String(words.pages)}, interface ${String(words.interface)}, about ${String(words.about)}, all ${String(words.all)}`;
  return [head, ...rows, total].join('\n');
}
