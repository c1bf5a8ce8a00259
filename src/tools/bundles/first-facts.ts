import type { Figures, Grounds } from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Part } from '#lib/domain/first-words.ts';
import type { Page, Topic } from '#lib/domain/page.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { factsOfContacts, type FactFiles } from './facts.ts';

/** All that a release says beside its words, and what the statements rest on. */
export interface Content {
  figures: Figures;
  grounds: Grounds;
  contacts: FactFiles['contacts'];
  topics: readonly Topic<Page>[];
  cards: readonly Card[];
}

/** Shown by screens of a part and named by no page: the form for a postcode takes its example from an address. */
const ownContacts: Readonly<Partial<Record<Part, readonly string[]>>> = { services: ['homerton'] };

/** Charts, and the list of neighbouring places, read the figures of the area. */
const partsWithArea: readonly Part[] = ['partnership', 'services'];

function pick<Value>(
  record: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

/** The contacts that the pages or cards of a part show. */
function contactsOf({ topics, cards }: Content, part: Part): string[] {
  const pages = topics.find(({ id }) => id === part)?.pages ?? [];
  const shown = [...pages.flatMap((page) => page.blocks), ...(part === 'cards' ? cards : [])];
  const named = shown.flatMap((each) => ('contacts' in each ? (each.contacts ?? []) : []));
  return [...named, ...(ownContacts[part] ?? [])];
}

/** What the statements of a part rest on: its blocks and rules, and the contacts that it shows. */
export function cutGrounds(content: Content, part: Part): Grounds {
  const { grounds, contacts } = content;
  const blocks = Object.entries(grounds.blocks).filter(([key]) => key.startsWith(`${part}:`));
  const ids = new Set([
    ...blocks.flatMap(([, facts]) => facts),
    ...factsOfContacts(contacts, contactsOf(content, part))
  ]);
  return { evidence: pick(grounds.evidence, ids), blocks: Object.fromEntries(blocks) };
}

/** The values that these words name, as JSON, and the contacts and figures that the part shows. */
export function cutFigures(content: Content, part: Part, words: string): Figures {
  const { values, contacts, area } = content.figures;
  const named = tokenise(words).map((token) => (token.kind === 'value' ? token.name : ''));
  const sources = part === 'cards' ? content.cards.map(({ source = '' }) => source) : [];
  return {
    values: pick(values, new Set([...named, ...sources])),
    contacts: pick(contacts, new Set(contactsOf(content, part))),
    area: partsWithArea.includes(part) ? area : {}
  };
}
