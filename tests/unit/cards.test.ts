import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CARD_ICONS, HOME_CARDS } from '#lib/content/card-ids.ts';
import { CARDS, findCard, wordsOf } from '#lib/content/cards.ts';
import { WHOLE_TOPICS } from '#lib/content/pages.ts';
import type { Bundle } from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import { cardEnglish } from '../../src/tools/bundles/card-english.ts';
import { buildGrounds, factIdsUsed, parseFactFiles } from '../../src/tools/bundles/facts.ts';
import { flatten, isRecord } from '../../src/tools/bundles/flatten.ts';
import { buildLanguageBundle } from '../../src/tools/bundles/language-bundle.ts';
import { checkCardKeys } from '../../src/tools/content/card-keys.ts';
import { checkReferences } from '../../src/tools/content/references.ts';
import type { ContentSources } from '../../src/tools/content/sources.ts';
import type { Locale } from '../../src/tools/locales/locale.ts';
import { contextFor, openWorkspace, type Workspace } from '../../src/tools/locales/workspace.ts';
import { ROOT, readJson } from '../../src/tools/repository.ts';

const read = (name: string): unknown =>
  readJson(join(ROOT, `src/lib/content/facts/${name}.json`), undefined);
const files = parseFactFiles({
  evidence: read('evidence'),
  values: read('values'),
  contacts: read('contacts'),
  area: read('area')
});

let workspace: Workspace;
let english: Locale;

beforeAll(() => {
  workspace = openWorkspace();
  english = workspace.rules.english;
});

/** English without one string, with one more, or as it is. */
function changed({ without, more }: { without?: string; more?: string } = {}): Locale {
  const filed = english.files.map((file) => {
    const strings = new Map(
      [...file.flattened.strings].filter(([key]) => `${file.namespace}:${key}` !== without)
    );
    if (more?.startsWith(`${file.namespace}:`)) strings.set(more.replace(/^\w+:/u, ''), 'More');
    return { ...file, flattened: { ...file.flattened, strings } };
  });
  return { ...english, files: filed };
}

function sources(words: Locale, cards: readonly Card[] = CARDS): ContentSources {
  return {
    topics: WHOLE_TOPICS,
    cards,
    english: words,
    values: Object.keys(files.values),
    contacts: Object.keys(files.contacts),
    evidence: Object.keys(files.evidence),
    interfaceValues: [],
    code: []
  };
}

describe('the cards', () => {
  test('are those that are offered, in that order, each with its pictogram', () => {
    expect(CARDS.map(({ id, icon }) => [id, icon])).toEqual(Object.entries(CARD_ICONS));
    for (const id of HOME_CARDS) expect(findCard(id)?.id).toBe(id);
  });

  test.each(['', 'gone', 'constructor', '__proto__', 'toString'])('“%s” is no card', (id) => {
    expect(findCard(id)).toBeUndefined();
  });

  test('every rule rests on evidence, every source is an official page, every contact exists', () => {
    const rules = CARDS.flatMap((card) => card.rules.map((rule) => [card.id, rule] as const));
    expect(rules.length).toBeGreaterThan(8);
    for (const [card, { id, facts }] of rules) {
      expect(facts, `${card}.${id}`).not.toEqual([]);
      for (const fact of facts) expect(files.evidence, `${card}.${id}`).toHaveProperty([fact]);
    }
    for (const { id, source, contacts = [] } of CARDS) {
      if (source !== undefined) expect(files.values[source], id).toMatchObject({ kind: 'web' });
      for (const contact of contacts) expect(files.contacts, id).toHaveProperty([contact]);
    }
  });

  test.each<[string, Partial<Card>, string]>([
    ['a fact', { rules: [{ id: 'free', facts: ['IN-01', 'XX-99'] }] }, 'XX-99'],
    ['a contact', { contacts: ['nobody'] }, 'nobody'],
    ['an official page', { source: 'nowhere' }, 'nowhere']
  ])('%s that does not exist is named', (_, change, key) => {
    const [first, ...rest] = CARDS;
    const cards = first === undefined ? [] : [{ ...first, ...change }, ...rest];
    expect(checkReferences(sources(english, cards))).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'src/lib/content/cards.ts', key })
    );
  });
});

