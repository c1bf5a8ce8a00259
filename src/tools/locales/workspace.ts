import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RegisterRow } from '#lib/domain/language.ts';
import { buildRegister } from '../register.ts';
import { ROOT, readJson } from '../repository.ts';
import { createContext, type GateContext, type LanguageProfile, type SharedRules } from './gate.ts';
import { readLocale, type Locale } from './locale.ts';
import { keptLatin } from './sign-words.ts';

export interface Workspace {
  root: string;
  locales: string;
  register: RegisterRow[];
  rules: SharedRules;
}

/** Reads everything the languages share: register, English, glossary, allow-lists, critical strings. */
export function openWorkspace(root: string = ROOT): Workspace {
  const locales = join(root, 'locales');
  const register = buildRegister(readFileSync(join(locales, 'languages.csv'), 'utf8'));
  return {
    root,
    locales,
    register,
    rules: {
      english: readLocale(locales, 'en'),
      kept: keptLatin(readJson(join(locales, 'glossary.json'), { terms: {} })),
      equalAllowed: v.parse(
        v.record(v.string(), v.array(v.string())),
        readJson(join(locales, 'equal-allowed.json'), {})
      ),
      critical: v.parse(
        v.array(v.string()),
        readJson(join(root, 'src/lib/content/critical.json'), [])
      ),
      tags: register.map((language) => language.tag)
    }
  };
}

/** Lays one language of the workspace beside English. */
export function contextFor(
  workspace: Workspace,
  language: RegisterRow,
  locale?: Locale
): GateContext {
  return createContext(
    profileOf(language),
    locale ?? readLocale(workspace.locales, language.tag),
    workspace.rules
  );
}

function profileOf(language: RegisterRow): LanguageProfile {
  return {
    tag: language.tag,
    script: language.script,
    plural: language.plural,
    lid: language.lid
  };
}
