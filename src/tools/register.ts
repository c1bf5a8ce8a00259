import type { RegisterRow } from '#lib/domain/language.ts';
import { parseCsv } from './csv.ts';
import { textProblem } from './directory/text.ts';

const rtlScripts = ['Arab', 'Hebr'];

/** Bare `pt` means Brazilian to browsers, and the English here is British. */
const htmlLangs: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' };

const names: Readonly<Record<string, string>> = { en: 'English' };

type Row = Readonly<Record<string, string>>;

function cell(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`locales/languages.csv has no column "${name}".`);
  return value.trim();
}

/** `ro, pl, sk, cs, bg or en (ask)` → [ro, pl, sk, cs, bg, en]; `video + en` → [en]. */
function readRoutes(text: string): string[] {
  return text
    .replace(/\([^)]*\)/gu, '')
    .split(/,|\+|\bor\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'video');
}

function readRow(row: Row): RegisterRow {
  const tag = cell(row, 'tag');
  const hasRule =
    cell(row, 'plural_rules_in_node20') === 'yes' &&
    cell(row, 'plural_rules_in_chromium') === 'yes';
  return {
    tag,
    htmlLang: htmlLangs[tag] ?? tag,
    english: names[tag] ?? cell(row, 'english'),
    autonym: cell(row, 'autonym').normalize('NFC'),
    script: cell(row, 'script'),
    dir: cell(row, 'dir') === 'rtl' ? 'rtl' : 'ltr',
    plan: cell(row, 'plan'),
    routes: readRoutes(cell(row, 'route_to')),
    speakers: Number(cell(row, 'combined_2021')) || 0,
    // Without a rule of its own a tag silently takes the rule of the browser's language.
    plural: hasRule ? tag : 'en',
    lid: cell(row, 'lid_tool'),
    order: Number(cell(row, 'order'))
  };
}

function check(languages: readonly RegisterRow[]): void {
  const tags = new Set<string>();
  for (const { tag, autonym, english } of languages) {
    // It names a folder, an address and a rule of plurals.
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag))
      throw new Error(`locales/languages.csv: ${JSON.stringify(tag)} is no tag: correct the row.`);
    for (const name of [autonym, english]) {
      const problem = name.length > 100 ? 'is too long' : textProblem(name);
      if (problem !== undefined)
        throw new Error(`locales/languages.csv: a name of "${tag}" ${problem}: correct it.`);
    }
    if (tags.has(tag))
      throw new Error(`locales/languages.csv names "${tag}" twice: remove one row.`);
    tags.add(tag);
  }
  for (const { tag, routes, script, dir } of languages) {
    const unknown = routes.find((route) => !tags.has(route));
    if (unknown !== undefined) {
      throw new Error(`locales/languages.csv: "${tag}" reads from "${unknown}", which is no row.`);
    }
    const wanted = rtlScripts.includes(script) ? 'rtl' : 'ltr';
    if (dir !== wanted) {
      throw new Error(
        `locales/languages.csv: "${tag}" in script ${script} runs ${wanted}, not ${dir}.`
      );
    }
  }
}

/** Builds the register from its table. Throws, naming the row, when the table contradicts itself. */
export function buildRegister(csvText: string): RegisterRow[] {
  const languages = parseCsv(csvText).map(readRow);
  check(languages);
  return languages;
}
