import type { Bundle, TextKey, Words } from '#lib/domain/bundle.ts';
import type { AppFacts, Contact } from '#lib/domain/facts.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { showValue } from '#lib/domain/values.ts';

/** Strings that the interface puts into placeholders by itself (`sayLanguage`), by name. */
export type InterfaceStrings = Readonly<Record<string, string>>;

export interface Entry {
  readonly key: string;
  readonly text: string;
}

/** Reads a bundle as plain text: its own words, English where it has none, values where placeholders stand. */
export class Reader {
  readonly #text: Readonly<Record<string, Words>>;
  readonly #bundle: Bundle;
  readonly #facts: AppFacts;
  readonly #values: InterfaceStrings;

  constructor(bundle: Bundle, facts: AppFacts, values: InterfaceStrings) {
    this.#bundle = bundle;
    this.#text = bundle.text;
    this.#facts = facts;
    this.#values = values;
  }

  #fill(text: string): string {
    return tokenise(text)
      .map((token) => {
        if (token.kind === 'words') return token.words;
        const value = this.#facts.values[token.name];
        const shown = value === undefined ? '' : showValue(value, this.#bundle).text;
        return this.#values[token.name] ?? shown;
      })
      .join('');
  }

  #find(key: string): Words | string | undefined {
    let found: string | Words | undefined = this.#text;
    for (const part of key.split(/[:.]/u)) {
      if (typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined;
      found = found[part];
    }
    return found;
  }

  read(key: TextKey): string {
    const own = this.#find(key);
    return this.#fill(typeof own === 'string' ? own : (this.#bundle.english[key] ?? ''));
  }

  /** Every string under a key, in the order of the file; then what is missing, in English. */
  under(prefix: TextKey): Entry[] {
    const found = this.#find(prefix);
    const own = typeof found === 'object' ? this.#walk(found, '') : [];
    const missing = this.#bundle.missing
      .filter((key) => key.startsWith(`${prefix}.`))
      .map((key) => ({ key: key.slice(prefix.length + 1), text: this.read(key) }));
    return [...own, ...missing];
  }

  #walk(words: Words, start: string): Entry[] {
    return Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [{ key: start + key, text: this.#fill(value) }]
        : this.#walk(value, `${start}${key}.`)
    );
  }

  contact(id: string): string[] {
    const contact = this.#facts.contacts[id];
    return contact === undefined ? [] : linesOf(contact);
  }
}

/** Name, numbers and address of a contact, one a line. */
export function linesOf({ name, phones = [], email, address }: Contact): string[] {
  const street =
    address === undefined ? [] : [`${address.street} ${address.postcode ?? ''}`.trim()];
  const numbers = phones.map((phone) => phone.text);
  return [name, ...numbers, ...(email === undefined ? [] : [email]), ...street];
}
