import * as v from 'valibot';
import { withoutPlaceholders } from './placeholders.ts';

/** Words that stand on signs and letters in Latin capitals, so readers of every script meet them. */
export const ALWAYS = ['A&E', 'NHS', 'GP', 'BSL', 'SMS', 'HIV'];

const GlossarySchema = v.looseObject({
  terms: v.record(v.string(), v.looseObject({ en: v.string(), keepLatin: v.optional(v.boolean()) }))
});

/** The English of each glossary term that stays in Latin letters in every language. */
export function keptLatin(glossary: unknown): string[] {
  return Object.values(v.parse(GlossarySchema, glossary).terms)
    .filter((term) => term.keepLatin === true)
    .map((term) => term.en);
}

const cache = new Map<string, RegExp>();

function wordPattern(word: string): RegExp {
  const known = cache.get(word);
  if (known !== undefined) {
    return known;
  }
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Bounded by Latin letters only: Chinese and Thai write "NHS" without spaces around it.
  const pattern = new RegExp(`(?<!\\p{Script=Latin})${escaped}(?!\\p{Script=Latin})`, 'gu');
  cache.set(word, pattern);
  return pattern;
}

/** A string's own words: placeholders and sign words taken out. A glossary word counts only if the English has it. */
export function ownWords(text: string, english: string, kept: readonly string[]): string {
  const allowed = [...kept.filter((word) => english.includes(word)), ...ALWAYS];
  return allowed
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replace(wordPattern(word), ' '), withoutPlaceholders(text));
}
