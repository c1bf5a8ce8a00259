/** The heads of built pages, as search engines read them. */
import { readFileSync } from 'node:fs';
import { readSiteOrigin } from '../../../scripts/site-origin.mjs';
import { allDestinations, isListed } from '#lib/content/all-destinations.ts';
import { formatPath } from '#lib/domain/paths.ts';
import { fileOf, LANGUAGES, readPage } from './built.ts';
import { attribute, parseHtml, select, type HtmlDocument } from './html.ts';
import { childrenOf, parseXml, wordsOf } from './xml.ts';

/** Origin and base, as the build was given them. */
export const site = readSiteOrigin() + (process.env.BASE_PATH ?? '');
export const tags = LANGUAGES.map(({ tag }) => tag);
/** A page and what stands before its words. */
export interface FoundPage {
  /** `/tr/help/emergency/` */
  path: string;
  lang: string;
  isListed: boolean;
  html: string;
  head: HtmlDocument;
}

/** Every place that a build should hold. */
export const destinations = [
  { kind: 'picker' } as const,
  ...tags.flatMap((tag) => allDestinations(tag))
];

let read: FoundPage[] | undefined;

/** Every page; read once per test process. */
export function listPages(): FoundPage[] {
  read ??= destinations.map((destination): FoundPage => {
    const path = formatPath(destination);
    const html = readPage(path);
    const lang = destination.kind === 'picker' ? '' : destination.lang;
    const head = parseHtml(html.slice(0, html.indexOf('</head>')));
    return { path, lang, isListed: isListed(destination), html, head };
  });
  return read;
}

/** The faults of every page, each with its page. */
export function listFaults(look: (page: FoundPage) => string[]): string[] {
  return listPages().flatMap((page) => look(page).map((fault) => `${page.path}: ${fault}`));
}

/** Where the links of a head lead, by what they are. */
export function links(head: HtmlDocument, rel: string): string[] {
  return select(head, 'link', 'rel', rel).map((link) => attribute(link, 'href'));
}

let alternates: Map<string, string[]> | undefined;

/** `hreflang address` of a page's alternates, in the order its sitemap gives them; undefined for a page in none. */
export function listAlternates(path: string): string[] | undefined {
  alternates ??= new Map(
    tags.flatMap((tag) => {
      const map = parseXml(readFileSync(fileOf(`/${tag}/sitemap.xml`), 'utf8'));
      return childrenOf(map, 'url').map((url): [string, string[]] => {
        const links = childrenOf(url, 'xhtml:link').map(({ attributes }) =>
          ['hreflang', 'href'].map((name) => attributes.get(name) ?? '').join(' ')
        );
        return [pathOf(wordsOf(url, 'loc')) ?? wordsOf(url, 'loc'), links];
      });
    })
  );
  return alternates.get(path);
}

/** Every page that a sitemap names, as often as it does. */
export function listMapped(): string[] {
  return tags.flatMap((tag) => {
    const map = parseXml(readFileSync(fileOf(`/${tag}/sitemap.xml`), 'utf8'));
    return childrenOf(map, 'url').map((url) => wordsOf(url, 'loc'));
  });
}

/** The path of an address of the site; undefined for any other. */
export function pathOf(address: string): string | undefined {
  return address.startsWith(`${site}/`) ? address.slice(site.length) : undefined;
}
