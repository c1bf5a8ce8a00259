import type { Part } from './first-words.ts';

/** The files of words. Each is `locales/<tag>/<namespace>.json`; `search` holds what people type, and is never shown. */
export type Namespace =
  | 'interface'
  | 'help'
  | 'rights'
  | 'care'
  | 'cards'
  | 'directory'
  | 'partnership'
  | 'take-part'
  | 'about'
  | 'search';

/** A string's full name, such as `help:a-and-e.title`. */
export type TextKey = `${string}:${string}`;

/** Strings as they stand in a locale file: nested, so that a translator reads them page by page. */
export interface Words {
  [key: string]: string | Words;
}

/** How far people have checked one string. Only `machine` needs no named person. */
export type CheckState = 'machine' | 'edited' | 'reviewed' | 'communityTested';

export interface DateWords {
  /** As they stand beside a day: genitive where the language has one ("1 stycznia 2026"). */
  months: string[];
  /** As they stand beside a year alone ("styczeń 2026"). Equal to `months` in most languages. */
  monthsAlone: string[];
  /** Monday first. */
  weekdays: string[];
  monthYear: string;
  dayMonthYear: string;
}

export interface LanguageStatus {
  total: number;
  machine: number;
  edited: number;
  reviewed: number;
  communityTested: number;
  outdated: number;
  missing: number;
}

/** One language as shipped in `static/b/<tag>.<hash>.json`. */
export interface Bundle {
  tag: string;
  /** Only in first words: the part of the site that they are for, and the facts that it speaks of. */
  first?: { part: Part; facts: Figures & Grounds };
  htmlLang: string;
  dir: 'ltr' | 'rtl';
  autonym: string;
  script: string;
  /** The tag whose plural rule is pinned, because browsers fall back to their own language's rule. */
  plural: string;
  dates: DateWords;
  languages: Record<string, string>;
  text: Record<Namespace, Words>;
  /** English of every critical string, shown beside it, and of every missing one, marked lang=en. */
  english: Record<TextKey, string>;
  missing: TextKey[];
  outdated: TextKey[];
  unreviewedCritical: TextKey[];
  status: LanguageStatus;
}

/** What the reader is told about where a statement comes from. */
export interface ShippedEvidence {
  publishers: string[];
  dated: string | null;
  about?: true;
  check: boolean;
  reviewBy: string | null;
  confirmedOn: string | null;
}

/** One record of `static/b/sources.<hash>.json`, read by the about page only. */
export interface ShippedSource {
  id: string;
  sources: string[];
  publishers: string[];
  dated: string | null;
  confidence: string;
  check: boolean;
}

/** Plain JSON, for records whose shape their own module checks. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `static/b/facts.<hash>.json`. `values`, `contacts` and `area` are as in `src/lib/content/facts/`. */
export interface Figures<Value = Json, Contact = Json, Area = Json> {
  values: Record<string, Value>;
  contacts: Record<string, Contact>;
  area: Area;
}

/** `static/b/evidence.<hash>.json`: where the figures come from. Apart, so that a corrected phone number costs little. */
export interface Grounds {
  evidence: Record<string, ShippedEvidence>;
  /** `topic:page.block` → the facts it rests on. Here and not in the script, which a new source must not rename. */
  blocks: Record<string, string[]>;
}

/** `static/b/sources.<hash>.json`. */
export interface Sources {
  sources: ShippedSource[];
  /** How far each language is translated and checked, by tag. */
  languages: Record<string, LanguageStatus>;
}

/** `static/b/greeting.<hash>.json`: what every language says before its own bundle is there. */
export type Greetings = Readonly<
  Record<
    string,
    Readonly<{
      /** “Choose your language.” */ choose: string;
      /** Why it does not open. */ notKept: string;
    }>
  >
>;

/** A shipped file and the digest that the page and the worker hold it to. */
export interface ShippedFile {
  file: string;
  sha256: string;
  bytes: number;
}

/**
 * Every bundle of a release, by language tag or name of a shared file: its SHA-256 as 64 hex digits, and its bytes.
 * Ships as `static/b/index.<hash>.json`, so that no script and no worker grows, or is renamed, with a language or a word.
 */
export type BundleIndex = Readonly<Record<string, Readonly<Pick<ShippedFile, 'sha256' | 'bytes'>>>>;
