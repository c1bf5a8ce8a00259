import { join } from 'node:path';
import { CARDS } from '#lib/content/cards.ts';
import { WHOLE_TOPICS } from '#lib/content/pages.ts';
import { isLanguage } from '#lib/domain/bundle-files.ts';
import type { Language, RegisterRow } from '#lib/domain/language.ts';
import { buildShipping } from './bundles/build.ts';
import { readDirectoryFiles } from './bundles/directory.ts';
import { parseFactFiles } from './bundles/facts.ts';
import { writeIfChanged, writeShipments } from './bundles/write.ts';
import { PSEUDO_ROWS } from './locales/pseudo.ts';
import { openWorkspace } from './locales/workspace.ts';
import { readJson } from './repository.ts';

/** `npm run data [-- --pseudo]`: makes what the app ships out of words and facts. Its outputs are never committed. */
function main(args: readonly string[]): void {
  const workspace = openWorkspace();
  const factsFolder = join(workspace.root, 'src/lib/content/facts');
  const files = parseFactFiles({
    evidence: readJson(join(factsFolder, 'evidence.json'), {}),
    values: readJson(join(factsFolder, 'values.json'), {}),
    contacts: readJson(join(factsFolder, 'contacts.json'), {}),
    area: readJson(join(factsFolder, 'area.json'), {})
  });
  // A test build says so in its environment: `npm run build` hands no words on to this command.
  const withPseudo = args.includes('--pseudo') || process.env.PSEUDO_LANGUAGES === 'yes';
  const { index, sha256, first, complete, pickerWords, cardEnglish, shipments } = buildShipping(
    workspace,
    files,
    WHOLE_TOPICS,
    CARDS,
    readDirectoryFiles(workspace.root),
    withPseudo
  );
  const register = [...workspace.register, ...(withPseudo ? PSEUDO_ROWS : [])];
  const rows = register.map((row) => appRow(row, complete));
  const generated = join(workspace.root, 'src/lib/i18n/generated');
  writeShipments(join(workspace.root, 'static/b'), shipments);
  writeIfChanged(join(generated, 'register.json'), `${JSON.stringify(rows)}\n`);
  writeIfChanged(join(generated, 'bundles.json'), `${JSON.stringify({ sha256, index, first })}\n`);
  writeIfChanged(join(generated, 'card-english.json'), `${JSON.stringify(cardEnglish)}\n`);
  writeIfChanged(join(generated, 'picker-words.json'), `${JSON.stringify(pickerWords, null, 2)}\n`);
  const languages = Object.entries(index).filter(([tag]) => isLanguage(tag));
  const kilobytes = Math.round(languages.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1024);
  console.log(
    `data: ${String(languages.length)} languages (${String(complete.length)} complete, ${String(kilobytes)} KB), ${String(Object.keys(files.values).length)} values, ${String(Object.keys(files.contacts).length)} contacts`
  );
}

/** Every reader carries the register, so it holds what the app reads and no more: what is usual is left out. */
function appRow(
  { tag, htmlLang, english, autonym, dir, routes }: RegisterRow,
  complete: readonly string[]
): Partial<Language> & { complete?: true } {
  return {
    tag,
    english,
    autonym,
    ...(htmlLang === tag ? {} : { htmlLang }),
    ...(dir === 'ltr' ? {} : { dir }),
    ...(routes.length === 0 ? {} : { routes }),
    ...(complete.includes(tag) ? { complete: true } : {})
  };
}

main(process.argv.slice(2));
