import { describe, expect, test } from 'vitest';
import { createContext, type Gate, type GateContext } from '../../../src/tools/locales/gate.ts';
import { characters } from '../../../src/tools/locales/gates/characters.ts';
import { chinese } from '../../../src/tools/locales/gates/chinese.ts';
import { critical } from '../../../src/tools/locales/gates/critical.ts';
import { dateWords } from '../../../src/tools/locales/gates/date-words.ts';
import { digits } from '../../../src/tools/locales/gates/digits.ts';
import { englishLeft } from '../../../src/tools/locales/gates/english-left.ts';
import { form } from '../../../src/tools/locales/gates/form.ts';
import { keys } from '../../../src/tools/locales/gates/keys.ts';
import { languageId } from '../../../src/tools/locales/gates/language-id.ts';
import { letters } from '../../../src/tools/locales/gates/letters.ts';
import { placeholders } from '../../../src/tools/locales/gates/placeholders.ts';
import { plurals } from '../../../src/tools/locales/gates/plurals.ts';
import { record } from '../../../src/tools/locales/gates/record.ts';
import { script } from '../../../src/tools/locales/gates/script.ts';
import { allStrings, listTags, parseLocale } from '../../../src/tools/locales/locale.ts';
import { contextFor, openWorkspace } from '../../../src/tools/locales/workspace.ts';
import { nest, splitTextKey } from '../../../src/tools/bundles/flatten.ts';
import { pluralForms } from '../../../src/tools/bundles/plural-forms.ts';

const workspace = openWorkspace();
const tags = listTags(workspace.locales).filter((tag) => tag !== 'en');
const KEY = 'help:emergency.summary';

function contextOf(tag: string): GateContext {
  const language = workspace.register.find((row) => row.tag === tag);
  if (language === undefined) throw new Error(`The register has no ${tag}`);
  return contextFor(workspace, language);
}

/** The language with other strings, and as it was in everything else. */
function withStrings(
  context: GateContext,
  change: (all: Map<string, string>) => void
): GateContext {
  const texts = new Map<string, string>(allStrings(context.locale));
  change(texts);
  const raws = context.locale.files.map(({ namespace }): [string, string] => {
    const own = [...texts].flatMap(([full, text]): [string, string][] => {
      const name = splitTextKey(full);
      return name?.namespace === namespace ? [[name.key, text]] : [];
    });
    return [`${namespace}.json`, JSON.stringify(nest(own))];
  });
  const locale = parseLocale(context.locale.tag, new Map(raws));
  return createContext(context.profile, { ...locale, meta: context.locale.meta }, context);
}

function edit(context: GateContext, change: (text: string) => string): GateContext {
  return withStrings(context, (all) => all.set(KEY, change(all.get(KEY) ?? '')));
}

/** Search words are no text: people type in other scripts, in English and without marks. */
const WHERE_READ: readonly Gate[] = [chinese, englishLeft, languageId, letters, script];

function errors(gate: Gate, context: GateContext): number {
  const pairs = context.pairs.filter(({ namespace }) => namespace !== 'search');
  const judged = WHERE_READ.includes(gate) ? { ...context, pairs } : context;
  return gate(judged).filter(({ level }) => level === 'error').length;
}

/** A letter that only another script has. */
function foreign(context: GateContext): string {
  return context.profile.script === 'Cyrl' ? 'ა' : 'Ж';
}

