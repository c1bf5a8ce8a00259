/** CLDR's order. Node and Chromium list a language's forms in different orders, so theirs is never used. */
export const PLURAL_ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralForm = (typeof PLURAL_ORDER)[number];

const SUFFIX = /^(.+)_(zero|one|two|few|many|other)$/;

/** The forms a language must fill, by the rule pinned for it in the register. */
export function pluralForms(pluralTag: string): PluralForm[] {
  const used = new Set<string>(new Intl.PluralRules(pluralTag).resolvedOptions().pluralCategories);
  return PLURAL_ORDER.filter((form) => used.has(form));
}

/** `found_few` → base `found`, form `few`. Undefined for a string that does not count anything. */
export function splitPlural(key: string): { base: string; form: PluralForm } | undefined {
  const match = SUFFIX.exec(key);
  const base = match?.[1];
  const form = PLURAL_ORDER.find((known) => known === match?.[2]);
  return base === undefined || form === undefined ? undefined : { base, form };
}

/** English keys in order, with each English plural pair replaced by the forms this language needs. */
export function expectedKeys(englishKeys: Iterable<string>, pluralTag: string): string[] {
  const forms = pluralForms(pluralTag);
  const expected: string[] = [];
  const seen = new Set<string>();
  for (const key of englishKeys) {
    const plural = splitPlural(key);
    if (plural === undefined) {
      expected.push(key);
    } else if (!seen.has(plural.base)) {
      seen.add(plural.base);
      expected.push(...forms.map((form) => `${plural.base}_${form}`));
    }
  }
  return expected;
}

/** The English key that a translation's key is made from: `found_few` is made from `found_other`. */
export function englishKeyFor(
  key: string,
  english: ReadonlyMap<string, string>
): string | undefined {
  if (english.has(key)) {
    return key;
  }
  const plural = splitPlural(key);
  const other = plural === undefined ? undefined : `${plural.base}_other`;
  return other !== undefined && english.has(other) ? other : undefined;
}

const exact = new Map<string, boolean>();

/** Whether a form stands for one number only, as Arabic `two` does, so that the number itself may be left out. */
export function namesOneNumber(pluralTag: string, form: PluralForm): boolean {
  const name = `${pluralTag} ${form}`;
  const known = exact.get(name);
  if (known !== undefined) {
    return known;
  }
  const rules = new Intl.PluralRules(pluralTag);
  let hits = 0;
  for (let count = 0; count <= 1000 && hits < 2; count += 1) {
    hits += rules.select(count) === form ? 1 : 0;
  }
  exact.set(name, hits === 1);
  return hits === 1;
}
