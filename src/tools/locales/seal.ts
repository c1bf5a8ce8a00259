import { stringHash } from '../bundles/hashing.ts';
import type { GateContext } from './gate.ts';
import type { Meta, MetaEntry } from './meta.ts';

export interface SealOptions {
  /** Records every string anew: for a first draft. */
  all: boolean;
  /** Full keys whose translation somebody found to be still right after the English changed. */
  confirmed: readonly string[];
}

export interface Sealed {
  meta: Meta;
  /** How many strings were given a new entry. */
  changed: number;
  /** How many entries of strings that no longer exist were dropped. */
  dropped: number;
}

/**
 * Records of which English each string is the translation. A string whose text is as it was keeps its entry, so that
 * an English change stays visible as outdated until somebody changes or confirms the translation.
 */
export function seal(context: GateContext, meta: Meta, { all, confirmed }: SealOptions): Sealed {
  const checked = Object.entries(meta.strings).find(([, entry]) => entry.state !== 'machine');
  if (all && checked !== undefined) {
    throw new Error(
      `${context.locale.metaPath}: ${checked[0]} is marked “${checked[1].state}”: --all would lose a person's check; use --changed`
    );
  }
  const strings: Record<string, MetaEntry> = {};
  let changed = 0;
  for (const { full, text, english } of context.pairs) {
    if (english === undefined || text.trim() === '') {
      continue;
    }
    const old = meta.strings[full];
    const source = stringHash(english);
    const hash = stringHash(text);
    // An entry from before texts were hashed is trusted: its string may be older than the English.
    const same = old !== undefined && (old.text === undefined || old.text === hash);
    if (same && !all) {
      strings[full] = {
        ...old,
        source: confirmed.includes(full) ? source : old.source,
        text: hash
      };
      changed += confirmed.includes(full) ? 1 : 0;
    } else {
      strings[full] = { state: 'machine', source, text: hash };
      changed += 1;
    }
  }
  const dropped = Object.keys(meta.strings).filter((full) => !(full in strings)).length;
  return { meta: { ...meta, strings }, changed, dropped };
}

/** A meta.json for a language that has none yet. */
export function emptyMeta(tag: string): Meta {
  return { tag, dates: null, languages: {}, strings: {} };
}
