import { findWholePage } from '#lib/content/pages.ts';
import { firstShown, servicesOf, sortByName } from '#lib/directory/by-name.ts';
import type { TextKey } from '#lib/domain/bundle.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { describeContacts } from './described-contacts.ts';
import { describeServices } from './described-services.ts';
import type { JsonLd } from './json-ld.ts';
import { addressOf, type PageMetadata, type Speech } from './page-metadata.ts';

interface Step {
  readonly name: string;
  readonly to: Destination;
}

/** The places above a page, from the start page down. */
function stepsAbove(here: Destination, { say }: Speech): Step[] {
  if (here.kind === 'picker' || here.kind === 'home') return [];
  const { lang } = here;
  const step = (key: TextKey, to: Destination): Step => ({ name: say(key), to });
  const home = step('interface:nav.home', { kind: 'home', lang });
  switch (here.kind) {
    case 'page':
      return [home, step(`${here.topic}:topic.title`, { kind: 'topic', lang, topic: here.topic })];
    case 'service-group':
      return [home, step('directory:near.title', { kind: 'services', lang })];
    case 'sources':
      return [home, step('about:title', { kind: 'about', lang })];
    default:
      return [home];
  }
}

/** The last step is the page itself, whose address stands at the head of its description. */
function describeTrail(site: string, above: readonly Step[], name: string): JsonLd {
  const steps = [
    ...above.map((step) => ({ name: step.name, item: addressOf(site, step.to) })),
    { name }
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step
    }))
  };
}

// Never MedicalWebPage: that promises medical content and who reviewed it. These pages say how to get care.
const pageTypes: Readonly<Partial<Record<Destination['kind'], string>>> = {
  about: 'AboutPage',
  cards: 'CollectionPage',
  topic: 'CollectionPage',
  services: 'CollectionPage',
  'service-group': 'CollectionPage'
};

/** The site. It names no publisher: it is not the NHS's, and must not look as if it were. */
function nameSite(site: string, start: Destination, { say }: Speech): JsonLd {
  const url = addressOf(site, start);
  return { '@type': 'WebSite', name: say('interface:app.name'), url };
}

/** The site in one language, and how to search it. */
function describeSite(site: string, start: Destination, speech: Speech): JsonLd {
  const search = addressOf(site, { kind: 'search', lang: speech.tag });
  return {
    ...nameSite(site, start, speech),
    description: speech.say('interface:app.description'),
    inLanguage: speech.htmlLang,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string'
    }
  };
}

function listContacts(here: Destination): string[] {
  const page = here.kind === 'page' ? findWholePage(here.topic, here.page)?.page : undefined;
  const blocks = page?.blocks ?? [];
  return [...new Set(blocks.flatMap((block) => (block.kind === 'contacts' ? block.contacts : [])))];
}

/** The services that a page shows: the list begins with the first practices, each kind has a page with them all. */
function describeShown({ here, directory, speech }: PageMetadata): JsonLd[] | undefined {
  if (directory === undefined) return undefined;
  const services =
    here.kind === 'service-group'
      ? sortByName(servicesOf(directory, here.group))
      : sortByName(servicesOf(directory, 'gp')).slice(0, firstShown);
  return describeServices({ ...directory, services }, speech);
}

/**
 * What a page is, in the words of https://schema.org, from the data that the page itself shows. Nothing about it
 * that we do not know: no dates of change, no publisher, no questions and answers where a page has none. Undefined
 * for cards, which are held out to staff, and weigh most.
 */
export function describePage(page: PageMetadata): JsonLd | undefined {
  const { site, here, speech, description } = page;
  // At the root of a host search engines look for the name of the whole site.
  if (here.kind === 'picker') return nameSite(site, here, speech);
  if (here.kind === 'card') return undefined;
  const ending = ` · ${speech.say('interface:app.name')}`;
  const name = page.title.endsWith(ending) ? page.title.slice(0, -ending.length) : page.title;
  const start: Destination = { kind: 'home', lang: here.lang };
  const isPartOf =
    here.kind === 'home' ? describeSite(site, start, speech) : nameSite(site, start, speech);
  const mentions = describeContacts(listContacts(here), name, speech);
  const mainEntity = describeShown(page);
  const above = stepsAbove(here, speech);
  return {
    '@type': pageTypes[here.kind] ?? 'WebPage',
    url: addressOf(site, here),
    name,
    description,
    inLanguage: speech.htmlLang,
    isPartOf,
    ...(above.length > 0 ? { breadcrumb: describeTrail(site, above, name) } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    // Lists that nobody has confirmed are none of it.
    ...(mainEntity !== undefined && mainEntity.length > 0 ? { mainEntity } : {})
  };
}
