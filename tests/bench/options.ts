import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedGroups } from './on-phone.ts';
import { isProfileName, type ProfileName } from './profiles.ts';
import { parseSite, type Site } from './sites.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** Groups of measurements that `--only` chooses from. */
export const groups = ['first', 'work', ...installedGroups, 'correction'];

export interface Options {
  build: string;
  sites: Site[];
  runs: number;
  profiles: ProfileName[];
  pages: string[];
  only: string[];
  out: string;
  /** A build of the next release, in which one number is corrected. */
  correction: string | undefined;
  isScale: boolean;
  /** Numbers of languages. */
  sizes: number[];
  keepCopies: boolean;
}

function readList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readCount(text: string, name: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} ${text}: give a number.`);
  return count;
}

/** Reads the command line; throws, saying what to write instead, on what it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      build: { type: 'string', default: join(ROOT, 'build') },
      site: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '5' },
      profiles: { type: 'string', default: 'phone,2g' },
      pages: { type: 'string', default: '/tr/,/tr/rights/interpreter/,/ar/help/where-to-go/' },
      only: { type: 'string', default: groups.join(',') },
      out: { type: 'string', default: join(ROOT, 'tests/.tmp/bench.json') },
      correction: { type: 'string' },
      scale: { type: 'boolean', default: false },
      sizes: { type: 'string', default: '10,30,60,91' },
      'keep-copies': { type: 'boolean', default: false }
    }
  });
  const profiles = readList(values.profiles).map((name) => {
    if (isProfileName(name)) return name;
    throw new Error(`--profiles ${name}: there are phone, 2g, fast and none.`);
  });
  const only = readList(values.only);
  const unknown = only.find((name) => !groups.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${groups.join(', ')}.`);
  const pages = readList(values.pages);
  const odd = pages.find((page) => !/^\/(?:.*\/)?$/u.test(page));
  if (odd !== undefined) throw new Error(`--pages ${odd}: write it as /tr/rights/interpreter/.`);
  return {
    build: values.build,
    sites: values.site.map(parseSite),
    runs: readCount(values.runs, 'runs'),
    profiles,
    pages,
    only,
    out: values.out,
    correction: values.correction,
    isScale: values.scale,
    sizes: readList(values.sizes).map((size) => readCount(size, 'sizes')),
    keepCopies: values['keep-copies']
  };
}
