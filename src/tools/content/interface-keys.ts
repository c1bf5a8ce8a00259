import { splitPlural } from '../bundles/plural-forms.ts';
import type { ContentProblem, ContentSources } from './sources.ts';

const MENTION = /(?<![A-Za-z0-9-])(?:interface|directory|about):[A-Za-z][A-Za-z0-9.-]*/g;

/** Their strings are named one by one in the code; those of the topics follow from the tree. */
const NAMED = ['interface', 'directory', 'about'] as const;

/**
 * Interface, directory and about strings are named in the code as literals. A name that stops short of a string, such as
 * `about:who`, stands for all the strings below it.
 */
export function checkInterfaceKeys({ english, code }: ContentSources): ContentProblem[] {
  const keys = new Map<string, { file: string; key: string }>();
  for (const file of english.files.filter(({ namespace }) =>
    NAMED.some((name) => name === namespace)
  )) {
    for (const key of file.flattened.strings.keys()) {
      keys.set(`${file.namespace}:${key}`, { file: file.path, key });
    }
  }
  const used = new Set<string>();
  const problems: ContentProblem[] = [];
  for (const source of code) {
    for (const mention of new Set(source.text.match(MENTION) ?? [])) {
      const stem = mention.replace(/\.$/, '');
      const hits = [...keys.keys()].filter((full) => names(stem, full));
      hits.forEach((full) => used.add(full));
      if (hits.length === 0) {
        problems.push({
          level: 'error',
          file: source.path,
          key: stem,
          message: 'English has no such string: correct the key, or write it in locales/en'
        });
      }
    }
  }
  for (const [full, { file, key }] of keys) {
    if (!used.has(full)) {
      problems.push({
        level: 'error',
        file,
        key,
        message: `nothing in src names ${full}: remove it, or use it`
      });
    }
  }
  return problems;
}

function names(stem: string, full: string): boolean {
  return full === stem || full.startsWith(`${stem}.`) || (splitPlural(full)?.base ?? '') === stem;
}
