import { SIGNED } from '#lib/content/spoken.ts';
import type { TextKey } from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Language } from '#lib/domain/language.ts';
import { readingTag } from '#lib/i18n/register.ts';
import type { InterfaceValues, Reading } from '#lib/state/reading.ts';

/** What the card says first: the interpreter card speaks differently of signs and of English. */
export function sayKey(card: Card, spoken: Language, say: string): TextKey {
  if (card.id !== 'interpreter') return `cards:${card.id}.${say}`;
  if (SIGNED.includes(spoken.tag)) return 'cards:interpreter.sign';
  if (spoken.tag === 'en' || spoken.tag === 'en-simple') return 'cards:interpreter.english';
  return 'cards:interpreter.say';
}

/** The language's name in the language of the words it stands in. */
export function spokenIn(reading: Reading, spoken: Language): InterfaceValues {
  const { tag } = reading.locale.bundle;
  const name = tag === 'en' ? spoken.english : reading.locale.languageName(spoken.tag);
  return { spoken: name ?? spoken.autonym };
}

/** The language a holder reads, or null for English: a Sylheti speaker reads Bengali. */
export function holderTag(spoken: Language): string | null {
  const tag = readingTag(spoken);
  return tag === 'en' ? null : tag;
}
