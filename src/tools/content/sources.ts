import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Card } from '#lib/domain/card.ts';
import type { Page, Topic } from '#lib/domain/page.ts';
import type { Locale } from '../locales/locale.ts';

/** One source file of the app, searched for the keys, values and contacts it names. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface ContentSources {
  topics: readonly Topic<Page>[];
  cards: readonly Card[];
  english: Locale;
  values: readonly string[];
  contacts: readonly string[];
  evidence: readonly string[];
  interfaceValues: readonly string[];
  code: readonly SourceFile[];
}

export interface ContentProblem {
  level: 'error' | 'warning';
  file: string;
  key?: string;
  message: string;
}

/** Every .ts and .svelte file of the app. Tools are left out: they name keys only to talk about them. */
export function readCode(root: string): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${join('src', 'tools')}/`))
    .sort()
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}
