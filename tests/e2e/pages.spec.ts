/** What every built page of every language must be, read from build/; and a page in two languages, as a browser draws it. */
import { createHash } from 'node:crypto';
import {
  fileOf,
  findLanguage,
  isBuilt,
  LANGUAGES,
  listPages,
  PAGES,
  readPage,
  REGISTER
} from './support/built.ts';
import {
  attribute,
  isWithin,
  metaContent,
  parseHtml,
  select,
  type HtmlElement
} from './support/html.ts';
import { listFaults, type Look } from './support/parsed.ts';
import { expect, test } from './support/reader.ts';

test('every page of the tree is built in every language', () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toContain('en');
  expect(PAGES.map(({ path }) => path).filter((path) => !isBuilt(path))).toEqual([]);
});

const lookAtRoot: Look = ({ page: { language }, document }) => {
  const [root] = select(document, 'html');
  const said = `${attribute(root, 'lang')} ${attribute(root, 'dir')}`;
  return said === `${language.htmlLang} ${language.dir}` ? [] : [said];
};

test('every page says its language and direction as the register does', () => {
  expect(listFaults(lookAtRoot)).toEqual([]);
});

const lookAtHeading: Look = ({ document }) => {
  const headings = select(document, 'h1').filter(({ text }) => text.trim() !== '');
  const titles = select(document, 'title').filter(({ text }) => /\S+.* · .*\S/u.test(text));
  const description = metaContent(document, 'name', 'description').trim();
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} first headings`]),
    ...(titles.length === 1 ? [] : ['no title']),
    ...(description === '' ? ['no description'] : [])
  ];
};

test('every page has exactly one first heading, a title and a description', () => {
  expect(listFaults(lookAtHeading)).toEqual([]);
});

const lookAtNumbers: Look = ({ document }) =>
  ['999', '111'].filter(
    (digits) => !select(document, 'a', 'href', `tel:${digits}`).some((a) => a.text.includes(digits))
  );

test('every page carries both numbers, to be tapped, in Latin digits', () => {
  expect(listFaults(lookAtNumbers)).toEqual([]);
});

test('a bar at the foot of every page but a card leads to the start, services near you, the cards and the list', () => {
  const faults = listFaults(({ page: { kind, language }, document }) => {
    const links = select(document, 'nav')
      .filter((nav) => attribute(nav, 'class').split(' ').includes('narrow-only'))
      .flatMap((nav) => select(document, 'a').filter((link) => isWithin(link, nav)))
      .map((link) => attribute(link, 'href'));
    const wanted = ['', 'services/', 'cards/', 'saved/'].map((path) => `/${language.tag}/${path}`);
    return links.join(' ') === (kind === 'card' ? '' : wanted.join(' ')) ? [] : [links.join(' ')];
  });
  expect(faults).toEqual([]);
});

const worded = new Set(['h1', 'h2', 'h3', 'a', 'button', 'li', 'th', 'td', 'caption', 'legend']);

const lookAtWords: Look = ({ document }) => {
  const wrong =
    /\{\{|\}\}|undefined|\bNaN\b|\[object|\b(?:interface|help|rights|care|cards|partnership|take-part|about):[a-z]/u;
  return [
    ...document.texts.filter(({ words }) => wrong.test(words)).map(({ words }) => words),
    ...document.elements
      .filter(({ name, text, hasPicture }) => worded.has(name) && text.trim() === '' && !hasPicture)
      .map(({ name }) => `empty <${name}>`)
  ];
};

test('no page shows a key, a placeholder, “undefined” or an empty place where words belong', () => {
  expect(listFaults(lookAtWords)).toEqual([]);
});

const lookAtIds: Look = ({ document }) => {
  const ids = document.elements
    .map((element) => attribute(element, 'id'))
    .filter((id) => id !== '');
  return ids.filter((id, position) => ids.indexOf(id) !== position);
};

test('no two elements of a page share an id', () => {
  expect(listFaults(lookAtIds)).toEqual([]);
});

test('no page styles an element inline or fetches anything from another host', () => {
  const fetching = ['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'ping', 'style'];
  const faults = listFaults(({ document }) =>
    document.elements.flatMap((element) => {
      const { name, attributes, text } = element;
      // Search engines are given whole addresses; no browser fetches them.
      const isNamed = name === 'a' || /^(?:canonical|alternate)$/u.test(attribute(element, 'rel'));
      const href = isNamed ? '' : attribute(element, 'href');
      const styled = attributes.has('style') ? [`<${name} style>`] : [];
      const outside = [href, ...fetching.map((key) => attribute(element, key))].filter((value) =>
        /^(?:https?:)?\/\//u.test(value)
      );
      const imported = name === 'style' && /@import|url\((?!["']?data:)/u.test(text);
      return [...styled, ...outside, ...(imported ? ['a stylesheet names a file'] : [])];
    })
  );
  expect(faults).toEqual([]);
});

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

test('every page forbids what it does not need, and allows its own script and style by hash', () => {
  const promises = ["default-src 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"];
  const faults = listFaults(({ document }) => {
    const policy = metaContent(document, 'http-equiv', 'content-security-policy').split('; ');
    const sources = (name: string): string[] =>
      policy.find((directive) => directive.startsWith(`${name} `))?.split(' ') ?? [];
    const loose = /^(?:'unsafe-(?:inline|eval)'|\*|https?:|data:)/u;
    const inline = ['script', 'style'].flatMap((name) =>
      select(document, name)
        .filter(({ text }) => text !== '')
        // A block of data is no script: the policy is not asked about it.
        .filter((element) => attribute(element, 'type') !== 'application/ld+json')
        .filter(({ text }) => !sources(`${name}-src`).includes(digest(text)))
        .map(() => `an inline ${name} is not in the policy`)
    );
    const wide = ['script-src', 'style-src', 'connect-src', 'worker-src'].flatMap((name) =>
      sources(name).filter((source) => loose.test(source))
    );
    return [...promises.filter((promise) => !policy.includes(promise)), ...inline, ...wide];
  });
  expect(faults).toEqual([]);
});

function listIds(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id));
}

test('every address inside the site leads to a file, and every fragment to its place', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (address: string): Set<string> => {
    const file = fileOf(address);
    const known = ids.get(file) ?? listIds(readPage(address));
    ids.set(file, known);
    return known;
  };
  const faults = listFaults(({ page, html, document }) => {
    const own = listIds(html);
    const addresses = document.elements.flatMap((element) =>
      ['href', 'src'].map((key) => attribute(element, key)).filter((value) => /^[/#]/u.test(value))
    );
    return [...new Set(addresses)].filter((address) => {
      const [path = '', fragment] = address.split('#');
      if (path !== '' && !isBuilt(path)) return true;
      if (fragment === undefined) return false;
      return !(path === '' || path === `/${page.path}` ? own : idsOf(path)).has(fragment);
    });
  });
  expect(faults).toEqual([]);
});

const known = new Set(REGISTER.map(({ htmlLang }) => htmlLang));
const lookAtLanguages: Look = ({ document }) =>
  document.elements
    .filter(({ attributes }) => attributes.has('lang') && !known.has(attributes.get('lang') ?? ''))
    .map((element) => `lang="${attribute(element, 'lang')}"`);

test('every language named on a page is one of the register', () => {
  expect(listFaults(lookAtLanguages)).toEqual([]);
});

test('every sensitive page, and no other, has the way out that leads home', () => {
  const faults = listFaults(({ page: { content, language }, document }) => {
    const exits = select(document, 'a', 'data-testid', 'quick-exit');
    const homes = exits.filter((exit) => attribute(exit, 'href') === `/${language.tag}/`);
    const wanted = content?.sensitive === true ? 1 : 0;
    return exits.length === wanted && homes.length === wanted ? [] : [`${exits.length} ways out`];
  });
  expect(PAGES.filter(({ content }) => content?.sensitive)).not.toEqual([]);
  expect(faults).toEqual([]);
});

function blockOf(element: HtmlElement): string {
  const own = attribute(element, 'data-block');
  return own === '' && element.parent ? blockOf(element.parent) : own;
}

const drawn = [lookAtRoot, lookAtHeading, lookAtNumbers, lookAtWords, lookAtIds, lookAtLanguages];

for (const [tag, partner] of [
  ['tr', 'ar'],
  ['ar', 'tr'],
  ['ur', 'en']
] as const) {
  test(`on a page in ${tag} with ${partner} every block has both, marked, and nothing else breaks`, async ({
    reader
  }) => {
    await reader.setLook({});
    const ends = ['/rights/register-with-a-gp/', '/help/where-to-go/'];
    const pages = listPages(tag).filter(({ path }) => ends.some((end) => path.endsWith(end)));
    for (const page of pages) {
      const html = await (await reader.open(`${page.path}?with=${partner}`)).content();
      const document = parseHtml(html);
      expect(drawn.flatMap((look) => look({ page, html, document }))).toEqual([]);
      const sides = select(document, 'div', 'data-side').map((side) => {
        // The partner's language stands on what is around it.
        const marked = side.attributes.has('lang') ? side : side.parent;
        return `${blockOf(side)} ${attribute(marked, 'lang')} ${attribute(marked, 'dir')}`;
      });
      const both = [tag, partner].map(findLanguage);
      const blocks = ['head', ...(page.content?.blocks ?? []).map(({ id }) => id)];
      expect(sides).toEqual(
        blocks.flatMap((id) => both.map(({ htmlLang, dir }) => `${id} ${htmlLang} ${dir}`))
      );
    }
    expect(pages).toHaveLength(ends.length);
  });
}