describe('the facts of the cards', () => {
  test('ship with every rule, whether or not a page names them too', () => {
    const used = factIdsUsed(files, [], CARDS);
    const { blocks, evidence } = buildGrounds(files, used, [], CARDS);
    const rules = CARDS.flatMap((card) =>
      card.rules.map(({ id, facts }) => [`cards:${card.id}.${id}`, [...facts]] as const)
    );
    expect(blocks).toEqual(Object.fromEntries(rules));
    expect(blocks['cards:register.everyone']).toEqual(['GP-01']);
    for (const id of Object.values(blocks).flat()) expect(evidence).toHaveProperty([id]);
  });

  test('stand beside those of the pages and hide none', () => {
    const blocks = buildGrounds(files, [], WHOLE_TOPICS, CARDS).blocks;
    expect(blocks).toMatchObject(buildGrounds(files, [], WHOLE_TOPICS).blocks);
    expect(blocks).toMatchObject(buildGrounds(files, [], [], CARDS).blocks);
  });
});

describe('the check of the cards’ words', () => {
  test('finds nothing in what is shipped', () => {
    expect(checkCardKeys(sources(changed()))).toEqual([]);
  });

  test('names every string of a card that is missing', () => {
    const cards = english.files.find(({ namespace }) => namespace === 'cards');
    const keys = [...(cards?.flattened.strings.keys() ?? [])].map((key) => `cards:${key}`);
    expect(keys).toContain('cards:interpreter.say');
    for (const without of keys) {
      expect(checkCardKeys(sources(changed({ without })))).toEqual([
        expect.objectContaining({ level: 'error', file: 'locales/en/cards.json', key: without })
      ]);
    }
  });

  test('names a missing string that a card borrows from a page, and its file', () => {
    const without = 'rights:accessible-information.ask.braille';
    expect(checkCardKeys(sources(changed({ without })))).toEqual([
      expect.objectContaining({ file: 'locales/en/rights.json', key: without })
    ]);
  });

  test('names a string that no card draws', () => {
    expect(checkCardKeys(sources(changed({ more: 'cards:talk.old' })))).toMatchObject([
      { level: 'error', file: 'locales/en/cards.json', key: 'cards:talk.old' }
    ]);
  });
});

describe('the English that ships with the cards', () => {
  let bundle: Bundle;
  let carried: ReadonlySet<string>;

  beforeAll(() => {
    const language = workspace.register.find(({ tag }) => tag === 'en');
    if (language === undefined) throw new Error('The register has no English');
    bundle = buildLanguageBundle(language, contextFor(workspace, language));
    carried = new Set(
      Object.entries(cardEnglish(bundle).text).flatMap(([namespace, words]) =>
        [...flatten(words).strings.keys()].map((key) => `${namespace}:${key}`)
      )
    );
  });

  test('holds everything a card says, its rules, and everything there is to point at', () => {
    const drawn = CARDS.flatMap((card) => [
      `cards:${card.id}.title`,
      ...card.says.map((say) => `cards:${card.id}.${say}`),
      ...card.rules.map(({ id }) => `cards:${card.id}.${id}`),
      ...card.sheets.flatMap((sheet) => [
        ...sheet.items.map(({ id }) => `${wordsOf(card, sheet)}.${id}`),
        ...(sheet.heading === undefined && sheet.words === undefined
          ? [`${wordsOf(card, sheet)}.heading`]
          : []),
        ...(sheet.heading === undefined ? [] : [sheet.heading])
      ])
    ]);
    expect(drawn.length).toBeGreaterThan(80);
    expect(drawn.filter((key) => !carried.has(key))).toEqual([]);
  });

  test('holds every key that the components of cards draw in both languages', () => {
    const folder = join(ROOT, 'src/lib/components/cards');
    const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const literal = code.flatMap((text) =>
      [...text.matchAll(/<Both\s+k="([^"{]+)"|plainText\(english, ['`]([^'`$]+)['`]/gu)].map(
        ([, both, plain]) => both ?? plain ?? ''
      )
    );
    expect(literal).toContain('interface:card.rule');
    expect(literal.filter((key) => !carried.has(key))).toEqual([]);
  });

  test('carries nothing of the pages but what cards borrow', () => {
    const { text, english: beside, languages } = cardEnglish(bundle);
    expect([beside, languages, text.care, text.partnership, text.about]).toEqual([
      {},
      {},
      {},
      {},
      {}
    ]);
    expect(Object.keys(text.interface)).toEqual(['card']);
    expect(Object.keys(text.rights)).toEqual(['accessible-information']);
    const whole = JSON.stringify(bundle.text).length;
    expect(JSON.stringify(text).length).toBeLessThan(whole / 4);
  });

  test.each(['interface', 'help', 'rights'] as const)(
    'is not made without its part of %s',
    (name) => {
      const text = { ...bundle.text, [name]: {} };
      expect(isRecord(text[name])).toBe(true);
      expect(() => cardEnglish({ ...bundle, text })).toThrow(/locales\/en has no/u);
    }
  );
});
