/** English on a page of another language must say that it is English, or it is read out as gibberish. */
import { expect, test } from '@playwright/test';
import type { TextKey } from '#lib/domain/bundle.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { findLanguage, flatten, LANGUAGES, PAGES, readBundle, readFacts } from './support/built.ts';
import { listFaults } from './support/parsed.ts';

const english = 'en-GB';
const facts = readFacts();

/** The pieces between the values of a string, as they stand on a page. */
function piecesOf(text: string): string[] {
  return tokenise(text)
    .flatMap((token) => (token.kind === 'words' ? [token.words.trim()] : []))
    .filter((piece) => piece.includes(' '));
}

const names = [
  ...Object.values(facts.evidence).flatMap(({ publishers }) => publishers),
  ...Object.values(facts.contacts).map(({ name }) => name),
  ...Object.values(facts.contacts).flatMap(({ address }) => address?.street ?? [])
];

const englishSentences = [...flatten(readBundle('en')).values()].flatMap(piecesOf);

interface Translation {
  /** English sentences and names that this translation does not itself use. */
  sentences: ReadonlySet<string>;
  names: readonly string[];
  /** English of the strings that must stand beside the translation, by key. */
  beside: readonly (readonly [TextKey, string])[];
}

const translations = new Map(
  LANGUAGES.filter(({ tag }) => tag !== 'en').map(({ tag }): [string, Translation] => {
    const bundle = readBundle(tag);
    const own = [...flatten(bundle).values(), ...Object.values(bundle.languages)].join('\n');
    const foreign = (text: string): boolean => !own.includes(text);
    const beside = bundle.unreviewedCritical.map(
      (key) => [key, bundle.english[key] ?? ''] as const
    );
    return [
      tag,
      {
        sentences: new Set(englishSentences.filter(foreign)),
        names: [...new Set(names)].filter(foreign),
        beside
      }
    ];
  })
);

const texts = new Map(LANGUAGES.map(({ tag }) => [tag, flatten(readBundle(tag))]));

function bundleText(tag: string, key: TextKey): string {
  return texts.get(tag)?.get(key) ?? '';
}

test('every English sentence and name on a translated page is marked as English', () => {
  const faults = listFaults(({ page, document }) => {
    const translation = translations.get(page.language.tag);
    if (translation === undefined) return [];
    return (
      document.texts
        // A title has one language, and names the site in it.
        .filter(({ lang, within }) => lang !== english && within !== 'title')
        .filter(
          ({ words }) =>
            translation.sentences.has(words.trim()) ||
            translation.names.some((name) => words.includes(name))
        )
        .map(({ words, lang }) => `“${words.trim()}” stands in lang="${lang}"`)
    );
  });
  expect(faults).toEqual([]);
});

test('English stands beside every critical sentence that nobody has checked', () => {
  const faults = listFaults(({ page, document }) => {
    const [tag = '', topic = '', id = ''] = page.path.split('/');
    const beside = translations.get(tag)?.beside ?? [];
    return beside
      .filter(([key]) => page.kind === 'content' && key.startsWith(`${topic}:${id}.`))
      .flatMap(([, text]) => piecesOf(text))
      .filter(
        (piece) =>
          !document.texts.some(({ words, lang }) => lang === english && words.trim() === piece)
      );
  });
  expect([...translations.values()].flatMap(({ beside }) => beside)).not.toEqual([]);
  expect(faults).toEqual([]);
});

test('every card says all of it in English for staff, and in the holder’s language, each marked', () => {
  const faults = listFaults(({ page: { card, language }, document }) => {
    if (card === undefined) return [];
    // Who reads English needs no interpreter, but short words.
    const isAlike = card.id === 'interpreter' && language.tag.startsWith('en');
    const keys = [...(isAlike ? ['english'] : card.says), ...card.rules.map(({ id }) => id)];
    return ['en', language.tag].map(findLanguage).flatMap(({ tag, htmlLang }) =>
      keys
        .flatMap((key) => piecesOf(bundleText(tag, `cards:${card.id}.${key}`)))
        .filter(
          (piece) =>
            !document.texts.some(({ words, lang }) => lang === htmlLang && words.trim() === piece)
        )
        .map((piece) => `no “${piece}” in lang="${htmlLang}"`)
    );
  });
  expect(PAGES.filter(({ card }) => card?.says.length)).not.toEqual([]);
  expect(faults).toEqual([]);
});

test('every page of content names its publishers, marked as English', () => {
  const withFacts = new Set(Object.keys(facts.blocks).map((key) => key.replace(/\.[^.]*$/u, '')));
  const faults = listFaults(({ page, document }) => {
    const [, topic = '', id = ''] = page.path.split('/');
    if (page.kind !== 'content' || !withFacts.has(`${topic}:${id}`)) return [];
    const named = document.texts.some(
      ({ words, lang }) => lang === english && names.some((name) => words.includes(name))
    );
    return named ? [] : ['no publisher'];
  });
  expect(PAGES.length).toBeGreaterThan(withFacts.size);
  expect(faults).toEqual([]);
});
