import type { BundleIndex, LanguageStatus, ShippedLanguage } from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Topic } from '#lib/domain/page.ts';
import { createContext } from '../locales/gate.ts';
import { listTags } from '../locales/locale.ts';
import { pseudoLocales } from '../locales/pseudo.ts';
import { contextFor, type Workspace } from '../locales/workspace.ts';
import { cardEnglish } from './card-english.ts';
import type { DirectoryFiles } from './directory.ts';
import { buildFacts, buildSources, factIdsUsed, type FactFiles } from './facts.ts';
import { buildLanguageBundle } from './language-bundle.ts';
import { ship, type Shipment } from './write.ts';
import type { Bundle } from '#lib/domain/bundle.ts';

export interface Shipping {
  index: BundleIndex;
  /** The English that the cards carry with them. */
  cardEnglish: Bundle;
  shipments: Shipment[];
}

/** Everything that is shipped, by content only: the same input gives the same bytes on any machine and day. */
export function buildShipping(
  workspace: Workspace,
  files: FactFiles,
  topics: readonly Topic[],
  cards: readonly Card[],
  directory: DirectoryFiles,
  withPseudo: boolean
): Shipping {
  const used = factIdsUsed(files, topics, cards);
  const shipments: Shipment[] = [];
  const languages: Record<string, ShippedLanguage> = {};
  const statuses: Record<string, LanguageStatus> = {};
  const bundles = [...languageBundles(workspace), ...(withPseudo ? pseudoBundles(workspace) : [])];
  for (const bundle of bundles.sort((a, b) => (a.tag < b.tag ? -1 : 1))) {
    const shipment = ship(bundle.tag, bundle);
    shipments.push(shipment);
    languages[bundle.tag] = {
      ...shipment.shipped,
      complete: bundle.missing.length === 0
    };
    statuses[bundle.tag] = bundle.status;
  }
  const facts = ship('facts', buildFacts(files, used, topics, cards));
  const sources = ship('sources', buildSources(files, used, statuses));
  const services = ship('services', directory.services);
  const postcode = ship('postcode', directory.postcode);
  const map = ship('map', directory.map);
  shipments.push(facts, sources, services, postcode, map);
  const english = bundles.find(({ tag }) => tag === 'en');
  if (english === undefined)
    throw new Error('locales/en is missing: it is the source of every language.');
  return {
    cardEnglish: cardEnglish(english),
    index: {
      languages,
      facts: facts.shipped,
      sources: sources.shipped,
      services: services.shipped,
      postcode: postcode.shipped,
      map: map.shipped
    },
    shipments
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
    buildLanguageBundle(head, createContext({ ...head, identified: false }, locale, rules))
  );
}
