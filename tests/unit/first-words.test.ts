import { describe, expect, test } from 'vitest';
import { bundleFile } from '#lib/domain/bundle-files.ts';
import { firstFile, partOf, parts, wholeOfUrl } from '#lib/domain/first-words.ts';
import { parsePath } from '#lib/domain/paths.ts';
import { TOPICS } from '#lib/content/topics.ts';
import { cutFigures, cutGrounds, type Content } from '../../src/tools/bundles/first-facts.ts';
import { isAmongFirst } from '../../src/tools/bundles/first-words.ts';

const scope = 'https://example.org/app/';
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

describe('the parts of the site', () => {
  test('hold every topic', () => {
    expect(parts).toEqual(expect.arrayContaining(TOPICS.map(({ id }) => id)));
  });

  test.each([
    ['/', undefined],
    ['/tr/', 'home'],
    ['/tr/rights/', 'rights'],
    ['/tr/rights/interpreter/', 'rights'],
    ['/tr/cards/', 'cards'],
    ['/tr/cards/interpreter/', 'cards'],
    ['/tr/services/', 'services'],
    ['/tr/services/pharmacy/', 'services'],
    ['/tr/search/', 'home'],
    ['/', undefined],
    ['/tr/settings/', 'own'],
    ['/tr/about/sources/', 'own'],
    ['/tr/about/sources/2/', 'own'],
    ['/tr/no-such-topic/', undefined]
  ])('%s belongs to %s', (path, part) => {
    const here = parsePath(path);
    expect(here && partOf(here)).toBe(part);
  });
});

describe('a file of first words', () => {
  const file = firstFile({ part: 'take-part', sha256: a, tag: 'en-simple', whole: b });

  test('names the bundle it was cut from', () => {
    const { href } = new URL(`b/${file}`, scope);
    expect(wholeOfUrl(scope, href)?.file).toBe(bundleFile('en-simple', b));
  });

  test.each([
    `b/${bundleFile('tr', b)}`,
    `b/first/${bundleFile('tr', b)}`,
    `first/${file}`,
    `https://other.example/b/${file}`
  ])('%s is none', (path) => {
    expect(wholeOfUrl(scope, new URL(path, scope).href)).toBeNull();
  });
});

describe('the first words of a part', () => {
  test.each(parts)('%s: what any screen says, and the titles that any screen links to', (part) => {
    const keys = ['interface:skip', 'care:gp.title', 'cards:talk.title', 'directory:type.gp'];
    expect(keys.filter((key) => !isAmongFirst(part, key))).toEqual([]);
    expect(isAmongFirst(part, 'search:care.gp')).toBe(false);
    expect(isAmongFirst(part, 'search:care.gp.title')).toBe(false);
  });

  test('its own pages, and not those of the others', () => {
    expect(isAmongFirst('rights', 'rights:costs.free.text')).toBe(true);
    expect(isAmongFirst('rights', 'care:gp.how.text')).toBe(false);
    expect(isAmongFirst('cards', 'help:where-to-go.danger.stroke')).toBe(true);
    expect(isAmongFirst('own', 'interface:settings.clear')).toBe(true);
    expect(isAmongFirst('help', 'interface:settings.clear')).toBe(false);
    expect(isAmongFirst('help', 'interface:saved.add')).toBe(true);
  });
});

describe('the facts of a part', () => {
  const content: Content = {
    figures: {
      values: { n999: '999', nhsPage: 'https://', babyMonths: 12 },
      contacts: { crisis: 'Crisis line', homerton: 'Homerton', other: 'Other' },
      area: { places: [] }
    },
    grounds: {
      evidence: { 'A-1': claim('A'), 'A-2': claim('B'), 'A-3': claim('C') },
      blocks: { 'help:crisis.call': ['A-1'], 'care:gp.how': ['A-3'] }
    },
    contacts: { crisis: { facts: ['A-2'] }, other: { facts: ['A-3'] } },
    topics: [
      {
        id: 'help',
        icon: 'phone',
        pages: [
          {
            id: 'crisis',
            icon: 'phone',
            related: [],
            blocks: [{ id: 'call', kind: 'contacts', contacts: ['crisis'], facts: [] }]
          }
        ]
      }
    ],
    cards: [{ id: 'gp', icon: 'phone', says: [], rules: [], sheets: [], source: 'nhsPage' }]
  };

  function claim(publisher: string): Content['grounds']['evidence'][string] {
    return {
      publishers: [publisher],
      dated: null,
      check: false,
      reviewBy: null,
      confirmedOn: null
    };
  }

  test('are the values that its words name, the contacts of its pages, and what both rest on', () => {
    expect(cutFigures(content, 'help', '{"a":"Call {{n999}} or {{ownValue}}"}')).toEqual({
      values: { n999: '999' },
      contacts: { crisis: 'Crisis line' },
      area: {}
    });
    expect(cutGrounds(content, 'help')).toEqual({
      evidence: { 'A-1': claim('A'), 'A-2': claim('B') },
      blocks: { 'help:crisis.call': ['A-1'] }
    });
  });

  test('are also what its cards and screens show and no words name', () => {
    expect(cutFigures(content, 'cards', '{}').values).toEqual({ nhsPage: 'https://' });
    expect(cutFigures(content, 'services', '{}')).toMatchObject({
      contacts: { homerton: 'Homerton' },
      area: { places: [] }
    });
  });
});
