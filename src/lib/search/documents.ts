import { CARD_ICONS } from '#lib/content/card-ids.ts';
import { WHOLE_TOPICS } from '#lib/content/pages.ts';
import type { Bundle, TextKey } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import type { PagePath } from '#lib/domain/page.ts';
import { type Directory, type Service, type ServiceType } from '#lib/domain/service.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import type { SearchDocument } from './document.ts';
import { linesOf, Reader, type Entry, type InterfaceStrings } from './reader.ts';

/** Titles and summaries are fields of their own. */
function contentsOf(entries: readonly Entry[]): Pick<SearchDocument, 'headings' | 'body'> {
  const inner = entries.filter(({ key }) => key !== 'title' && key !== 'summary');
  const isHeading = ({ key }: Entry): boolean => /(?:^|\.)heading$/u.test(key);
  return {
    headings: inner.filter(isHeading).map(({ text }) => text),
    body: inner.filter((entry) => !isHeading(entry)).map(({ text }) => text)
  };
}

function pageDocuments(reader: Reader): SearchDocument[] {
  return WHOLE_TOPICS.flatMap((topic) => [
    {
      id: `topic/${topic.id}`,
      kind: 'topic' as const,
      title: reader.read(`${topic.id}:topic.title`),
      summary: reader.read(`${topic.id}:topic.summary`),
      headings: [],
      body: [],
      words: ''
    },
    ...topic.pages.map((page): SearchDocument => {
      const prefix: TextKey = `${topic.id}:${page.id}`;
      const { headings, body } = contentsOf(reader.under(prefix));
      const extra = page.blocks.flatMap((block) => {
        const [namespace = '', key = ''] = (block.words ?? ':').split(':');
        const borrowed = key === '' ? [] : reader.under(`${namespace}:${key}`);
        const contacts = 'contacts' in block ? block.contacts : [];
        return [
          ...borrowed.map(({ text }) => text),
          ...contacts.flatMap((id) => reader.contact(id))
        ];
      });
      return {
        id: `${topic.id}/${page.id}`,
        kind: 'page',
        title: reader.read(`${prefix}.title`),
        summary: reader.read(`${prefix}.summary`),
        headings,
        body: [...body, ...extra],
        words: reader.read(`search:${topic.id}.${page.id}`)
      };
    })
  ]);
}

function cardDocuments(reader: Reader, languages: Bundle['languages']): SearchDocument[] {
  return Object.keys(CARD_ICONS).map((id) => {
    const { headings, body } = contentsOf(reader.under(`cards:${id}`));
    return {
      id: `cards/${id}`,
      kind: 'card',
      title: reader.read(`cards:${id}.title`),
      summary: reader.read('cards:topic.summary'),
      headings,
      body: id === 'languages' ? [...body, ...Object.values(languages)] : body,
      words: reader.read(`search:cards.${id}`)
    };
  });
}

function contactDocuments(facts: AppFacts): SearchDocument[] {
  const firstPage = new Map<string, PagePath>();
  for (const topic of WHOLE_TOPICS) {
    for (const page of topic.pages) {
      const ids = page.blocks.flatMap((block) => ('contacts' in block ? block.contacts : []));
      for (const id of ids) if (!firstPage.has(id)) firstPage.set(id, `${topic.id}/${page.id}`);
    }
  }
  return [...firstPage].flatMap(([id, at]): SearchDocument[] => {
    const contact = facts.contacts[id];
    if (contact === undefined) return [];
    const [title = '', ...body] = linesOf(contact);
    return [
      {
        id: `contacts/${id}`,
        kind: 'contact',
        title,
        summary: body[0] ?? '',
        headings: [],
        body,
        words: '',
        at
      }
    ];
  });
}

function screenDocuments(reader: Reader): SearchDocument[] {
  const screen = (
    id: string,
    from: TextKey,
    words: TextKey | '',
    prefix?: TextKey
  ): SearchDocument => ({
    id: `screen/${id}`,
    kind: 'screen',
    title: reader.read(`${from}title`),
    summary: reader.read(`${from}summary`),
    headings: [],
    body: prefix === undefined ? [] : contentsOf(reader.under(prefix)).body,
    words: words === '' ? '' : reader.read(words)
  });
  return [
    screen('services', 'directory:near.', 'search:app.services'),
    ...SERVICE_GROUPS.map((group) => ({
      ...screen(`services/${group}`, 'directory:near.', `search:services.${group}`),
      title: reader.read(`directory:type.${group}`)
    })),
    screen('cards', 'cards:topic.', ''),
    screen('settings', 'interface:settings.', 'search:app.settings', 'interface:settings'),
    screen('saved', 'interface:saved.', 'search:app.saved'),
    screen('about', 'about:', 'search:app.about')
  ];
}

/**
 * Everything that the words of one language lead to: topics, pages, cards, numbers and screens. Sensitive pages like
 * all others. Text that falls back to English is indexed as English; what has no title in either is left out.
 * `values` are the strings that the interface puts into placeholders by itself.
 */
export function documentsOf(
  bundle: Bundle,
  facts: AppFacts,
  values: InterfaceStrings = {}
): SearchDocument[] {
  // English shows the area's largest language as the example: nobody needs an interpreter for English.
  const spokenTag = bundle.tag.startsWith('en') ? 'tr' : bundle.tag;
  const spoken = bundle.languages[spokenTag] ?? bundle.autonym;
  const reader = new Reader(bundle, facts, { spoken, ...values });
  return [
    ...pageDocuments(reader),
    ...cardDocuments(reader, bundle.languages),
    ...screenDocuments(reader),
    ...contactDocuments(facts)
  ].filter((document) => document.title !== '');
}

/** One document per service. `typeName` gives its type in the reader's language. Names and addresses stay English. */
export function serviceDocuments(
  { services, neighbourhoods }: Directory,
  typeName: (type: ServiceType) => string
): SearchDocument[] {
  return services.map((service: Service): SearchDocument => {
    const { id, type, name, address, postcode, phone, neighbourhood } = service;
    const area = neighbourhood === undefined ? undefined : neighbourhoods[neighbourhood];
    const body = [`${address}, ${postcode}`, phone?.text, area];
    return {
      id: `services/${id}`,
      kind: 'service',
      title: name,
      summary: typeName(type),
      headings: [],
      body: body.filter((line) => line !== undefined),
      // People type a postcode with its space and without.
      words: postcode.replaceAll(' ', '')
    };
  });
}