/** Every gate is on in every language: what is planted here must be found there. */
describe.each(tags)('%s', (tag) => {
  const context = contextOf(tag);

  test.each<[string, Gate, (context: GateContext) => GateContext]>([
    [
      'a lost placeholder',
      placeholders,
      (own) => edit(own, (text) => text.replace(/\{\{\w+\}\}/u, ''))
    ],
    ['a second placeholder', placeholders, (own) => edit(own, (text) => `${text} {{n111}}`)],
    ['a Latin digit', digits, (own) => edit(own, (text) => `${text} 998`)],
    ['a digit of another script', digits, (own) => edit(own, (text) => `${text} ९`)],
    ['a letter of another script', script, (own) => edit(own, (text) => `${text} ${foreign(own)}`)],
    ['markup', characters, (own) => edit(own, (text) => `<b>${text}</b>`)],
    ['a nested message', characters, (own) => edit(own, (text) => `${text} $t(app.name)`)],
    ['a direction override', characters, (own) => edit(own, (text) => `${text}\u202e`)],
    ['an isolate that never closes', characters, (own) => edit(own, (text) => `\u2066${text}`)],
    ['letters taken apart', characters, (own) => edit(own, (text) => `${text} e\u0301`)],
    ['a lost letter', characters, (own) => edit(own, (text) => `${text}\ufffd`)],
    ['an address', characters, (own) => edit(own, (text) => `${text} nhs-help.org`)],
    ['an empty string', keys, (own) => edit(own, () => '')],
    ['a missing string', keys, (own) => withStrings(own, (all) => all.delete(KEY))],
    ['a missing critical string', critical, (own) => withStrings(own, (all) => all.delete(KEY))],
    [
      'a string too many',
      keys,
      (own) => withStrings(own, (all) => all.set('help:emergency.zzz', 'x'))
    ],
    ['a changed text', record, (own) => edit(own, (text) => `${text} `.repeat(2).trim())]
  ])('%s is found', (_, gate, plant) => {
    expect(errors(gate, context)).toBe(0);
    expect(errors(gate, plant(context))).toBeGreaterThan(0);
  });

  test('a plural form that is missing, and one that is never used', () => {
    const [first = 'other'] = pluralForms(context.profile.plural);
    const full = `interface:search.found_${first}`;
    const without = withStrings(context, (all) => all.delete(full));
    expect(errors(plurals, context)).toBe(0);
    expect(errors(plurals, without)).toBe(1);
    const unused = ['zero', 'two'].find(
      (name) => !pluralForms(context.profile.plural).some((form) => form === name)
    );
    const more = withStrings(context, (all) => {
      if (unused !== undefined) all.set(`interface:search.found_${unused}`, '{{count}}');
    });
    expect(errors(plurals, more)).toBe(unused === undefined ? 0 : 1);
  });

  test('a file that is no JSON, and one that nothing reads', () => {
    const broken = parseLocale(
      tag,
      new Map([
        ['help.json', '{"a":'],
        ['stray.json', '{}']
      ])
    );
    expect(errors(form, createContext(context.profile, broken, context))).toBe(2);
  });

  test('months that are not twelve', () => {
    const { meta } = context.locale;
    if (meta?.dates === null || meta?.dates === undefined) throw new Error('no dates');
    const dates = { ...meta.dates, months: meta.dates.months.slice(1) };
    const locale = { ...context.locale, meta: { ...meta, dates } };
    expect(errors(dateWords, { ...context, locale })).toBeGreaterThan(0);
  });
});

// Easy Read is English.
test.each(tags.filter((tag) => tag !== 'en-simple'))('%s: English left in the text', (tag) => {
  const context = contextOf(tag);
  const english = allStrings(context.english).get(KEY) ?? '';
  expect(
    errors(
      englishLeft,
      edit(context, () => english)
    )
  ).toBeGreaterThan(0);
  const run = edit(context, (text) => `${text} this is what they should do`);
  expect(errors(englishLeft, run)).toBeGreaterThan(0);
});

/** Letters of a neighbour that look right to most eyes. */
test.each(
  [
    ['ro', 'ş'],
    ['fa', 'ي'],
    ['ckb', 'ي'],
    ['ur', 'ي'],
    ['ar', 'ک'],
    ['tr', 'ř'],
    ['pl', 'ř'],
    ['lt', 'ł']
  ].filter(([tag = '']) => tags.includes(tag))
)('%s: the neighbour’s letter %s', (tag, letter) => {
  const context = contextOf(tag);
  expect(
    errors(
      letters,
      edit(context, (text) => `${text} ${letter}`)
    )
  ).toBe(1);
});

test.each(
  [
    ['zh-Hant', '医'],
    ['zh-Hans', '醫']
  ].filter(([tag = '']) => tags.includes(tag))
)('%s: %s is of the other Chinese', (tag, letter) => {
  const context = contextOf(tag);
  expect(
    errors(
      chinese,
      edit(context, (text) => text + letter)
    )
  ).toBe(1);
});

/** Pairs that no program parts (languages/NOTES.md, measured): a file of the one passes for the other. */
const ALIKE = [
  ['pt', 'pt-BR'],
  ['hr', 'bs', 'sr-Latn'],
  ['id', 'ms'],
  ['fa', 'fa-AF', 'ckb'],
  ['da', 'nb'],
  ['nl', 'af'],
  ['zh-Hans', 'zh-Hant'],
  ['en', 'en-simple']
];

describe('a file of another language is found', () => {
  const told = tags.filter((tag) => contextOf(tag).profile.lid !== 'none');

  test.each(told)('%s', (tag) => {
    const context = contextOf(tag);
    const { script: writing } = context.profile;
    const other = tags.find((candidate) => {
      const isAlike = ALIKE.some((group) => group.includes(tag) && group.includes(candidate));
      return candidate !== tag && !isAlike && contextOf(candidate).profile.script === writing;
    });
    const stranger = contextOf(other ?? (writing === 'Latn' ? 'ru' : 'fr'));
    const care = [...allStrings(stranger.locale)].filter(([full]) => full.startsWith('care:'));
    const swapped = withStrings(context, (all) => {
      for (const [full, text] of care) if (all.has(full)) all.set(full, text);
    });
    expect(errors(languageId, context)).toBe(0);
    expect(errors(languageId, swapped)).toBeGreaterThan(10);
  });
});
