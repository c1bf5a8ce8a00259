import { placeholdersIn } from '../locales/placeholders.ts';
import type { ContentProblem, ContentSources } from './sources.ts';

const TREE = 'src/lib/content/topics.ts';
const FACTS = 'src/lib/content/facts';

/** Every fact, contact, page and value that is named exists, and every value and contact is named. */
export function checkReferences(sources: ContentSources): ContentProblem[] {
  return [
    ...checkBlocks(sources),
    ...checkCards(sources),
    ...checkPlaceholders(sources),
    ...checkUnused(sources)
  ];
}

/** Facts, contacts and official pages that the cards name. */
function checkCards({ cards, evidence, contacts, values }: ContentSources): ContentProblem[] {
  const missing = (
    names: readonly string[],
    known: readonly string[],
    what: string,
    file: string
  ) =>
    names
      .filter((name) => !known.includes(name))
      .map((name): ContentProblem => ({
        level: 'error',
        file: 'src/lib/content/cards.ts',
        key: name,
        message: `${what} ${name} does not exist: add it to ${FACTS}/${file}`
      }));
  return cards.flatMap((card) => [
    ...missing(
      card.rules.flatMap(({ facts }) => facts),
      evidence,
      'fact',
      'evidence.json'
    ),
    ...missing(card.contacts ?? [], contacts, 'contact', 'contacts.json'),
    ...missing(card.source === undefined ? [] : [card.source], values, 'value', 'values.json')
  ]);
}

function checkBlocks({ topics, evidence, contacts }: ContentSources): ContentProblem[] {
  const facts = new Set(evidence);
  const known = new Set(contacts);
  const pages = new Set<string>(
    topics.flatMap((topic) => topic.pages.map((page) => `${topic.id}/${page.id}`))
  );
  const problems: ContentProblem[] = [];
  for (const topic of topics) {
    for (const page of topic.pages) {
      const add = (block: string, message: string): void => {
        problems.push({
          level: 'error',
          file: TREE,
          key: `${topic.id}/${page.id}${block}`,
          message
        });
      };
      for (const path of page.related.filter((related) => !pages.has(related))) {
        add('', `related page ${path} does not exist: correct the path`);
      }
      for (const block of page.blocks) {
        const at = `.${block.id}`;
        block.facts
          .filter((id) => !facts.has(id))
          .forEach((id) => {
            add(at, `fact ${id} does not exist: add it to ${FACTS}/evidence.json`);
          });
        if ('contacts' in block) {
          block.contacts
            .filter((id) => !known.has(id))
            .forEach((id) => {
              add(at, `contact ${id} does not exist: add it to ${FACTS}/contacts.json`);
            });
        }
        if (block.see !== undefined && !pages.has(block.see)) {
          add(at, `page ${block.see} does not exist: correct "see"`);
        }
        if (block.facts.length === 0 && block.kind !== 'choice') {
          problems.push({
            level: 'warning',
            file: TREE,
            key: `${topic.id}/${page.id}${at}`,
            message: 'no fact supports this block: name one unless nothing is claimed'
          });
        }
      }
    }
  }
  return problems;
}

function checkPlaceholders({ english, values, interfaceValues }: ContentSources): ContentProblem[] {
  const known = new Set([...values, ...interfaceValues]);
  const clashes = interfaceValues.filter((name) => values.includes(name));
  const problems = clashes.map((name): ContentProblem => ({
    level: 'error',
    file: `${FACTS}/values.json`,
    key: name,
    message: 'the interface fills a placeholder of this name itself: choose another'
  }));
  for (const file of english.files) {
    for (const [key, text] of file.flattened.strings) {
      for (const name of placeholdersIn(text).filter((found) => !known.has(found))) {
        problems.push({
          level: 'error',
          file: file.path,
          key,
          message: `nothing fills {{${name}}}: add it to ${FACTS}/values.json or src/lib/content/interface-values.ts`
        });
      }
    }
  }
  return problems;
}

function checkUnused({
  topics,
  cards,
  english,
  values,
  contacts,
  code
}: ContentSources): ContentProblem[] {
  const inText = new Set(
    english.files.flatMap((file) => [...file.flattened.strings.values()].flatMap(placeholdersIn))
  );
  const inPages = new Set(
    topics.flatMap((topic) =>
      topic.pages.flatMap((page) =>
        page.blocks.flatMap((block) => ('contacts' in block ? block.contacts : []))
      )
    )
  );
  const inCode = (name: string): boolean => {
    // As a literal or a property: 'n999', values.n999.
    const pattern = new RegExp(`['"\`.]${name}\\b`);
    return code.some(
      ({ path, text }) => !path.startsWith('src/lib/content/') && pattern.test(text)
    );
  };
  const unused = (
    file: string,
    names: readonly string[],
    used: ReadonlySet<string>
  ): ContentProblem[] =>
    names
      .filter((name) => !used.has(name) && !inCode(name))
      .map((name) => ({
        level: 'error',
        file: `${FACTS}/${file}`,
        key: name,
        message: 'nothing uses it: remove it, or name it in a page'
      }));
  for (const { source, contacts: named } of cards) {
    if (source !== undefined) inText.add(source);
    named?.forEach((id) => inPages.add(id));
  }
  return [...unused('values.json', values, inText), ...unused('contacts.json', contacts, inPages)];
}
