import { wordsOf } from '#lib/content/cards.ts';
import type { Card } from '#lib/domain/card.ts';
import type { ContentProblem, ContentSources } from './sources.ts';

/** What the components of single cards draw, beyond what every card has. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  interpreter: ['sign', 'english', 'woman', 'man'],
  emergency: ['where', 'postcode', 'find', 'finding', 'found', 'nearest', 'failed', 'private'],
  languages: ['other']
};

function keysOf(card: Card): string[] {
  const own = `cards:${card.id}`;
  const sheets = card.sheets.flatMap((sheet) => {
    const words = wordsOf(card, sheet);
    const heading = sheet.heading ?? (sheet.words === undefined ? `${words}.heading` : undefined);
    return [...sheet.items.map(({ id }) => `${words}.${id}`), heading];
  });
  return [
    `${own}.title`,
    ...card.says.map((say) => `${own}.${say}`),
    ...card.rules.map(({ id }) => `${own}.${id}`),
    ...(OWN_WORDS[card.id] ?? []).map((word) => `${own}.${word}`),
    ...sheets
  ].filter((key) => key !== undefined);
}

/** English has every key the cards draw, and none that they do not. */
export function checkCardKeys({ cards, english }: ContentSources): ContentProblem[] {
  const needed = new Set(['cards:topic.title', 'cards:topic.summary', ...cards.flatMap(keysOf)]);
  const present = new Set(
    english.files.flatMap(({ namespace, flattened }) =>
      [...flattened.strings.keys()].map((key) => `${namespace}:${key}`)
    )
  );
  const missing = [...needed].filter((key) => !present.has(key));
  const unused = [...present].filter((key) => key.startsWith('cards:') && !needed.has(key));
  return [
    ...missing.map((key) => ({
      level: 'error' as const,
      file: `locales/en/${key.split(':')[0] ?? ''}.json`,
      key,
      message: 'a card draws this string, and English lacks it: write it'
    })),
    ...unused.map((key) => ({
      level: 'error' as const,
      file: 'locales/en/cards.json',
      key,
      message: 'no card draws this string: remove it, or add it to src/lib/content/cards.ts'
    }))
  ];
}
