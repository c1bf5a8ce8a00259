import { describe, expect, test } from 'vitest';
import type { Card } from '#lib/domain/card.ts';
import type { Block, Page, Topic } from '#lib/domain/page.ts';
import { checkCardKeys } from '../../src/tools/content/card-keys.ts';
import { checkContent } from '../../src/tools/content/check.ts';
import { checkInterfaceKeys } from '../../src/tools/content/interface-keys.ts';
import { checkPageKeys } from '../../src/tools/content/page-keys.ts';
import { checkPlainEnglish } from '../../src/tools/content/plain-english.ts';
import { gradeOf, readStrings } from '../../src/tools/content/readability.ts';
import { checkReferences } from '../../src/tools/content/references.ts';
import type { ContentSources } from '../../src/tools/content/sources.ts';
import { parseLocale } from '../../src/tools/locales/locale.ts';

const WORDS = {
  topic: { title: 'Help', summary: 'Who to call.' },
  gp: { title: 'GP', summary: 'Your doctor.', how: { text: 'Call {{n111}}.' } }
};

const CARD_WORDS = { topic: { title: 'Cards', summary: 'Show a card.' } };

function buildTopic(blocks: Block[]): Topic<Page> {
  return { id: 'help', icon: 'gp', pages: [{ id: 'gp', icon: 'gp', blocks, related: [] }] };
}

function buildSources(
  change: Partial<ContentSources> & {
    words?: unknown;
    interface?: unknown;
    cardWords?: unknown;
  } = {}
): ContentSources {
  const { words = WORDS, interface: own = {}, cardWords = CARD_WORDS, ...rest } = change;
  return {
    cards: [],
    topics: [buildTopic([{ id: 'how', kind: 'text', facts: ['A-01'] }])],
    english: parseLocale(
      'en',
      new Map([
        ['help.json', JSON.stringify(words)],
        ['interface.json', JSON.stringify(own)],
        ['cards.json', JSON.stringify(cardWords)]
      ])
    ),
    values: ['n111'],
    contacts: [],
    evidence: ['A-01'],
    interfaceValues: ['count'],
    code: [],
    ...rest
  };
}

test('a small tree with all its words, facts and values passes', () => {
  expect(checkContent(buildSources()).problems).toEqual([]);
});

describe('page keys', () => {
  test.each<[string, Partial<ContentSources> & { words?: unknown }, string]>([
    ['a string no page draws', { words: { ...WORDS, old: { title: 'Old' } } }, 'old.title'],
    [
      'a page without its title',
      { words: { ...WORDS, gp: { summary: 'x', how: { text: 'x' } } } },
      'gp.title'
    ],
    [
      'a list entry without words',
      { topics: [buildTopic([{ id: 'how', kind: 'list', items: ['a'], facts: ['A-01'] }])] },
      'gp.how.a'
    ]
  ])('%s fails by name', (_, change, key) => {
    expect(checkPageKeys(buildSources(change))).toMatchObject([
      { file: 'locales/en/help.json', key }
    ]);
  });

  test('entries whose words stand elsewhere need none of their own', () => {
    const blocks: Block[] = [
      { id: 'how', kind: 'list', items: ['a'], facts: ['A-01'] },
      { id: 'again', kind: 'list', items: ['a'], words: 'help:gp.how', facts: ['A-01'] }
    ];
    const words = { ...WORDS, gp: { ...WORDS.gp, how: { a: 'x' } } };
    expect(checkPageKeys(buildSources({ topics: [buildTopic(blocks)], words }))).toEqual([]);
  });
});

describe('card keys', () => {
  const card: Card = {
    id: 'talk',
    icon: 'gp',
    says: ['say'],
    rules: [{ id: 'free', facts: ['A-01'] }],
    sheets: [
      { id: 'ask', kind: 'show', items: [{ id: 'hurt', icon: 'gp' }] },
      {
        id: 'call',
        kind: 'mark',
        items: [{ id: 'text', icon: 'gp' }],
        words: 'help:gp.how',
        heading: 'help:gp.title'
      }
    ]
  };
  const talk = {
    title: 'Talk',
    say: 'Please talk.',
    free: 'It is free.',
    ask: { heading: 'Ask', hurt: 'Where does it hurt?' }
  };
  const check = (words: unknown): unknown =>
    checkCardKeys(buildSources({ cards: [card], cardWords: { ...CARD_WORDS, talk: words } }));

  test('a card with all its words passes, and a sheet may take them from a page', () => {
    expect(check(talk)).toEqual([]);
  });

  test.each([
    ['a card without its title', { ...talk, title: undefined }, 'cards:talk.title'],
    ['a rule without words', { ...talk, free: undefined }, 'cards:talk.free'],
    ['a phrase without words', { ...talk, ask: { heading: 'Ask' } }, 'cards:talk.ask.hurt'],
    ['a sheet without a heading', { ...talk, ask: { hurt: 'Where?' } }, 'cards:talk.ask.heading'],
    ['a string that no card draws', { ...talk, old: 'Old' }, 'cards:talk.old']
  ])('%s fails by name', (_, words, key) => {
    expect(check(words)).toMatchObject([{ file: 'locales/en/cards.json', key }]);
  });
});

