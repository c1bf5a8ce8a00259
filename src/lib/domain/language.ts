/** One row of the register of languages, made from locales/languages.csv: what the app needs of it. */
export interface Language {
  readonly tag: string;
  /** What stands in `lang`: `en` is served as `en-GB`, `pt` as `pt-PT`. */
  readonly htmlLang: string;
  readonly english: string;
  readonly autonym: string;
  readonly dir: 'ltr' | 'rtl';
  /** Tags that its readers read from, best first. */
  readonly routes: readonly string[];
}

/** The whole row, for the tools that make and check bundles. */
export interface RegisterRow extends Language {
  /** ISO 15924, such as `Latn`. */
  readonly script: string;
  /** `bundle` has words of its own, `alias` and `spoken` read from others, `media` is BSL, `later` waits. */
  readonly plan: string;
  /** People who gave it as their main language in the census of 2021, Hackney and City together. */
  readonly speakers: number;
  /** Tag whose CLDR plural rule counts for it. */
  readonly plural: string;
  /** Tool that tells this language from others. */
  readonly lid: string;
  readonly order: number;
}
