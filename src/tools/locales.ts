import { parseArgs } from 'node:util';
import { check, sealLanguage, status, writeNames, writePseudo } from './locales/commands.ts';
import { weblateComponents } from './locales/exchange/weblate.ts';
import { report } from './locales/report.ts';
import {
  addLanguage,
  exportSheet,
  importSheet,
  writeReviewKit
} from './locales/exchange/commands.ts';
import { preview } from './locales/exchange/preview.ts';

const USAGE = `npm run locales -- status                      how far each language is
npm run locales -- check [tag …]               all gates; exit 1 when a string is wrong
npm run locales -- report [tag …]              a table: gates, spelling, glossary terms, lengths
npm run locales -- add <tag>                   begin a language, and write its sheet
npm run locales -- export <tag> [--to file]    a sheet to translate: CSV, or XLIFF 1.2 (--xliff, or a name in .xlf)
npm run locales -- import <file> --by "Name" [--on 2026-11-30] [--state edited|reviewed|communityTested]
                                               check a sheet; write it, or nothing if a row is wrong
npm run locales -- preview <file>              the app with a sheet that is not imported, on this machine
npm run locales -- review <tag> [--to file]    a page to print: the language beside its English, with room for marks
npm run locales -- weblate <git address>       components for Weblate's import_json
npm run locales -- seal <tag> [--changed]      record new and changed strings; others keep their entry
npm run locales -- seal <tag> --confirm ns:key …  the English changed, the translation is still right
npm run locales -- seal <tag> --all            record every string: for a first draft only
npm run locales -- names <tag> [--refresh]     fill meta.json with words for dates and languages
npm run locales -- pseudo <folder>             write two pseudo-languages for tests`;

const OPTIONS = {
  all: { type: 'boolean' },
  by: { type: 'string' },
  changed: { type: 'boolean' },
  confirm: { type: 'boolean' },
  format: { type: 'string' },
  on: { type: 'string' },
  refresh: { type: 'boolean' },
  state: { type: 'string' },
  to: { type: 'string' },
  xliff: { type: 'boolean' }
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
type Command = (
  target: string,
  others: readonly string[],
  values: Options['values']
) => boolean | Promise<boolean>;

/** Where a sheet lies when nobody says: outside the sources, so that a half-done one is never committed. */
function sheetFile(tag: string, { to, xliff, format }: Options['values']): string {
  const isXliff = xliff === true || format === 'xliff' || format === 'xlf';
  return to ?? `exchange/${tag}.${isXliff ? 'xlf' : 'csv'}`;
}

/** What each command does to its first word, a tag or a file. True when nothing is wrong. */
const COMMANDS: Readonly<Record<string, Command>> = {
  add: async (tag, _, values) => {
    await addLanguage(tag, sheetFile(tag, values));
    return true;
  },
  export: (tag, _, values) => {
    exportSheet(tag, sheetFile(tag, values));
    return true;
  },
  // The sheet says its language itself; whoever names it before the file is not wrong.
  import: (first, [file = first], values) => importSheet(file, values),
  preview: (file) => preview(file, process.env.PORT ?? '4174'),
  review: (tag, _, { to }) => {
    writeReviewKit(tag, to ?? `exchange/${tag}-review.html`);
    return true;
  },
  weblate: (repository) => {
    console.log(JSON.stringify(weblateComponents(repository), null, 2));
    return true;
  },
  seal: async (tag, others, { all = false, confirm = false }) => {
    await sealLanguage(tag, { all, confirmed: confirm ? others : [] });
    return true;
  },
  names: async (tag, _, { refresh = false }) => {
    await writeNames(tag, refresh);
    return true;
  },
  pseudo: (folder) => {
    writePseudo(folder);
    return true;
  }
};

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [name = '', target, ...others] = positionals;
  if (name === 'check') return check(target === undefined ? [] : [target, ...others]) ? 0 : 1;
  if (name === 'report') return (await report(positionals.slice(1))) ? 0 : 1;
  if (name === 'status') {
    status();
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || target === undefined) {
    console.error(USAGE);
    return 2;
  }
  return (await command(target, others, values)) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
