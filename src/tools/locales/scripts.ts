/** ISO 15924 codes that stand for several Unicode scripts. */
const MIXED: Readonly<Record<string, string>> = {
  Hans: '\\p{Script=Han}\\p{Script=Bopomofo}',
  Hant: '\\p{Script=Han}\\p{Script=Bopomofo}',
  Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  Kore: '\\p{Script=Hangul}\\p{Script=Han}'
};

const JOINERS = new Set([
  'Arab',
  'Beng',
  'Deva',
  'Gujr',
  'Guru',
  'Khmr',
  'Knda',
  'Mlym',
  'Mymr',
  'Sinh',
  'Taml',
  'Telu'
]);

const built = new Map<string, RegExp>();

/** Matches one character of a script, given its ISO 15924 code. */
export function scriptPattern(script: string): RegExp {
  const known = built.get(script);
  if (known !== undefined) {
    return known;
  }
  const pattern = new RegExp(`[${MIXED[script] ?? `\\p{Script=${script}}`}]`, 'u');
  built.set(script, pattern);
  return pattern;
}

/** Whether zero-width joiners and non-joiners are ordinary spelling in this script. */
export function usesJoiners(script: string): boolean {
  return JOINERS.has(script);
}

export function isChinese(script: string): boolean {
  return script === 'Hans' || script === 'Hant';
}
