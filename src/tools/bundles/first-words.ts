import type { Bundle, BundleIndex, Grounds, Namespace, Words } from '#lib/domain/bundle.ts';
import { firstFile, parts, type Part } from '#lib/domain/first-words.ts';
import { cutFigures, cutGrounds, type Content } from './first-facts.ts';
import { flatten, NAMESPACES, nest, splitTextKey, textKey } from './flatten.ts';
import { ship, type Shipment } from './write.ts';

/** The files of words that a part of the site speaks from, beside those of every screen. */
const namespaces: Readonly<Record<Part, readonly Namespace[]>> = {
  home: [],
  help: ['help'],
  rights: ['rights'],
  care: ['care'],
  partnership: ['partnership'],
  'take-part': ['take-part'],
  cards: ['cards'],
  services: ['directory'],
  own: ['about']
};

/** What a part borrows from others. */
const borrowed: Readonly<Partial<Record<Part, RegExp>>> = {
  home: /^[a-z-]+:topic\.|^directory:(?:near\.|list\.more$)/u,
  care: /^help:emergency\.deaf\./u,
  cards: /^help:where-to-go\.danger\.|^rights:accessible-information\.ask\./u,
  services: /^cards:emergency\.|^help:nhs-111\.interpreter\./u
};

/** Any screen links to any page, and to services of a kind. */
const everywhere = /^(?!search:).*\.title$|^directory:(?:type\.|near\.(?:title|summary)$)/u;

/** What only the screens of one's own say: settings, and the list of what was saved. */
const ownScreens = /^interface:(?:settings\.(?!title$)|saved\.(?!title$|add$|remove$))/u;

/** Whether the first words of a part hold this string. */
export function isAmongFirst(part: Part, key: string): boolean {
  const [namespace] = key.split(':');
  return (
    (namespace === 'interface' && (part === 'own' || !ownScreens.test(key))) ||
    namespaces[part].some((own) => own === namespace) ||
    everywhere.test(key) ||
    borrowed[part]?.test(key) === true
  );
}

/** The strings of one namespace that are among the first words of a part. */
function keep(words: Words, namespace: Namespace, part: Part): Words {
  const { strings } = flatten(words);
  return nest([...strings].filter(([key]) => isAmongFirst(part, textKey(namespace, key))));
}

/**
 * What the pages of a part wake with: a bundle of the same shape, without the words of the other parts, and the facts
 * that it speaks of.
 */
function cutFirstWords(bundle: Bundle, part: Part, content: Content, grounds: Grounds): Bundle {
  const isFirst = (key: string): boolean => isAmongFirst(part, key);
  const text = { ...bundle.text };
  for (const namespace of NAMESPACES) text[namespace] = keep(text[namespace], namespace, part);
  const english: Bundle['english'] = {};
  for (const [full, words] of Object.entries(bundle.english)) {
    const name = isFirst(full) ? splitTextKey(full) : undefined;
    if (name !== undefined) english[textKey(name.namespace, name.key)] = words;
  }
  const figures = cutFigures(content, part, JSON.stringify([text, english]));
  return {
    ...bundle,
    first: { part, facts: { ...figures, ...grounds } },
    text,
    english,
    missing: bundle.missing.filter(isFirst),
    outdated: bundle.outdated.filter(isFirst),
    unreviewedCritical: bundle.unreviewedCritical.filter(isFirst)
  };
}

export interface FirstWordsShipped {
  /** By tag and part, each 64 hex digits. In no index: a page names its own. */
  digests: Record<string, Partial<Record<Part, string>>>;
  shipments: Shipment[];
}

/** The first words of every part in every language. */
export function shipFirstWords(
  bundles: readonly Bundle[],
  index: BundleIndex,
  content: Content
): FirstWordsShipped {
  const shipped: FirstWordsShipped = { digests: {}, shipments: [] };
  for (const part of parts) {
    const grounds = cutGrounds(content, part);
    for (const bundle of bundles) {
      const { tag } = bundle;
      const shipment = ship(tag, cutFirstWords(bundle, part, content, grounds));
      const { sha256 } = shipment;
      const file = firstFile({ part, sha256, tag, whole: index[tag]?.sha256 ?? '' });
      shipped.shipments.push({ ...shipment, file });
      (shipped.digests[tag] ??= {})[part] = sha256;
    }
  }
  return shipped;
}
