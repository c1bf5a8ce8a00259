/** What search engines and browsers are told of every built page, read from build/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { formatPath, parsePath } from '#lib/domain/paths.ts';
import { PageShape, SiteShape } from '../unit/support/json-ld.ts';
import { fileOf, isBuilt, readPage, workerPath } from './support/built.ts';
import {
  destinations,
  links,
  listAlternates,
  listFaults,
  listMapped,
  listPages,
  pathOf,
  site,
  tags
} from './support/found.ts';
import { attribute, metaContent, parseHtml, select, type HtmlDocument } from './support/html.ts';
import { build } from './support/phone.ts';
import { childrenOf, parseXml, wordsOf, type XmlElement } from './support/xml.ts';

/** Easy Read is English to search engines, so it stands alone. */
const engineTags = tags.filter((tag) => tag !== 'en-simple');

test('the list of all places is what was built, no more and no less', () => {
  const built = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    // The way out when the app does not open is nothing to be found.
    .filter((path) => path !== '/reset/');
  expect(built.sort()).toEqual(destinations.map(formatPath).sort());
});

test('every page names one address of its own, whole', () => {
  const faults = listFaults(({ path, head }) => {
    const named = links(head, 'canonical');
    return named.length === 1 && named[0] === site + path ? [] : [named.join(' ') || 'none'];
  });
  expect(faults).toEqual([]);
});

test('the sitemaps name every listed page in every language, and all of them name the same', () => {
  const faults = listFaults(({ path, lang, isListed }) => {
    const set = listAlternates(path);
    if (!isListed) return set === undefined ? [] : ['stands in a sitemap'];
    if (set === undefined) return ['stands in no sitemap'];
    if (lang === 'en-simple') return set.length === 0 ? [] : ['Easy Read stands alone'];
    const names = set.map((each) => each.split(' ')[0] ?? '');
    const addresses = set.map((each) => each.split(' ')[1] ?? '');
    const complete = names.join(' ') === [...engineTags, 'x-default'].join(' ');
    // The set of another page is compared as text, so that whoever is named names everybody back.
    const apart = addresses.filter(
      (address) => listAlternates(pathOf(address) ?? '')?.join(' ') !== set.join(' ')
    );
    const rest = path === '/' || path === `/${lang}/` ? '/' : path.replace(/^\/[^/]+/u, '/en');
    return [
      ...(complete ? [] : [`languages ${names.join(' ')}`]),
      ...(addresses.includes(site + path) ? [] : ['does not name itself']),
      ...(addresses.at(-1) === site + rest ? [] : [`x-default ${addresses.at(-1) ?? 'none'}`]),
      ...apart.map((address) => `another set at ${address}`)
    ];
  });
  expect(faults).toEqual([]);
});

test('every alternate is in the language it says', () => {
  const faults = listFaults(({ path }) =>
    (listAlternates(path) ?? []).filter((each) => {
      const [hreflang = '', address = ''] = each.split(' ');
      const there = parsePath(pathOf(address) ?? '/none/none/none/none/');
      if (there === undefined) return true;
      return hreflang !== 'x-default' && (there.kind === 'picker' || there.lang !== hreflang);
    })
  );
  expect(faults).toEqual([]);
});

test('no page carries the addresses of its other languages: ninety of them would weigh', () => {
  expect(listFaults(({ head }) => links(head, 'alternate'))).toEqual([]);
});

test('only what is empty until it is used asks not to be listed', () => {
  const faults = listFaults((page) => {
    const robots = metaContent(page.head, 'name', 'robots');
    return robots === (page.isListed ? '' : 'noindex') ? [] : [`robots “${robots}”`];
  });
  expect(faults).toEqual([]);
  expect(listPages().filter((page) => !page.isListed)).not.toEqual([]);
});

function readXml(path: string): XmlElement {
  return parseXml(readFileSync(fileOf(path), 'utf8'));
}

test('robots are told of one sitemap, which names one per language', () => {
  const robots = readFileSync(fileOf('/robots.txt'), 'utf8').trim().split('\n');
  expect(robots).toEqual(['User-agent: *', 'Allow: /', '', `Sitemap: ${site}/sitemap.xml`]);
  const index = readXml('/sitemap.xml');
  expect(index.name).toBe('sitemapindex');
  expect(childrenOf(index, 'sitemap').map((each) => wordsOf(each, 'loc'))).toEqual(
    tags.map((tag) => `${site}/${tag}/sitemap.xml`)
  );
});

test('the sitemaps name every page that may be listed, once', () => {
  const pages = listPages().filter((page) => page.isListed);
  expect(listMapped().sort()).toEqual(pages.map(({ path }) => site + path).sort());
});

/** The block of structured data; undefined where a page has none. */
function readThing(head: HtmlDocument): unknown {
  const [block] = select(head, 'script', 'type', 'application/ld+json');
  return block === undefined ? undefined : JSON.parse(block.text);
}

