import { describe, expect, test } from 'vitest';
import { readSiteOrigin } from '../../scripts/site-origin.mjs';
import { allDestinations, isListed } from '#lib/content/all-destinations.ts';
import { hreflangOf, listAlternates } from '#lib/domain/alternates.ts';
import { formatPath, parsePath, type Destination } from '#lib/domain/paths.ts';
import { LANGUAGES } from '#lib/i18n/register.ts';
import { writeRobots, writeSitemap, writeSitemapIndex } from '#lib/metadata/sitemaps.ts';

const tags = ['en', 'en-simple', 'tr', 'pt', 'pt-BR', 'zh-Hant'];
const page: Destination = { kind: 'page', lang: 'tr', topic: 'rights', page: 'interpreter' };

describe('what search engines know a language by', () => {
  test.each([
    ['en', 'en'],
    ['pt', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['zh-Hant', 'zh-Hant'],
    ['pa-Arab', 'pa-Arab'],
    ['ckb', 'ckb'],
    ['en-simple', undefined],
    ['en-x-simple', undefined]
  ])('%s is %s', (tag, hreflang) => {
    expect(hreflangOf(tag)).toBe(hreflang);
  });

  test('no two languages of the register share one, and only Easy Read has none', () => {
    const all = LANGUAGES.map(({ tag }) => hreflangOf(tag)).filter((each) => each !== undefined);
    expect(new Set(all).size).toBe(all.length);
    const without = LANGUAGES.filter(({ tag }) => hreflangOf(tag) === undefined);
    expect(without.map(({ tag }) => tag)).toEqual(['en-simple']);
  });
});

describe('the same page in other languages', () => {
  test('are all that engines know, itself included, and English for everybody else', () => {
    expect(listAlternates(page, tags)).toEqual([
      { hreflang: 'en', path: '/en/rights/interpreter/' },
      { hreflang: 'tr', path: '/tr/rights/interpreter/' },
      { hreflang: 'pt', path: '/pt/rights/interpreter/' },
      { hreflang: 'pt-BR', path: '/pt-BR/rights/interpreter/' },
      { hreflang: 'zh-Hant', path: '/zh-Hant/rights/interpreter/' },
      { hreflang: 'x-default', path: '/en/rights/interpreter/' }
    ]);
  });

  test('of the start page and of the picker are one set, whose default is the picker', () => {
    const start = listAlternates({ kind: 'home', lang: 'tr' }, tags);
    expect(start.at(-1)).toEqual({ hreflang: 'x-default', path: '/' });
    expect(start).toContainEqual({ hreflang: 'tr', path: '/tr/' });
    expect(listAlternates({ kind: 'picker' }, tags)).toEqual(start);
  });

  test('are the same on each page of a set', () => {
    const sets = allDestinations('tr').map((each) => listAlternates(each, tags));
    for (const set of sets) {
      for (const { path } of set) {
        const there = parsePath(path);
        expect(there && listAlternates(there, tags)).toEqual(set);
      }
    }
    expect(sets.length).toBeGreaterThan(50);
  });

  test('of Easy Read are none', () => {
    expect(listAlternates({ ...page, lang: 'en-simple' }, tags)).toEqual([]);
  });
});

describe('sitemaps', () => {
  const site = 'https://example.org/app';

  test('leave out what is empty until it is used, and keep what people in danger must find', () => {
    const text = writeSitemap(site, 'tr', tags);
    for (const destination of allDestinations('tr')) {
      const loc = `<loc>${site}${formatPath(destination)}</loc>`;
      expect([destination.kind, text.includes(loc)]).toEqual([
        destination.kind,
        isListed(destination)
      ]);
    }
    expect(text).toContain('/tr/care/domestic-abuse/');
    expect(text).not.toMatch(/<loc>[^<]*\/(?:saved|settings|search)\//u);
  });

  test('hold the picker once, with English', () => {
    const picker = `<loc>${site}/</loc>`;
    expect(writeSitemap(site, 'en', tags)).toContain(picker);
    expect(writeSitemap(site, 'tr', tags)).not.toContain(picker);
  });

  test('are all in the index, which robots are told of', () => {
    const index = writeSitemapIndex(site, tags);
    expect(index.match(/<loc>/gu)).toHaveLength(tags.length);
    expect(index).toContain(`<loc>${site}/zh-Hant/sitemap.xml</loc>`);
    expect(writeRobots(site)).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
  });

  test('hold no mark that XML would read', () => {
    expect(writeSitemapIndex('https://example.org/a&b', tags)).toContain('/a&amp;b/tr/');
  });
});

describe('the origin of the site', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    [' HTTPS://Example.org:8443 ', 'https://example.org:8443'],
    ['', 'http://localhost:4173'],
    [undefined, 'http://localhost:4173']
  ])('%s is read as %s', (given, origin) => {
    expect(readSiteOrigin(given === undefined ? {} : { SITE_ORIGIN: given })).toBe(origin);
  });

  test.each([
    'example.org',
    'https://example.org/app',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://name:word@example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'file:///tmp'
  ])('%s is refused, with what to write instead', (given) => {
    expect(() => readSiteOrigin({ SITE_ORIGIN: given })).toThrow(
      /SITE_ORIGIN.*https:\/\/example\.org.*BASE_PATH/u
    );
  });
});
