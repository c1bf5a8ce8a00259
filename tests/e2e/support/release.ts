import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashSources } from '../../../scripts/source-hash.mjs';

const root = join(import.meta.dirname, '../../..');
const copy = join(root, 'tests/.tmp/second-release');
const stamp = join(root, 'tests/.tmp/second-release.txt');

// Copying these would be slow, endless or pointless. Node finds node_modules in the folders above.
const left = new Set([
  'node_modules',
  'build',
  'tests',
  'docs',
  'test-results',
  'playwright-report'
]);

const words = 'locales/tr/interface.json';

export interface Release {
  root: string;
  /** The Turkish title of the home page in the first release. */
  before: string;
  after: string;
}

function readTitle(text: string): string {
  const parsed: unknown = JSON.parse(text);
  const home: unknown =
    typeof parsed === 'object' && parsed !== null && 'home' in parsed && parsed.home;
  const title: unknown = typeof home === 'object' && home !== null && 'title' in home && home.title;
  if (typeof title !== 'string') throw new Error(`${words} has no home.title`);
  return title;
}

async function copySources(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const names = (await readdir(root)).filter((name) => !left.has(name) && !name.startsWith('.'));
  for (const name of names) await cp(join(root, name), join(target, name), { recursive: true });
}

async function buildIn(folder: string, env: Record<string, string>): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32'
  });
}

/**
 * The next release, as it would really come: a copy of the sources with one Turkish title and one line of
 * the app changed, built with the real build. It also carries the pseudo-languages, which no published one does. About as long as `npm run build`; made once per source.
 */
export async function buildNextRelease(): Promise<Release> {
  const text = await readFile(join(root, words), 'utf8');
  const before = readTitle(text);
  const after = `${before} ✓`;
  const release = { root: join(copy, 'build'), before, after };
  const source = hashSources(root);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === source) return release;
  await copySources(copy);
  await writeFile(join(copy, words), text.replace(JSON.stringify(before), JSON.stringify(after)));
  const script = join(copy, 'src/app.html');
  const page = await readFile(script, 'utf8');
  await writeFile(script, page.replace('</head>', '<meta name="release" content="next"></head>'));
  await buildIn(copy, { PSEUDO_LANGUAGES: 'yes' });
  await writeFile(stamp, source);
  return release;
}

/** The same sources under another base path; made once per source. Resolves with the folder of the build. */
export async function buildUnderBase(base: `/${string}`): Promise<string> {
  const name = `release-under${base.replaceAll('/', '-')}`;
  const folder = join(root, 'tests/.tmp', name);
  const made = join(root, `tests/.tmp/${name}.txt`);
  const source = hashSources(root);
  if ((await readFile(made, 'utf8').catch(() => '')) !== source) {
    await copySources(folder);
    await buildIn(folder, { BASE_PATH: base });
    await writeFile(made, source);
  }
  return join(folder, 'build');
}
