/** Copies of the project with any number of languages. The added ones are Turkish under another name, and exist in the copy only. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { buildRegister } from '../../src/tools/register.ts';
import { pluralForms, splitPlural } from '../../src/tools/bundles/plural-forms.ts';
import type { RegisterRow } from '#lib/domain/language.ts';
import { ROOT } from './options.ts';

const model = 'tr';

/** Copying these would be slow or endless; the modules are linked. */
const left = new Set(['node_modules', 'build', 'test-results', 'playwright-report']);

interface Strings {
  [key: string]: string | Strings;
}

function isStrings(value: unknown): value is Strings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same strings with the plural forms that another rule asks for: each says what `_other` says. */
export function repluralize(strings: Strings, pluralTag: string): Strings {
  const changed: Strings = {};
  for (const [key, value] of Object.entries(strings)) {
    const plural = splitPlural(key);
    if (typeof value !== 'string') changed[key] = repluralize(value, pluralTag);
    else if (plural === undefined) changed[key] = value;
    else {
      const other = strings[`${plural.base}_other`] ?? value;
      for (const form of pluralForms(pluralTag)) changed[`${plural.base}_${form}`] ??= other;
    }
  }
  return changed;
}

function readParsed(file: string): Strings {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isStrings(parsed)) throw new Error(`${file} is no object.`);
  return parsed;
}

function addLanguage(locales: string, { tag, plural }: RegisterRow): void {
  const from = join(locales, model);
  const to = join(locales, tag);
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const content = readParsed(join(from, name));
    const isWords = !['meta.json', 'glossary.json', 'back-translations.json'].includes(name);
    const changed = isWords ? repluralize(content, plural) : content;
    if (name === 'meta.json') changed.tag = tag;
    writeFileSync(join(to, name), `${JSON.stringify(changed, null, 2)}\n`);
  }
}

/** Languages with words, and those that are planned to have words, English and the model first. */
export function readPlanned(root: string): RegisterRow[] {
  const register = buildRegister(readFileSync(join(root, 'locales/languages.csv'), 'utf8'));
  const rank = ({ tag }: RegisterRow): number => {
    const place = ['en', model].indexOf(tag);
    if (place >= 0) return place;
    return existsSync(join(root, 'locales', tag)) ? 2 : 3;
  };
  return register
    .filter(({ plan, tag }) => plan === 'bundle' || tag === 'en')
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** Makes a copy of the project with that many languages in an empty folder. Throws when fewer are planned. */
export function makeCopy(folder: string, size: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT)) {
    if (left.has(name) || (name.startsWith('.') && name !== '.npmrc')) continue;
    if (name === 'tests') continue;
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  rmSync(join(folder, 'static/b'), { recursive: true, force: true });
  const planned = readPlanned(folder);
  if (size > planned.length) throw new Error(`Only ${planned.length} languages are planned.`);
  const locales = join(folder, 'locales');
  for (const [place, row] of planned.entries()) {
    const own = join(locales, row.tag);
    if (place >= size) rmSync(own, { recursive: true, force: true });
    else if (!existsSync(own)) addLanguage(locales, row);
  }
}
