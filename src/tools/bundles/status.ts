import type { LanguageStatus, TextKey } from '#lib/domain/bundle.ts';
import type { GateContext, Pair } from '../locales/gate.ts';
import { isCheckState, type MetaEntry } from '../locales/meta.ts';
import { stringHash } from './hashing.ts';
import { splitPlural } from './plural-forms.ts';

export interface Progress {
  missing: TextKey[];
  outdated: TextKey[];
  /** Critical strings no named person has reviewed, or whose English changed since. */
  unreviewedCritical: TextKey[];
  status: LanguageStatus;
}

/** How far a language is, measured against the keys it must have, never against its own. */
export function progressOf(context: GateContext): Progress {
  const source = context.profile.tag === 'en';
  const present = new Map(
    context.pairs
      .filter((pair) => pair.english !== undefined && pair.text.trim() !== '')
      .map((pair) => [pair.full, pair])
  );
  const kept = context.expected.filter((full) => present.has(full));
  const entryOf = (full: TextKey): MetaEntry | undefined => context.locale.meta?.strings[full];
  const outdated = source
    ? []
    : kept.filter((full) => isOutdated(present.get(full), entryOf(full)));
  const missing = context.expected.filter((full) => !present.has(full));
  const status: LanguageStatus = {
    total: context.expected.length,
    machine: 0,
    edited: 0,
    reviewed: 0,
    communityTested: 0,
    outdated: outdated.length,
    missing: missing.length
  };
  for (const full of source ? [] : kept) {
    const state = entryOf(full)?.state ?? 'machine';
    // A state nobody knows promises nothing, so it counts as the lowest.
    status[isCheckState(state) ? state : 'machine'] += 1;
  }
  const late = new Set(outdated);
  const trusted = (full: TextKey): boolean =>
    present.has(full) && !late.has(full) && isReviewed(entryOf(full)?.state);
  const unreviewedCritical = source
    ? []
    : criticalKeys(context)
        .filter(({ own }) => !own.every(trusted))
        .map(({ full }) => full);
  return { missing, outdated, unreviewedCritical, status };
}

function isOutdated(pair: Pair | undefined, entry: MetaEntry | undefined): boolean {
  return (
    pair?.english !== undefined && entry !== undefined && entry.source !== stringHash(pair.english)
  );
}

function isReviewed(state: string | undefined): boolean {
  return state === 'reviewed' || state === 'communityTested';
}

function criticalKeys(context: GateContext): { full: TextKey; own: TextKey[] }[] {
  return context.critical.flatMap((listed) => {
    const own = context.expected.filter(
      (full) => full === listed || splitPlural(full)?.base === baseOf(listed)
    );
    const [first] = own;
    return first === undefined ? [] : [{ full: own.find((full) => full === listed) ?? first, own }];
  });
}

function baseOf(full: string): string {
  return splitPlural(full)?.base ?? full;
}
