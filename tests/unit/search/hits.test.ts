import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '#lib/domain/service.ts';
import {
  buildIndex,
  documentsOf,
  searchBoth,
  serviceDocuments,
  type Part,
  type SearchIndex
} from '#lib/search/search.ts';
import { indexLanguage, readFacts, readLanguage } from './support/languages.ts';
import { page } from './support/small.ts';

const text = (parts: readonly Part[] = []): string => parts.map((part) => part.text).join('');
const marked = (parts: readonly Part[] = []): string[] =>
  parts.filter((part) => part.isHit).map((part) => part.text);

let english: SearchIndex;
let turkish: SearchIndex;

beforeAll(async () => {
  [english, turkish] = await Promise.all([indexLanguage('en'), indexLanguage('tr')]);
});

describe('what a hit shows', () => {
  test('the title and the sentence, with what matched marked and every letter kept', async () => {
    const body = ['Nothing here.', 'A <b>dentist</b> looks at your teeth.'];
    const index = await buildIndex([page('a', 'Dentists', { body })], 'en');
    const [hit] = index.search('dentist');
    expect(text(hit?.title)).toBe('Dentists');
    expect(marked(hit?.title)).toEqual(['Dentists']);
    expect(text(hit?.excerpt)).toBe(body[1]);
    expect(marked(hit?.excerpt)).toEqual(['dentist']);
  });

  test('a long sentence is shortened around the match', async () => {
    const long = `${'many words before it '.repeat(20)}tooth${' and many after'.repeat(20)}`;
    const index = await buildIndex([page('a', 'A', { body: [long] })], 'en');
    const [hit] = index.search('tooth');
    expect(marked(hit?.excerpt)).toEqual(['tooth']);
    expect(text(hit?.excerpt).length).toBeLessThan(180);
    expect(text(hit?.excerpt)).toMatch(/^… .* …$/u);
  });

  test('of a run without spaces only what was typed is marked', async () => {
    const index = await buildIndex([page('a', '我牙痛得厲害')], 'zh-Hant');
    expect(marked(index.search('牙痛')[0]?.title)).toEqual(['牙痛']);
    expect(marked(index.search('痛')[0]?.title)).toEqual(['痛']);
  });

  test('the summary, when only residents’ words matched', async () => {
    const index = await buildIndex([page('a', 'A', { summary: 'Sum.', words: 'chemist' })], 'en');
    const [hit] = index.search('chemist');
    expect(hit?.excerpt).toEqual([{ text: 'Sum.', isHit: false }]);
    expect(marked(hit?.matched)).toEqual(['chemist']);
  });
});

