/** Placeholders that the interface fills in itself; every other one is a value of facts/values.json. */
export const INTERFACE_VALUES = [
  'count',
  'date',
  'distance',
  'example',
  'from',
  'language',
  'metres',
  'name',
  'number',
  'page',
  'percent',
  'postcode',
  'publisher',
  'ready',
  'sayLanguage',
  'size',
  'spoken',
  'to',
  'total'
] as const;

export type InterfaceValue = (typeof INTERFACE_VALUES)[number];
