/** What every built page of every language must be, read from build/ without a browser. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fileOf, isBuilt, LANGUAGES, PAGES, readPage, REGISTER } from './support/built.ts';
import { attribute, metaContent, select } from './support/html.ts';
import { listFaults } from './support/parsed.ts';

test('every page of the tree is built in every language', () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toContain('en');
  expect(PAGES.map(({ path }) => path).filter((path) => !isBuilt(path))).toEqual([]);
});

test('every page says its language and direction as the register does', () => {
  const faults = listFaults(({ page: { language }, document }) => {
    const [root] = select(document, 'html');
    const said = `${attribute(root, 'lang')} ${attribute(root, 'dir')}`;
    return said === `${language.htmlLang} ${language.dir}` ? [] : [said];
  });
  expect(faults).toEqual([]);
});

test('every page has exactly one first heading, a title and a description', () => {
  const faults = listFaults(({ document }) => {
    const headings = select(document, 'h1').filter(({ text }) => text.trim() !== '');
    const titles = select(document, 'title').filter(({ text }) => /\S+.* · .*\S/u.test(text));
    const description = metaContent(document, 'name', 'description').trim();
    return [
      ...(headings.length === 1 ? [] : [`${headings.length} first headings`]),
      ...(titles.length === 1 ? [] : ['no title']),
      ...(description === '' ? ['no description'] : [])
    ];
  });
  expect(faults).toEqual([]);
});

test('every page carries both numbers, to be tapped, in Latin digits', () => {
  const faults = listFaults(({ document }) =>
    ['999', '111'].filter(
      (digits) =>
        !select(document, 'a', 'href', `tel:${digits}`).some((a) => a.text.includes(digits))
    )
  );
  expect(faults).toEqual([]);
});

const worded = new Set(['h1', 'h2', 'h3', 'a', 'button', 'li', 'th', 'td', 'caption', 'legend']);

test('no page shows a key, a placeholder, “undefined” or an empty place where words belong', () => {
  const wrong =
    /\{\{|\}\}|undefined|\bNaN\b|\[object|\b(?:interface|help|rights|care|partnership|take-part|about):[a-z]/u;
  const faults = listFaults(({ document }) => [
    ...document.texts.filter(({ words }) => wrong.test(words)).map(({ words }) => words),
    ...document.elements
      .filter(({ name, text, hasPicture }) => worded.has(name) && text.trim() === '' && !hasPicture)
      .map(({ name }) => `empty <${name}>`)
  ]);
  expect(faults).toEqual([]);
});

test('no page styles an element inline or fetches anything from another host', () => {
  const fetching = ['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'ping', 'style'];
  const faults = listFaults(({ document }) =>
    document.elements.flatMap((element) => {
      const { name, attributes, text } = element;
      const href = name === 'a' ? '' : attribute(element, 'href');
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

test('every language named on a page is one of the register', () => {
  const known = new Set(REGISTER.map(({ htmlLang }) => htmlLang));
  const faults = listFaults(({ document }) =>
    document.elements
      .filter(
        ({ attributes }) => attributes.has('lang') && !known.has(attributes.get('lang') ?? '')
      )
      .map((element) => `lang="${attribute(element, 'lang')}"`)
  );
  expect(faults).toEqual([]);
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