describe('interface keys', () => {
  const own = { nav: { home: 'Home', help: 'Help' }, found_one: 'One', found_other: 'More' };

  test('a literal, the base of a plural and a shared stem count as use', () => {
    const text = `say('interface:found'); say(\`interface:nav.\${id}\`)`;
    expect(
      checkInterfaceKeys(buildSources({ interface: own, code: [{ path: 'a.ts', text }] }))
    ).toEqual([]);
  });

  test('an unused string and an unknown key fail by name', () => {
    const text = `say('interface:nav.home'); say('interface:nav.gone'); say('interface:found')`;
    const problems = checkInterfaceKeys(
      buildSources({ interface: own, code: [{ path: 'a.ts', text }] })
    );
    expect(problems).toMatchObject([
      { file: 'a.ts', key: 'interface:nav.gone' },
      { file: 'locales/en/interface.json', key: 'nav.help' }
    ]);
  });
});

describe('references', () => {
  const withText = (text: string): unknown => ({ ...WORDS, gp: { ...WORDS.gp, how: { text } } });

  test.each<[string, Partial<ContentSources> & { words?: unknown }, string]>([
    ['a fact that does not exist', { evidence: [] }, 'help/gp.how'],
    [
      'a placeholder that nothing fills',
      { words: withText('Call {{n111}} or {{n112}}.') },
      'gp.how.text'
    ],
    ['a value that nothing uses', { values: ['n111', 'n999'] }, 'n999'],
    ['a contact that nothing uses', { contacts: ['shout'] }, 'shout'],
    ['a value that hides one of the interface', { interfaceValues: ['n111'] }, 'n111'],
    [
      'a contact that does not exist',
      {
        topics: [buildTopic([{ id: 'how', kind: 'contacts', contacts: ['gone'], facts: ['A-01'] }])]
      },
      'help/gp.how'
    ],
    [
      'a page that does not exist',
      { topics: [buildTopic([{ id: 'how', kind: 'text', see: 'help/gone', facts: ['A-01'] }])] },
      'help/gp.how'
    ]
  ])('%s fails by name', (_, change, key) => {
    expect(
      checkReferences(buildSources(change)).filter(({ level }) => level === 'error')
    ).toMatchObject([{ key }]);
  });

  test('a value named in the code is used', () => {
    const code = [{ path: 'src/routes/a.svelte', text: `values.n999` }];
    expect(checkReferences(buildSources({ values: ['n111', 'n999'], code }))).toEqual([]);
  });
});

describe('plain English', () => {
  const judge = (text: string): string[] => {
    const words = { ...WORDS, gp: { ...WORDS.gp, how: { text } } };
    return checkPlainEnglish(buildSources({ words }).english).problems.map(
      ({ message }) => message
    );
  };

  test('a string ends a sentence, a placeholder is one word', () => {
    expect(readStrings(['Call us', 'Call {{n111}}. {{name}} helps'])).toMatchObject({
      words: 6,
      sentences: 3
    });
  });

  test('easy words read at a lower grade than hard ones', () => {
    const grade = (text: string): number => gradeOf(readStrings([text]));
    expect(grade('You can see a GP. It is free.')).toBeLessThan(3);
    expect(
      grade('Registration necessitates appropriate documentary identification.')
    ).toBeGreaterThan(7);
  });

  test.each([
    ['a sentence of 26 words', 'a '.repeat(26).trim(), 'has 26 words'],
    ['a flagged word', 'Call via {{n111}}.', '“via”'],
    ['a flagged abbreviation', 'Call someone, e.g. a nurse.', '“e.g”'],
    [
      'a hard page',
      'Registration necessitates appropriate documentary identification.',
      'reads at grade'
    ]
  ])('%s fails', (_, text, message) => {
    expect(judge(text).join('\n')).toContain(message);
  });

  test('a flagged word inside another passes', () => {
    expect(judge('Call {{n111}}. The trivial word.')).toEqual([]);
  });
});
