import type { CheckState, TextKey } from '#lib/domain/bundle.ts';
import { formatPath } from '#lib/domain/paths.ts';
import { stringHash } from '../../bundles/hashing.ts';
import { splitTextKey } from '../../bundles/flatten.ts';
import { englishKeyFor } from '../../bundles/plural-forms.ts';
import type { GateContext } from '../gate.ts';
import { isCheckState } from '../meta.ts';

/** One string as a translator gets it; a counted string gives one unit for each plural form. */
export interface Unit {
  readonly key: TextKey;
  readonly english: string;
  /** Empty where nobody has translated it yet. */
  readonly translation: string;
  readonly state: CheckState | 'missing';
  /** The English changed since the translation was made. */
  readonly outdated: boolean;
  /** Who gave it its state, and the day. Empty for a machine. */
  readonly by: string;
  readonly on: string;
  /** Digest of the translation as exported: shows at import whether the sheet or the project changed it. */
  readonly base: string;
  readonly note: string;
  /** Letters that fit where it stands. */
  readonly max: number;
  /** Path of a screen that shows it; empty for words that nobody sees. */
  readonly screen: string;
}

/** A unit as a sheet brings it back. Every cell is untrusted. */
export interface SheetRow {
  /** Line of the file, for messages. */
  readonly line: number;
  readonly key: string;
  readonly english: string;
  readonly translation: string;
  readonly state: string;
  readonly by: string;
  readonly on: string;
  readonly base: string;
}

export interface Sheet {
  readonly tag: string;
  readonly rows: readonly SheetRow[];
}

/** Every string that a language must have, in the order of English. */
export function unitsOf(context: GateContext, notes: Readonly<Record<string, string>>): Unit[] {
  const { tag } = context.profile;
  const own = new Map(context.pairs.map((pair) => [pair.full, pair.text]));
  return context.expected.map((key) => {
    const english = englishOf(context, key) ?? '';
    const translation = own.get(key) ?? '';
    const entry = context.locale.meta?.strings[key];
    const state = entry !== undefined && isCheckState(entry.state) ? entry.state : 'machine';
    return {
      key,
      english,
      translation,
      state: translation === '' ? 'missing' : state,
      outdated: translation !== '' && entry?.source !== stringHash(english),
      by: entry?.by ?? '',
      on: entry?.on ?? '',
      base: baseOf(translation),
      note: notes[key] ?? notes[key.replace(/_[a-z]+$/, '_other')] ?? '',
      max: maxLength(english),
      screen: screenOf(tag, key)
    };
  });
}

/** The English that a key of this language is made from: `found_few` is made from `found_other`. */
export function englishOf(context: GateContext, key: string): string | undefined {
  const name = splitTextKey(key);
  const source = context.english.files.find((file) => file.namespace === name?.namespace);
  if (name === undefined || source === undefined) return undefined;
  const from = englishKeyFor(name.key, source.flattened.strings);
  return from === undefined ? undefined : source.flattened.strings.get(from);
}

/** What stands in the column `base`; nothing for nothing. */
export function baseOf(translation: string): string {
  return translation === '' ? '' : stringHash(translation);
}

/** Buttons and tiles hold words 2.4 times as long as the English, and a short one always holds 16 letters. */
export function maxLength(english: string): number {
  return Math.max(16, Math.ceil([...english].length * 2.4));
}

/** Namespaces whose strings stand on one screen, or on most. */
const SCREENS = {
  interface: 'home',
  directory: 'services',
  about: 'about'
} as const;

/** Where a string can be seen: the page or card its key names, else the screen that its file belongs to. */
function screenOf(lang: string, full: TextKey): string {
  const name = splitTextKey(full);
  if (name === undefined || name.namespace === 'search') return '';
  const { namespace, key } = name;
  const first = key.split('.', 1)[0] ?? '';
  if (namespace === 'interface') {
    const kind = first === 'search' || first === 'settings' || first === 'saved' ? first : 'home';
    return formatPath({ kind, lang });
  }
  if (namespace === 'directory' || namespace === 'about') {
    return formatPath({ kind: SCREENS[namespace], lang });
  }
  if (namespace === 'cards') {
    return first === 'topic'
      ? formatPath({ kind: 'cards', lang })
      : formatPath({ kind: 'card', lang, card: first });
  }
  return first === 'topic'
    ? formatPath({ kind: 'topic', lang, topic: namespace })
    : formatPath({ kind: 'page', lang, topic: namespace, page: first });
}
