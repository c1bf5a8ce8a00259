import { SERVICE_GROUPS, type ServiceGroup } from './service-group.ts';

/** The one grammar of addresses: links, language switch, share and manifests all go through this pair. */
export type Destination =
  | { readonly kind: 'picker' }
  | {
      readonly kind: 'home' | 'services' | 'search' | 'settings' | 'about' | 'cards' | 'saved';
      readonly lang: string;
    }
  | { readonly kind: 'service-group'; readonly lang: string; readonly group: ServiceGroup }
  | {
      readonly kind: 'sources';
      readonly lang: string;
      /** From 2; without one, the first. */ readonly part?: number;
    }
  | { readonly kind: 'card'; readonly lang: string; readonly card: string }
  | { readonly kind: 'topic'; readonly lang: string; readonly topic: string }
  | { readonly kind: 'page'; readonly lang: string; readonly topic: string; readonly page: string };

export type LocalPath = `/${string}`;

/** Screens without pages beneath them, by their folder. */
const SCREENS = ['services', 'search', 'settings', 'about', 'saved'] as const;

const idShape = /^[a-z][a-z0-9-]*$/u;
const partShape = /^[2-9]$/u;
const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

/** Writes a destination as a path from the root of the app, always with a closing slash. */
export function formatPath(destination: Destination): LocalPath {
  switch (destination.kind) {
    // /
    case 'picker':
      return '/';
    // /tr/
    case 'home':
      return `/${destination.lang}/`;
    // /tr/services/   /tr/search/   /tr/settings/   /tr/about/   /tr/cards/   /tr/saved/
    case 'services':
    case 'search':
    case 'settings':
    case 'about':
    case 'cards':
    case 'saved':
      return `/${destination.lang}/${destination.kind}/`;
    // /tr/services/pharmacy/
    case 'service-group':
      return `/${destination.lang}/services/${destination.group}/`;
    // /tr/about/sources/   /tr/about/sources/2/
    case 'sources': {
      const part = destination.part === undefined ? '' : `${destination.part}/`;
      return `/${destination.lang}/about/sources/${part}`;
    }
    // /tr/cards/interpreter/
    case 'card':
      return `/${destination.lang}/cards/${destination.card}/`;
    // /tr/rights/
    case 'topic':
      return `/${destination.lang}/${destination.topic}/`;
    // /tr/rights/interpreter/
    case 'page':
      return `/${destination.lang}/${destination.topic}/${destination.page}/`;
  }
}

/** Reads a path back. Undefined for any address that the grammar does not know; existence is the tree's business. */
export function parsePath(pathname: string): Destination | undefined {
  const [lang, first, second, third, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (lang === undefined) return { kind: 'picker' };
  if (!tagShape.test(lang) || rest.length > 0) return undefined;
  if (first === undefined) return { kind: 'home', lang };
  if (first === 'about' && second === 'sources') {
    if (third === undefined) return { kind: 'sources', lang };
    return partShape.test(third) ? { kind: 'sources', lang, part: Number(third) } : undefined;
  }
  if (third !== undefined) return undefined;
  const group = SERVICE_GROUPS.find((name) => name === second);
  if (first === 'services' && group !== undefined) return { kind: 'service-group', lang, group };
  const screen = SCREENS.find((name) => name === first);
  if (screen !== undefined) return second === undefined ? { kind: screen, lang } : undefined;
  if (first === 'cards') {
    if (second === undefined) return { kind: 'cards', lang };
    return idShape.test(second) ? { kind: 'card', lang, card: second } : undefined;
  }
  if (!idShape.test(first)) return undefined;
  if (second === undefined) return { kind: 'topic', lang, topic: first };
  return idShape.test(second) ? { kind: 'page', lang, topic: first, page: second } : undefined;
}

/** The same place in another language. */
export function inLanguage(destination: Destination, lang: string): Destination {
  return destination.kind === 'picker' ? { kind: 'home', lang } : { ...destination, lang };
}
