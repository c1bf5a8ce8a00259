/** English strings that the screens without a language need: the picker, and a page that does not open. */
export const BARE_KEYS = [
  'interface:app.name',
  'interface:app.description',
  'interface:nav.home',
  'interface:emergency.label',
  'interface:language.choose',
  'interface:language.search',
  'interface:language.none',
  'interface:language.untranslated',
  'interface:language.kept',
  'interface:language.opens',
  'interface:notKept.title',
  'interface:notKept.others',
  'interface:notKept.retry',
  'interface:error.missing',
  'interface:error.missingText',
  'interface:error.broken',
  'interface:error.brokenText'
] as const;

/** What every language says before its bundle is there: a greeting, and why it does not open. */
export const OWN_KEYS = {
  choose: 'interface:language.choose',
  notKept: 'interface:notKept.text'
} as const;

export type BareKey = (typeof BARE_KEYS)[number];
