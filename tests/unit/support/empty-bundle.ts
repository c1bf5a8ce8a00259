import type { TextKey } from '#lib/domain/bundle.ts';

const noText: TextKey[] = [];

/** A bundle with every part that a page asks for, and no words. */
export const emptyBundle = {
  tag: 'tr',
  htmlLang: 'tr',
  dir: 'ltr',
  autonym: 'Türkçe',
  script: 'Latn',
  plural: 'tr',
  dates: {},
  languages: {},
  text: {},
  english: {},
  status: {},
  missing: noText,
  outdated: noText,
  unreviewedCritical: noText
} as const;
