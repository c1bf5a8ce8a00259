import { join } from 'node:path';
import { CARDS } from '#lib/content/cards.ts';
import { WHOLE_TOPICS } from '#lib/content/pages.ts';
import { INTERFACE_VALUES } from '#lib/content/interface-values.ts';
import { isRecord } from './bundles/flatten.ts';
import { checkContent } from './content/check.ts';
import { formatContentProblem, readingTable } from './content/report.ts';
import { readCode } from './content/sources.ts';
import { checkFigures } from './evidence-figures.ts';
import { checkFacts } from './evidence.ts';
import { readLocale } from './locales/locale.ts';
import { ROOT, readJson } from './repository.ts';

/** `tsx src/tools/content.ts check`: the content tree, its facts and its English. */
function main(command: string | undefined): number {
  if (command !== 'check') {
    console.error('npm run check:content');
    return 2;
  }
  const facts = { evidence: read('evidence'), values: read('values'), contacts: read('contacts') };
  const { english, problems: inContent } = checkContent({
    topics: WHOLE_TOPICS,
    cards: CARDS,
    english: readLocale(join(ROOT, 'locales'), 'en'),
    values: namesIn(facts.values),
    contacts: namesIn(facts.contacts),
    evidence: namesIn(facts.evidence),
    interfaceValues: INTERFACE_VALUES,
    code: readCode(ROOT)
  });
  const problems = [...inContent, ...checkFacts(facts), ...checkFigures(facts)];
  console.log(readingTable(english));
  for (const problem of problems) {
    const line = formatContentProblem(problem);
    console.log(problem.level === 'warning' ? `warning: ${line}` : line);
  }
  const errors = problems.filter(({ level }) => level === 'error').length;
  console.error(`content: ${String(errors)} errors, ${String(problems.length - errors)} warnings`);
  return errors === 0 ? 0 : 1;
}

function read(file: 'evidence' | 'values' | 'contacts'): unknown {
  return readJson(join(ROOT, `src/lib/content/facts/${file}.json`), {});
}

function namesIn(json: unknown): string[] {
  return isRecord(json) ? Object.keys(json) : [];
}

process.exitCode = main(process.argv[2]);
