import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import bundles from '../../../src/lib/i18n/generated/bundles.json' with { type: 'json' };
import register from '../../../src/lib/i18n/generated/register.json' with { type: 'json' };
import { CARDS } from '#lib/content/cards.ts';
import { WHOLE_TOPICS } from '#lib/content/pages.ts';
import type { Bundle, BundleIndex, TextKey, Words } from '#lib/domain/bundle.ts';
import { bundleFile, indexTag, shippedFile } from '#lib/domain/bundle-files.ts';
import type { Card } from '#lib/domain/card.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { OTHER_SCREENS } from './paths.ts';
import type { Page } from '#lib/domain/page.ts';
import type { Language } from '#lib/domain/language.ts';
import { showValue } from '#lib/domain/values.ts';
import { isBundle, isFigures, isGrounds } from '#lib/i18n/bundle-shape.ts';
import { build } from './phone.ts';

const index: BundleIndex = bundles.index;

type Row = Pick<Language, 'tag' | 'english' | 'autonym'> & {
  htmlLang?: string;
  dir?: string;
  complete?: boolean;
  routes?: string[];
};
const rows: readonly Row[] = register;

export type LanguageRow = Pick<Language, 'tag' | 'htmlLang' | 'english' | 'autonym' | 'dir'>;

export const REGISTER: readonly LanguageRow[] = rows.map(
  ({ tag, english, autonym, htmlLang = tag, dir }) => ({
    tag,
    english,
    autonym,
    htmlLang,
    dir: dir === 'rtl' ? 'rtl' : 'ltr'
  })
);

/** The languages that have pages. */
export const LANGUAGES = REGISTER.filter(({ tag }) =>
  rows.some((row) => row.tag === tag && row.complete === true)
);

/** Languages of the register that have no words yet, and whose speakers are led to no other's. */
export const UNTRANSLATED = REGISTER.filter(({ tag }) =>
  rows.some((row) => row.tag === tag && row.complete !== true && row.routes === undefined)
);

export function findLanguage(tag: string): LanguageRow {
  const language = REGISTER.find((row) => row.tag === tag);
  if (language === undefined) throw new Error(`The register has no ${tag}`);
  return language;
}

export interface BuiltPage {
  /** `tr/help/emergency/` */
  path: string;
  language: LanguageRow;
  kind: 'home' | 'topic' | 'content' | 'card' | 'other';
  /** From the tree, for a page of content. */
  content?: Page;
  card?: Card;
}

/** Every page of a language that the tree promises, whether it was built or not. */
export function listPages(tag: string): BuiltPage[] {
  const language = findLanguage(tag);
  const topics = WHOLE_TOPICS.flatMap(({ id, pages }): BuiltPage[] => [
    { path: `${tag}/${id}/`, language, kind: 'topic' },
    ...pages.map((page): BuiltPage => {
      return { path: `${tag}/${id}/${page.id}/`, language, kind: 'content', content: page };
    })
  ]);
  const cards = CARDS.map((card): BuiltPage => {
    return { path: `${tag}/cards/${card.id}/`, language, kind: 'card', card };
  });
  const others = OTHER_SCREENS.map((path): BuiltPage => {
    return { path: `${tag}/${path}`, language, kind: 'other' };
  });
  return [{ path: `${tag}/`, language, kind: 'home' }, ...topics, ...cards, ...others];
}

export const PAGES = LANGUAGES.flatMap(({ tag }) => listPages(tag));

/** Where in build/ an address of the site lies, without its query and fragment. */
export function fileOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u);
  const relative = decodeURIComponent(path).replace(/^\//u, '');
  return join(build, relative, relative === '' || relative.endsWith('/') ? 'index.html' : '');
}

export function isBuilt(address: string): boolean {
  return existsSync(fileOf(address));
}

export function readPage(path: string): string {
  return readFileSync(fileOf(path), 'utf8');
}

/** The worker's code in build/: what stands at `service-worker.js` only names it. */
export function workerPath(): string {
  const file = readdirSync(build).find((name) => /^worker\.[0-9a-f]{16}\.js$/u.test(name));
  if (file === undefined) throw new Error(`${build} holds no worker`);
  return join(build, file);
}

/** The index of all bundles in build/. */
export function indexPath(): string {
  return join(build, 'b', bundleFile(indexTag, bundles.sha256));
}

/** The file of a language or of `facts` in build/. */
export function shippedPath(tag: string): string {
  const file = shippedFile(index, tag);
  if (file === undefined) throw new Error(`No bundle for ${tag}`);
  return join(build, 'b', file.file);
}

/** A shipped file of any kind, once its shape is right. */
export function readShipped<Value>(
  tag: string,
  isValue: (value: unknown) => value is Value
): Value {
  const parsed: unknown = JSON.parse(readFileSync(shippedPath(tag), 'utf8'));
  if (!isValue(parsed)) throw new Error(`${shippedPath(tag)} has another shape`);
  return parsed;
}

/** The shipped words of a language. */
export function readBundle(tag: string): Bundle {
  return readShipped(tag, isBundle);
}

export function readFacts(): AppFacts {
  return { ...readShipped('facts', isFigures), ...readShipped('evidence', isGrounds) };
}

/** Every string of a bundle by its key. */
export function flatten(bundle: Bundle): Map<TextKey, string> {
  const found = new Map<TextKey, string>();
  const walk = (prefix: TextKey, words: Words): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') found.set(`${prefix}${key}`, value);
      else walk(`${prefix}${key}.`, value);
    }
  };
  for (const [namespace, words] of Object.entries(bundle.text)) walk(`${namespace}:`, words);
  return found;
}

/** A string of a language as it stands on the screen, with the facts it speaks of put in. */
export function words(tag: string, key: TextKey, values: Record<string, string> = {}): string {
  const bundle = readBundle(tag);
  const text = flatten(bundle).get(key);
  if (text === undefined) throw new Error(`${tag} has no ${key}`);
  const facts = readFacts();
  return text.replace(/\{\{\s*(\w+)\s*\}\}/gu, (_, name: string) => {
    const value = facts.values[name];
    return values[name] ?? (value === undefined ? '' : showValue(value, bundle).text);
  });
}
