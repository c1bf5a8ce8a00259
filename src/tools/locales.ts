import { check, sealLanguage, status, writeNames, writePseudo } from './locales/commands.ts';

const USAGE = `npm run locales -- check [tag …]               all gates; exit 1 when a string is wrong
npm run locales -- status                      how far each language is
npm run locales -- seal <tag> [--changed]      record new and changed strings; others keep their entry
npm run locales -- seal <tag> --confirm ns:key …  the English changed, the translation is still right
npm run locales -- seal <tag> --all            record every string: for a first draft only
npm run locales -- names <tag> [--refresh]     fill meta.json with words for dates and languages
npm run locales -- pseudo <folder>             write two pseudo-languages for tests`;

async function main(args: readonly string[]): Promise<number> {
  const [command = '', ...rest] = args;
  const [target, ...others] = rest.filter((word) => !word.startsWith('--'));
  if (command === 'check') {
    return check(target === undefined ? [] : [target, ...others]) ? 0 : 1;
  }
  if (command === 'status') {
    status();
    return 0;
  }
  if (target !== undefined && command === 'seal') {
    await sealLanguage(target, {
      all: rest.includes('--all'),
      confirmed: rest.includes('--confirm') ? others : []
    });
    return 0;
  }
  if (target !== undefined && command === 'names') {
    await writeNames(target, rest.includes('--refresh'));
    return 0;
  }
  if (target !== undefined && command === 'pseudo') {
    writePseudo(target);
    return 0;
  }
  console.error(USAGE);
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
