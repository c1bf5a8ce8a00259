import { createContext } from 'svelte';
import type { TextKey } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { showValue } from '#lib/domain/values.ts';
import type { Locale, Text } from '#lib/i18n/locale.ts';
import { findLanguage } from '#lib/i18n/register.ts';

/** What is read on this part of the screen: a language and the facts it speaks of. */
export interface Reading {
  readonly locale: Locale;
  readonly facts: AppFacts;
  /** London's date, as `2026-11-22`: the build's while prerendering, the phone's afterwards. */
  readonly today: string;
  /** True when the phone holds an older version of the words than this release's. */
  readonly isOlder: boolean;
  /** The language an interpreter is asked for, where it is not this one: English beside Arabic asks for Arabic. */
  readonly speaks?: string;
}

/** Travels by context, so that two languages can share one screen. */
export const [getReading, setReading] = createContext<() => Reading>();

export type InterfaceValues = Readonly<Record<string, string>>;

/** A sentence for people to say in English. English itself shows the area's largest language as the example. */
function sayLanguage(tag: string): string {
  const spoken = tag.startsWith('en') ? 'tr' : tag;
  const name = findLanguage(spoken)?.english.replace(/\s*\(.*$/u, '') ?? '';
  return `“${name} interpreter, please”`;
}

/** A value that the interface puts in by itself, or undefined for one of the facts. */
export function interfaceValue(
  reading: Reading,
  name: string,
  values: InterfaceValues
): string | undefined {
  return name === 'sayLanguage'
    ? sayLanguage(reading.speaks ?? reading.locale.bundle.tag)
    : values[name];
}

/** A string as plain text, for titles and labels, where no link can stand. */
export function plainText(reading: Reading, key: TextKey, values: InterfaceValues = {}): string {
  return fillPlain(reading, reading.locale.text(key), values);
}

export function fillPlain(reading: Reading, text: Text, values: InterfaceValues = {}): string {
  return tokenise(text.value)
    .map((token) => {
      if (token.kind === 'words') return token.words;
      const value = reading.facts.values[token.name];
      const shown = value === undefined ? '' : showValue(value, reading.locale.bundle).text;
      return interfaceValue(reading, token.name, values) ?? shown;
    })
    .join('');
}