test('structured data is well formed on every page that may be listed, and on no card', () => {
  const faults = listFaults(({ path, head, isListed }) => {
    const blocks = select(head, 'script', 'type', 'application/ld+json');
    const wanted = isListed && !/^\/[^/]+\/cards\/./u.test(path) ? 1 : 0;
    if (blocks.length !== wanted) return [`${blocks.length} blocks`];
    const unsafe = blocks.filter(({ text }) => /[<>&\u2028\u2029]/u.test(text));
    const shape = path === '/' ? SiteShape : PageShape;
    const { issues } = wanted === 0 ? {} : v.safeParse(shape, readThing(head));
    return [
      ...unsafe.map(() => 'a mark that could end the block'),
      ...(issues === undefined ? [] : [JSON.stringify(v.flatten<typeof shape>(issues))])
    ];
  });
  expect(faults).toEqual([]);
});

test('structured data says what the page itself shows', () => {
  const faults = listFaults(({ path, html, head, lang }) => {
    if (path === '/' || readThing(head) === undefined) return [];
    const page = v.parse(PageShape, readThing(head));
    const steps = page.breadcrumb?.itemListElement ?? [];
    const title = select(head, 'title')[0]?.text;
    const same = [
      [page.url, site + path],
      [`${page.name} · ${page.isPartOf.name}`, title],
      [page.description, metaContent(head, 'name', 'description')],
      [page.inLanguage, attribute(select(head, 'html')[0], 'lang')],
      [page.isPartOf.url, `${site}/${lang}/`]
    ];
    const numbers = [...JSON.stringify(page).matchAll(/"telephone":"([^"]+)"/gu)];
    const strange = steps.slice(0, -1).filter(({ item = '' }) => {
      const to = pathOf(item);
      return to === undefined || !isBuilt(to);
    });
    return [
      ...same.filter(([one, other]) => one !== other).map((pair) => pair.join(' is not ')),
      ...numbers.map(([, tel = '']) => tel).filter((tel) => !html.includes(`href="tel:${tel}"`)),
      ...strange.map(({ item = '' }) => `the way leads to ${item}`),
      ...(path === `/${lang}/` || steps.at(-1)?.name === page.name ? [] : ['no way to it'])
    ];
  });
  expect(faults).toEqual([]);
});

test('the numbers of emergencies are among it', () => {
  const numbersOf = (path: string): string => JSON.stringify(readThing(parseHtml(readPage(path))));
  expect(numbersOf('/tr/help/emergency/')).toContain('"telephone":"999"');
  expect(numbersOf('/tr/help/nhs-111/')).toContain('"telephone":"111"');
});

test('a browser can search the site in every language', () => {
  const faults = listFaults(({ head, lang }) => {
    const wanted = `${process.env.BASE_PATH ?? ''}/${lang === '' ? 'en' : lang}/opensearch.xml`;
    const [link, second] = select(head, 'link', 'rel', 'search');
    const isRight = second === undefined && attribute(link, 'href') === wanted;
    return isRight && attribute(link, 'type') === 'application/opensearchdescription+xml'
      ? []
      : [attribute(link, 'href')];
  });
  expect(faults).toEqual([]);
  for (const tag of tags) {
    const description = readXml(`/${tag}/opensearch.xml`);
    expect(description.name).toBe('OpenSearchDescription');
    expect([...wordsOf(description, 'ShortName')].length).toBeLessThanOrEqual(16);
    expect(wordsOf(description, 'ShortName').trim()).not.toBe('');
    expect([...wordsOf(description, 'LongName')].length).toBeLessThanOrEqual(48);
    expect(wordsOf(description, 'Description').trim()).not.toBe('');
    const [search] = childrenOf(description, 'Url').filter(
      ({ attributes }) => attributes.get('type') === 'text/html'
    );
    const template = search?.attributes.get('template') ?? '';
    expect(template).toBe(`${site}/${tag}/search/?q={searchTerms}`);
    expect(isBuilt(pathOf(template) ?? '')).toBe(true);
  }
});

test('no two pages of a language share a title', () => {
  const titles = listPages().map(
    ({ lang, head }) => `${lang} ${select(head, 'title')[0]?.text ?? ''}`
  );
  expect(titles.filter((title, position) => titles.indexOf(title) !== position)).toEqual([]);
});

test('the shell and the page for lost addresses are nothing to be found', () => {
  for (const file of ['shell.html', '404.html']) {
    const html = readFileSync(join(build, file), 'utf8');
    expect(html).not.toMatch(/%metadata%|canonical|hreflang|rel="search"|ld\+json|opensearch/u);
  }
  expect(readPage('/tr/')).not.toContain('%metadata%');
});

test('the worker stores none of it beforehand', () => {
  const worker = readFileSync(workerPath(), 'utf8');
  expect(worker).not.toMatch(/sitemap\.xml|opensearch\.xml|robots\.txt/u);
});
