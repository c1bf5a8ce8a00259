import { CARD_ICONS } from '#lib/content/card-ids.ts';
import { findPage, findTopic, isSensitive } from '#lib/content/topics.ts';
import type { IconName } from '#lib/domain/icon-name.ts';
import { formatPath, type Destination, type LocalPath } from '#lib/domain/paths.ts';
import { formatQuery, type Query } from '#lib/domain/query.ts';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import type { FoundHit } from '#lib/search/search.ts';

/** Where a result leads. */
export interface Target {
  readonly path: LocalPath;
  readonly query: string;
  readonly icon: IconName;
  readonly isSensitive: boolean;
}

function target(place: Destination, icon: IconName, query: Query = {}): Target {
  return {
    path: formatPath(place),
    query: formatQuery(query),
    icon,
    isSensitive: isSensitive(place)
  };
}

function screenTarget(id: string, lang: string): Target | undefined {
  const [screen, group] = id.split('/');
  switch (screen) {
    case 'services':
      return target({ kind: 'services', lang }, 'map-pin', {
        type: SERVICE_GROUPS.find((each) => each === group)
      });
    case 'cards':
    case 'saved':
    case 'settings':
      return target({ kind: screen, lang }, screen);
    case 'about':
      return target({ kind: 'about', lang }, 'info');
    default:
      return undefined;
  }
}

/** The address of a result in a language; undefined for one that this release cannot open. */
export function targetOf({ id, kind, at }: FoundHit, lang: string): Target | undefined {
  const [folder = '', ...rest] = (kind === 'contact' ? (at ?? '') : id).split('/');
  const name = rest.join('/');
  if (kind === 'service') return target({ kind: 'services', lang }, 'map-pin', { id: name });
  if (kind === 'screen') return screenTarget(name, lang);
  if (kind === 'card') {
    const icon = Object.entries(CARD_ICONS).find(([card]) => card === name)?.[1];
    return icon === undefined ? undefined : target({ kind: 'card', lang, card: name }, icon);
  }
  if (kind === 'topic') {
    const topic = findTopic(name);
    return topic && target({ kind: 'topic', lang, topic: name }, topic.icon);
  }
  const found = findPage(folder, name);
  if (found === undefined) return undefined;
  return target(
    { kind: 'page', lang, topic: folder, page: name },
    kind === 'contact' ? 'contact' : found.page.icon
  );
}
