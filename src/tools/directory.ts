import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  check,
  exportTo,
  importCodepoint,
  importOds,
  importOruk,
  type Settings
} from './directory/commands.ts';
import { ROOT } from './repository.ts';

const USAGE = `npm run directory -- import epraccur <file.csv>      GP practices and other NHS sites
npm run directory -- import edispensary <file.csv>   pharmacies
npm run directory -- import codepoint <file or folder>   the table of postcodes
npm run directory -- import oruk <file or address>   an Open Referral UK v3 feed
npm run directory -- export oruk <file>              all services as Open Referral UK v3
npm run directory -- check                           what is wrong with data/directory
An import prints what would change. It writes only with
  --write               write it
  --allow-removals      even when more than a third of a source goes
  --date 2026-02        the date of the data, shown to readers
  --source <id>         oruk: key of sources.json, where the feed does not name it
  --type <type>         oruk: what services are that do not say it`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      'allow-removals': { type: 'boolean', default: false },
      date: { type: 'string' },
      source: { type: 'string' },
      type: { type: 'string' },
      folder: { type: 'string' }
    }
  });
  const settings: Settings = {
    folder: values.folder ?? join(ROOT, 'data/directory'),
    today: new Date().toISOString().slice(0, 10),
    write: values.write,
    allowRemovals: values['allow-removals'],
    type: values.type,
    source: values.source,
    date: values.date,
    print: (line) => {
      console.log(line);
    },
    progress: (line) => {
      console.error(line);
    }
  };
  const [verb, kind, path] = positionals;
  if (verb === 'check' && kind === undefined) {
    check(settings);
  } else if (verb === 'export' && kind === 'oruk' && path !== undefined) {
    exportTo(path, settings);
  } else if (verb === 'import' && path !== undefined) {
    if (kind === 'epraccur' || kind === 'edispensary') importOds(kind, path, settings);
    else if (kind === 'codepoint') importCodepoint(path, settings);
    else if (kind === 'oruk') await importOruk(path, settings);
    else return usage();
  } else {
    return usage();
  }
  return 0;
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing is written.');
  return 1;
});
