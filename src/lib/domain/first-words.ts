import { bundleFile, parseBundleName, type BundleName } from './bundle-files.ts';
import type { Destination } from './paths.ts';

/**
 * The parts of the site, each with the words that its pages, and all that a tap opens over them, can say: a third of
 * a language at most. A first visit wakes with them, and fetches the language once the page is ready.
 */
export const parts = [
  'home',
  'help',
  'rights',
  'care',
  'partnership',
  'take-part',
  'cards',
  'services',
  'own'
] as const;

export type Part = (typeof parts)[number];

/** Stands where a tag stands among the digests that a page names. */
export const firstTag = 'first';

/** The part of the site a place belongs to; undefined for the picker, which speaks every language. */
export function partOf(here: Destination): Part | undefined {
  switch (here.kind) {
    case 'picker':
      return undefined;
    case 'topic':
    case 'page':
      return parts.find((part) => part === here.topic);
    case 'cards':
    case 'card':
      return 'cards';
    case 'services':
    case 'service-group':
      return 'services';
    // It offers what the start page does, until somebody asks.
    case 'search':
    case 'home':
      return 'home';
    default:
      return 'own';
  }
}

/** A file of first words and the language it was cut from. */
export interface FirstWords {
  readonly part: Part;
  /** Its SHA-256, as 64 hex digits. */
  readonly sha256: string;
  readonly tag: string;
  /** Of the whole language, as 64 hex digits. */
  readonly whole: string;
}

/**
 * `first/rights.0123456789abcdef.tr.fedcba9876543210.json`: it ends with the name of the whole, so that a worker
 * which keeps that gives it instead.
 */
export function firstFile({ part, sha256, tag, whole }: FirstWords): string {
  return `${firstTag}/${part}.${sha256.slice(0, 16)}.${bundleFile(tag, whole)}`;
}

/** The bundle that holds all of these first words; null for an address of anything else. */
export function wholeOfUrl(scope: string, url: string): BundleName | null {
  const folder = new URL(`b/${firstTag}/`, scope).href;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(folder)) return null;
  const [, whole = ''] = /^[a-z-]+\.[0-9a-f]{16}\.(.+)$/u.exec(address.slice(folder.length)) ?? [];
  return parseBundleName(whole);
}
