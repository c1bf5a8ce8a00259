import cld3Asm from 'cld3-asm';
import { francAll } from 'franc-all';
import { getLIDModel } from 'fasttext.wasm.js';
import { OUR_CODES, TOOL_CODES } from './language-codes.ts';

/** Programs that name the language of a text; which one serves which language is measured, in languages.csv. */
export type Identifier = 'franc-all' | 'fasttext' | 'cld3';

/**
 * franc scores the best language 1. Good Czech lost to Slovak by at most 0.007, good Russian to Bulgarian once by
 * 0.016; another language scores below 0.97.
 */
const NEAR_ENOUGH = 0.98;

// All three are small models in the packages themselves: nothing is fetched.
const fastText = await (await getLIDModel()).load();
const cld3 = (await cld3Asm.loadModule()).create(0, 4000);

function byFranc(text: string, codes: readonly string[]): string | undefined {
  const ranked = francAll(text, { only: [...OUR_CODES] });
  const own = ranked.find(([code]) => codes.includes(code));
  if (own !== undefined && own[1] >= NEAR_ENOUGH) return undefined;
  return ranked[0]?.[0] ?? 'none';
}

function byFastText(text: string, codes: readonly string[]): string | undefined {
  const [, label = ''] = fastText.predict(text, 1, 0).get(0);
  const code = label.replace('__label__', '');
  return codes.includes(code) ? undefined : code;
}

function byCld3(text: string, codes: readonly string[]): string | undefined {
  const { language } = cld3.findLanguage(text);
  return codes.includes(language) ? undefined : language;
}

const TOOLS = { 'franc-all': byFranc, fasttext: byFastText, cld3: byCld3 } as const;

export function isIdentifier(name: string): name is Identifier {
  return Object.hasOwn(TOOLS, name);
}

/**
 * What a text of 300 letters or more reads as, when that is not the language of `tag`: the code of the tool.
 * Undefined when it reads as it should, or when no tool knows the language.
 */
export function misread(text: string, tag: string, tool: string): string | undefined {
  const codes = isIdentifier(tool) ? TOOL_CODES[tool][tag] : undefined;
  return codes === undefined || !isIdentifier(tool) ? undefined : TOOLS[tool](text, codes);
}
