import { allDestinations, isListed } from '#lib/content/all-destinations.ts';
import { listAlternates } from '#lib/domain/alternates.ts';
import { fallbackTag } from '#lib/domain/bundle-files.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { escapeMarkup } from './escape.ts';
import { absolute, addressOf } from './page-metadata.ts';

/** The file's name, at the root of the site and beside the start page of each language. */
export const sitemapFile = 'sitemap.xml';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function writeUrl(site: string, destination: Destination, tags: readonly string[]): string {
  const links = listAlternates(destination, tags).map(
    ({ hreflang, path }) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(absolute(site, path))}"/>`
  );
  return [
    '<url>',
    `<loc>${escapeMarkup(addressOf(site, destination))}</loc>`,
    ...links,
    '</url>'
  ].join('\n');
}

/**
 * Every page of one language that search engines may list, each with its alternates. The picker, which has no
 * language, is in the English one.
 * @param tags the languages that have pages
 */
export function writeSitemap(site: string, tag: string, tags: readonly string[]): string {
  const start: Destination[] = tag === fallbackTag ? [{ kind: 'picker' }] : [];
  const listed = [...start, ...allDestinations(tag).filter(isListed)];
  return [
    declaration,
    `<urlset ${schema} xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...listed.map((destination) => writeUrl(site, destination, tags)),
    '</urlset>\n'
  ].join('\n');
}

/** The sitemap of sitemaps, one per language. */
export function writeSitemapIndex(site: string, tags: readonly string[]): string {
  const files = tags.map((lang) => addressOf(site, { kind: 'home', lang }) + sitemapFile);
  return [
    declaration,
    `<sitemapindex ${schema}>`,
    ...files.map((file) => `<sitemap><loc>${escapeMarkup(file)}</loc></sitemap>`),
    '</sitemapindex>\n'
  ].join('\n');
}

/**
 * Nothing is closed to robots: pages that are not to be listed say so themselves, and a robot that may not read
 * them would not know. Robots look for this file at the root of a host, so under a base it is not found.
 */
export function writeRobots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site}/${sitemapFile}\n`;
}
