/** The shape of the cards people show to staff. Words are never here: `cards:<card>.<id>` leads to them. */
import type { TextKey } from './bundle.ts';
import type { IconName } from './icon-name.ts';
import type { PicturedEntry } from './page.ts';

/** What staff must or should do, and the facts that say so. */
export interface Rule {
  readonly id: string;
  /** Ids in facts/evidence.json. For tools only: the app reads them from the facts. */
  readonly facts: readonly string[];
}

/** Things to point at or to show. `cards:<card>.<id>.heading|<entry>` unless `words` names another prefix. */
export interface CardSheet {
  readonly id: string;
  /** `mark`: tapped to mark what is true. `show`: tapped to fill the screen. */
  readonly kind: 'mark' | 'show';
  readonly items: readonly PicturedEntry[];
  readonly words?: string;
  /** Key of the heading, where the sheet has none of its own. */
  readonly heading?: string;
}

export interface Card {
  /** Lower-kebab, English, stable, the same in every language. */
  readonly id: string;
  readonly icon: IconName;
  /** What the card says, largest of all. Of the interpreter card one is chosen by language. */
  readonly says: readonly string[];
  readonly rules: readonly Rule[];
  /** A `web` value of facts/values.json: the official page that states the rule. */
  readonly source?: string;
  readonly sheets: readonly CardSheet[];
  /** Numbers to call, by key of facts/contacts.json. */
  readonly contacts?: readonly string[];
}

/** Reads `cards:talk.ask.hurt`, put together from ids, as the key it is. */
export function toTextKey(key: string): TextKey {
  const [namespace = '', ...rest] = key.split(':');
  return `${namespace}:${rest.join(':')}`;
}
