import { isCardId, CARD_ICONS } from '#lib/content/card-ids.ts';
import { findPage } from '#lib/content/topics.ts';
import type { TextKey } from '#lib/domain/bundle.ts';
import type { IconName } from '#lib/domain/icon-name.ts';
import { parsePlace, type Place } from '#lib/domain/place.ts';
import { groupOf, type Service } from '#lib/domain/service.ts';
import { findLanguage } from '#lib/i18n/register.ts';

/** A place that this release can open. */
export interface KnownPlace {
  readonly place: Place;
  readonly title: TextKey;
  readonly icon: IconName;
  /** The language spoken, on an interpreter card. */
  readonly spoken: string | undefined;
  /** The service, once the directory is there; its name takes the title's place. */
  readonly service?: Service | undefined;
}

/** Looks a place up; null for what is not in the tree, or must leave no trace. */
function lookUp(text: string, services: readonly Service[] | null): KnownPlace | null {
  const place = parsePlace(text);
  if (place === null) return null;
  const { folder, id, speak } = place;
  if (folder === 'services') return lookUpService(place, services);
  if (folder === 'cards') {
    const language = findLanguage(speak ?? '');
    if (!isCardId(id)) return null;
    // One card only names a language, and only one of the register.
    if (speak !== undefined && (language === undefined || id !== 'interpreter')) return null;
    return { place, title: `cards:${id}.title`, icon: CARD_ICONS[id], spoken: language?.autonym };
  }
  const found = findPage(folder, id);
  if (found === undefined || found.page.sensitive === true) return null;
  return { place, title: `${folder}:${id}.title`, icon: found.page.icon, spoken: undefined };
}

/** Until the directory is there, a service keeps its place in the list without a name. */
function lookUpService(place: Place, services: readonly Service[] | null): KnownPlace | null {
  const service = services?.find(({ id }) => id === place.id);
  if (services !== null && service === undefined) return null;
  const group = groupOf(service?.type ?? 'clinic');
  return {
    place,
    title: 'directory:near.title',
    icon: group === 'other' ? 'map-pin' : group,
    spoken: undefined,
    service
  };
}

/**
 * What of a stored list or of a link can be shown: anything else is passed over. `services` is null while the
 * directory is not there.
 */
export function knownPlaces(
  texts: readonly string[],
  services: readonly Service[] | null = null
): KnownPlace[] {
  return [...new Set(texts)]
    .map((text) => lookUp(text, services))
    .filter((found) => found !== null);
}
