import * as v from 'valibot';
import type { CheckState } from '#lib/domain/bundle.ts';

export const CHECK_STATES = [
  'machine',
  'edited',
  'reviewed',
  'communityTested'
] as const satisfies readonly CheckState[];

const Entry = v.looseObject({
  // Kept as text so that an unknown state is reported by key, not as an unreadable file.
  state: v.string(),
  source: v.string(),
  /** Hash of the translation when it was sealed: shows that somebody changed it since. */
  text: v.optional(v.string()),
  by: v.optional(v.string()),
  on: v.optional(v.string())
});

const Dates = v.object({
  months: v.array(v.string()),
  monthsAlone: v.optional(v.array(v.string())),
  weekdays: v.array(v.string()),
  monthYear: v.string(),
  dayMonthYear: v.string()
});

const MetaSchema = v.looseObject({
  tag: v.string(),
  dates: v.nullable(Dates),
  languages: v.record(v.string(), v.nullable(v.string())),
  record: v.optional(v.unknown()),
  /** Begun but not complete: what is missing shows in English, and is no error. */
  unfinished: v.optional(v.boolean()),
  /** Sheets that people handed in: who, when, which state, for how many strings. */
  checks: v.optional(
    v.array(v.object({ by: v.string(), on: v.string(), state: v.string(), strings: v.number() }))
  ),
  strings: v.record(v.string(), Entry)
});

export type Meta = v.InferOutput<typeof MetaSchema>;
export type MetaEntry = v.InferOutput<typeof Entry>;
export type MetaDates = v.InferOutput<typeof Dates>;

/** Reads `locales/<tag>/meta.json`, or says in one line why it cannot be read. */
export function parseMeta(parsed: unknown): { meta: Meta } | { error: string } {
  const result = v.safeParse(MetaSchema, parsed);
  if (result.success) {
    return { meta: result.output };
  }
  const [first] = result.issues;
  return { error: `${v.getDotPath(first) ?? 'file'}: ${first.message}` };
}

export function isCheckState(state: string): state is CheckState {
  return CHECK_STATES.some((known) => known === state);
}
