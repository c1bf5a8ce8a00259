import { findCard } from '#lib/content/cards.ts';
import { findPage } from '#lib/content/topics.ts';
import type { TextKey } from '#lib/domain/bundle.ts';
import type { IconName } from '#lib/domain/icon-name.ts';
import { parsePlace, type Place } from '#lib/domain/place.ts';
import { findLanguage } from '#lib/i18n/register.ts';

/** A place that this release can open. */
export interface KnownPlace {
  readonly place: Place;
  readonly title: TextKey;
  readonly icon: IconName;
  /** The language spoken, on an interpreter card. */
  readonly spoken: string | undefined;
}

/** Looks a place up; null for what is not in the tree, or must leave no trace. */
function lookUp(text: string): KnownPlace | null {
  const place = parsePlace(text);
  if (place === null) return null;
  const { folder, id, speak } = place;
  if (folder === 'cards') {
    const card = findCard(id);
    const language = findLanguage(speak ?? '');
    if (card === undefined) return null;
    // One card only names a language, and only one of the register.
    if (speak !== undefined && (language === undefined || id !== 'interpreter')) return null;
    return { place, title: `cards:${id}.title`, icon: card.icon, spoken: language?.autonym };
  }
  const found = findPage(folder, id);
  if (found === undefined || found.page.sensitive === true) return null;
  return { place, title: `${folder}:${id}.title`, icon: found.page.icon, spoken: undefined };
}

/** What of a stored list or of a link can be shown: anything else is passed over. */
export function knownPlaces(texts: readonly string[]): KnownPlace[] {
  return [...new Set(texts)].map(lookUp).filter((found) => found !== null);
}