describe('two languages', () => {
  test('an English word finds the page under its own title, and says what English matched', () => {
    const [dentist] = searchBoth(turkish, english, 'toothache');
    expect(dentist?.id).toBe('care/dentist');
    expect(text(dentist?.title)).toBe(turkish.find('care/dentist')?.title);
    expect(marked(dentist?.english)).toEqual(['toothache']);
  });

  test('own hits come first and carry no English', () => {
    const [hit] = searchBoth(turkish, english, 'diş ağrısı');
    expect(hit?.id).toBe('care/dentist');
    expect(hit?.english).toBeUndefined();
  });

  test('no document is listed twice', () => {
    for (const query of ['doctor', 'GP', '111', 'doktor', 'hospital', 'a']) {
      const ids = searchBoth(turkish, english, query).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('a slip of the own language does not hide an English word', async () => {
    const own = await buildIndex([page('own', 'tootj'), page('x', 'Zahn')], 'de');
    const other = await buildIndex([page('own', 'milk'), page('x', 'tooth')], 'en');
    expect(searchBoth(own, other, 'tooth').map(({ id }) => id)).toEqual(['x', 'own']);
  });

  test('in Simple English a word of the other list does not wait for weaker hits of the own', async () => {
    const contacts = ['a', 'b', 'c'].map((id) => page(id, `Contact ${id}`));
    const own = await buildIndex([...contacts, page('eyes', 'Eyes')], 'en-simple');
    const other = await buildIndex([page('eyes', 'Eyes', { words: 'contact lenses' })], 'en');
    const found = searchBoth(own, other, 'contact lenses', 2).map(({ id }) => id);
    expect(found).toContain('eyes');
  });

  test('English alone needs no second index', () => {
    expect(searchBoth(english, null, 'dentist')[0]?.id).toBe('care/dentist');
  });
});

describe('whatever is typed', () => {
  test.each([
    '',
    ' ',
    '\n\t',
    '🙂🙂',
    '!!!???',
    '"\'`<>&',
    '\u0000\u0001',
    '\u200d\u200c',
    '\u0301',
    '‏‎'
  ])('%j finds nothing', (query) => {
    expect(english.search(query)).toEqual([]);
    expect(searchBoth(turkish, english, query)).toEqual([]);
  });

  test.each([
    'dentist '.repeat(2000),
    'a'.repeat(10_000),
    '牙'.repeat(10_000),
    '😀dentist😀'.repeat(1000),
    'ক্'.repeat(5000),
    `${'\u0301'.repeat(10_000)}`,
    '__proto__',
    'constructor prototype toString hasOwnProperty',
    '<script>alert(1)</script>',
    '\ud800'
  ])('%.20s… is answered quickly', (query) => {
    const start = performance.now();
    expect(() => english.search(query)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('never throws and never loses a letter of a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        for (const hit of turkish.search(query)) {
          expect(text(hit.title)).toBe(turkish.find(hit.id)?.title);
        }
      }),
      { numRuns: 100 }
    );
  });
});

describe('building', () => {
  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const documents = documentsOf(readLanguage('en'), readFacts());
    const built = buildIndex(documents, 'en', { signal: stop.signal });
    stop.abort(new Error('left the screen'));
    await expect(built).rejects.toThrow('left the screen');
  });

  test('a language without words of its own is found in English', async () => {
    const bundle = readLanguage('tr');
    const gone: typeof bundle = {
      ...bundle,
      text: { ...bundle.text, care: {}, search: {} },
      english: {
        'care:dentist.title': 'Dentist',
        'care:dentist.urgent.heading': 'Bad tooth pain',
        'search:care.dentist': 'toothache'
      },
      missing: ['care:dentist.title', 'care:dentist.urgent.heading', 'search:care.dentist']
    };
    const index = await buildIndex(documentsOf(gone, readFacts()), 'tr');
    expect(index.search('tooth pain')[0]?.id).toBe('care/dentist');
    expect(index.search('toothache')[0]?.id).toBe('care/dentist');
  });

  test('no placeholder is left in what is shown', () => {
    const documents = documentsOf(readLanguage('tr'), readFacts());
    const texts = documents.flatMap(({ title, summary, headings, body }) => [
      title,
      summary,
      ...headings,
      ...body
    ]);
    expect(texts.filter((each) => /[{}]/u.test(each))).toEqual([]);
  });

  test('ids are unique, titles are there, and sensitive pages are like others', () => {
    const documents = documentsOf(readLanguage('ar'), readFacts());
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.filter(({ title }) => title === '')).toEqual([]);
    expect(documents.map(({ id }) => id)).toContain('care/domestic-abuse');
  });
});

describe('services', () => {
  const directory: Directory = {
    services: [
      {
        id: 'F84003',
        type: 'gp',
        name: 'Lower Clapton Group Practice',
        address: '36 Lower Clapton Road, London',
        postcode: 'E5 0PQ',
        neighbourhood: 'n',
        source: 's'
      }
    ],
    neighbourhoods: { n: 'Clapton Park' },
    sources: {}
  };

  test.each(['lower clapton', 'E5 0PQ', 'e50pq', 'clapton road', 'clapton park', 'muayenehane'])(
    '%s',
    async (query) => {
      const index = await buildIndex(
        serviceDocuments(directory, () => 'Muayenehane'),
        'tr'
      );
      expect(index.search(query)[0]).toMatchObject({ id: 'services/F84003', kind: 'service' });
    }
  );
});
