import type { BundleIndex, LanguageStatus } from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Page, Topic } from '#lib/domain/page.ts';
import { createContext } from '../locales/gate.ts';
import { listTags } from '../locales/locale.ts';
import { pseudoLocales } from '../locales/pseudo.ts';
import { contextFor, type Workspace } from '../locales/workspace.ts';
import { cardEnglish } from './card-english.ts';
import type { DirectoryFiles } from './directory.ts';
import { indexTag } from '#lib/domain/bundle-files.ts';
import { buildFigures, buildGrounds, buildSources, factIdsUsed, type FactFiles } from './facts.ts';
import { shipFirstWords, type FirstWordsShipped } from './first-words.ts';
import { buildLanguageBundle } from './language-bundle.ts';
import { collectPickerWords, type PickerWords } from './picker-words.ts';
import { ship, type Shipment } from './write.ts';
import type { Bundle } from '#lib/domain/bundle.ts';

export interface Shipping {
  index: BundleIndex;
  /** Of the index's own file. */
  sha256: string;
  /** Digests of the first words of each language, by its tag and the part of the site. */
  first: FirstWordsShipped['digests'];
  /** The languages that miss no string. */
  complete: string[];
  /** The English of the screens that belong to no language. */
  pickerWords: PickerWords['english'];
  /** The English that the cards carry with them. */
  cardEnglish: Bundle;
  shipments: Shipment[];
}

/** Everything that is shipped, by content only: the same input gives the same bytes on any machine and day. */
export function buildShipping(
  workspace: Workspace,
  files: FactFiles,
  topics: readonly Topic<Page>[],
  cards: readonly Card[],
  directory: DirectoryFiles,
  withPseudo: boolean
): Shipping {
  const used = factIdsUsed(files, topics, cards);
  const statuses: Record<string, LanguageStatus> = {};
  const bundles = [...languageBundles(workspace), ...(withPseudo ? pseudoBundles(workspace) : [])];
  const { greetings, english: pickerWords } = collectPickerWords(workspace.locales);
  bundles.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  for (const bundle of bundles) statuses[bundle.tag] = bundle.status;
  const figures = buildFigures(files);
  const grounds = buildGrounds(files, used, topics, cards);
  const shipments = [
    ...bundles.map((bundle) => ship(bundle.tag, bundle)),
    ship('facts', figures),
    ship('evidence', grounds),
    ship('greeting', greetings),
    ship('sources', buildSources(files, used, statuses)),
    ship('services', directory.services),
    ship('postcode', directory.postcode),
    ship('map', directory.map)
  ];
  const index = Object.fromEntries(
    shipments.map(({ tag, sha256, bytes }) => [tag, { sha256, bytes }])
  );
  const shippedIndex = ship(indexTag, index);
  const first = shipFirstWords(bundles, index, {
    figures,
    grounds,
    contacts: files.contacts,
    topics,
    cards
  });
  const english = bundles.find(({ tag }) => tag === 'en');
  if (english === undefined)
    throw new Error('locales/en is missing: it is the source of every language.');
  return {
    pickerWords,
    cardEnglish: cardEnglish(english),
    index,
    sha256: shippedIndex.sha256,
    complete: bundles.filter(({ missing }) => missing.length === 0).map(({ tag }) => tag),
    first: first.digests,
    shipments: [...shipments, shippedIndex, ...first.shipments]
  };
}

function languageBundles(workspace: Workspace): Bundle[] {
  return listTags(workspace.locales).map((tag) => {
    const language = workspace.register.find((candidate) => candidate.tag === tag);
    if (language === undefined) {
      throw new Error(
        `locales/${tag}: no such tag in locales/languages.csv: add it there or remove the folder`
      );
    }
    return buildLanguageBundle(language, contextFor(workspace, language));
  });
}

function pseudoBundles({ rules }: Workspace): Bundle[] {
  return pseudoLocales(rules.english).map(({ head, locale }) =>
    buildLanguageBundle(head, createContext({ ...head, lid: 'none' }, locale, rules))
  );
}
