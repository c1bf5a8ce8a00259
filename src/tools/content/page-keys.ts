import type { Block, Page, Topic } from '#lib/domain/page.ts';
import type { ContentProblem, ContentSources } from './sources.ts';

/** Column headings of a chart's table. */
const CHART_WORDS = {
  languages: ['language', 'people', 'table'],
  places: ['place', 'councils', 'table']
} as const satisfies Record<Extract<Block, { kind: 'chart' }>['chart'], readonly string[]>;

export interface BlockKeys {
  needed: string[];
  /** Drawn when English has them. */
  optional: string[];
}

/** The full keys of the words one block draws. */
export function keysOfBlock(topic: Topic<Page>, page: Page, block: Block): BlockKeys {
  const own = `${topic.id}:${page.id}.${block.id}`;
  const words = block.words ?? own;
  const needed: string[] = [];
  switch (block.kind) {
    case 'text':
    case 'note':
      needed.push(`${own}.text`);
      break;
    case 'list':
    case 'steps':
    case 'danger':
    case 'do':
    case 'dont':
    case 'choice':
      needed.push(...entryKeys(words, block.items));
      break;
    case 'question':
      needed.push(...entryKeys(words, block.items), `${own}.yes`, `${own}.no`);
      break;
    case 'answer':
      needed.push(`${own}.heading`);
      break;
    case 'chart':
      needed.push(...CHART_WORDS[block.chart].map((word) => `${own}.${word}`));
      break;
    case 'contacts':
      break;
  }
  return { needed, optional: [`${own}.heading`, `${own}.text`] };
}

function entryKeys(
  prefix: string,
  entries: readonly (string | { readonly id: string })[]
): string[] {
  return entries.map((entry) => `${prefix}.${typeof entry === 'string' ? entry : entry.id}`);
}

/** English has every key the pages draw, and none that they do not. */
export function checkPageKeys({ topics, english }: ContentSources): ContentProblem[] {
  const needed = new Set<string>();
  const known = new Set<string>();
  for (const topic of topics) {
    needed.add(`${topic.id}:topic.title`).add(`${topic.id}:topic.summary`);
    for (const page of topic.pages) {
      needed.add(`${topic.id}:${page.id}.title`).add(`${topic.id}:${page.id}.summary`);
      for (const block of page.blocks) {
        const keys = keysOfBlock(topic, page, block);
        keys.needed.forEach((key) => needed.add(key));
        keys.optional.forEach((key) => known.add(key));
      }
    }
  }
  const content = new Set<string>(topics.map((topic) => topic.id));
  const present = new Set<string>();
  const problems: ContentProblem[] = [];
  for (const file of english.files.filter(({ namespace }) => content.has(namespace))) {
    for (const key of file.flattened.strings.keys()) {
      const full = `${file.namespace}:${key}`;
      present.add(full);
      if (!needed.has(full) && !known.has(full)) {
        problems.push({
          level: 'error',
          file: file.path,
          key,
          message: 'no page draws this string: remove it, or add its block'
        });
      }
    }
  }
  for (const full of needed) {
    if (!present.has(full)) {
      const [namespace = '', key = ''] = full.split(':');
      problems.push({
        level: 'error',
        file: `locales/en/${namespace}.json`,
        key,
        message: 'a page draws this string, and English lacks it: write it'
      });
    }
  }
  return problems;
}
