import type { AppFacts } from '#lib/domain/facts.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Faces } from '#lib/state/faces.ts';
import { plainText } from '#lib/state/reading.ts';
import { sayKey, spokenIn } from './spoken.ts';

/** A card as plain text, for a code that needs no internet: English first, then the holder's words, then the rule. */
export function cardWords(
  card: Card,
  spoken: Language,
  by: 'woman' | 'man' | undefined,
  { english, own }: Faces,
  facts: AppFacts
): string {
  const source = facts.values[card.source ?? ''];
  const says = card.says.map((say) => sayKey(card, spoken, say));
  const preference = by === undefined ? [] : ([`cards:interpreter.${by}`] as const);
  return [
    ...says.map((key) => plainText(english, key, spokenIn(english, spoken))),
    ...preference.map((key) => plainText(english, key)),
    ...(own === null ? [] : says.map((key) => plainText(own, key, spokenIn(own, spoken)))),
    ...card.rules.map(({ id }) => `- ${plainText(english, `cards:${card.id}.${id}`)}`),
    ...(source?.kind === 'web' ? [source.href] : [])
  ].join('\n');
}
