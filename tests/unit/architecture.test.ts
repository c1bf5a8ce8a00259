import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layers, layersBelow, outsiders, ranks } from '../../scripts/layers.mjs';

const root = join(import.meta.dirname, '../..');
const mostLines = 250;

/** Path from the root of the repository, for instance `src/lib/domain/page.ts`, to its text. */
type Sources = ReadonlyMap<string, string>;

function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

function listImports(text: string): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\n]+)\1/g;
  return [...withoutComments(text).matchAll(pattern)].map((match) => match[2] ?? '');
}

/** `#lib/domain/page.ts` and `../domain/page.ts` both lead to `src/lib/domain/page.ts`; a package leads nowhere. */
function findTarget(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const own = /^(?:#lib|\$lib)\/(.*)$/.exec(specifier)?.[1];
  return own === undefined ? undefined : `src/lib/${own}`;
}

function findFolder(path: string): string {
  const [, first = '', second = '', third] = path.split('/');
  if (first === 'lib') return third === undefined ? 'lib' : second;
  if (first.startsWith('service-worker')) return 'service-worker';
  return /^(hooks|params|app\.)/.test(first) ? 'routes' : first;
}

function explainImport(file: string, target: string): string | undefined {
  const from = findFolder(file);
  const to = findFolder(target);
  if (from === to || /\.(css|svg)$/.test(target)) return undefined;
  const shared = Object.entries(outsiders).find(([name]) => name === from)?.[1];
  const allowed = shared
    ? shared.some((path) => target.startsWith(`src/lib/${path}`))
    : layersBelow(from).includes(to);
  return allowed ? undefined : `${file} imports ${target}: ${from} may not depend on ${to}`;
}

function listDependences(sources: Sources): { file: string; target: string }[] {
  return [...sources].flatMap(([file, text]) =>
    listImports(text).flatMap((specifier) => {
      const target = findTarget(file, specifier);
      return target === undefined ? [] : [{ file, target }];
    })
  );
}

/** Folders of one rank may use each other one way round only. */
function findMutualFolders(sources: Sources): string[] {
  const pairs = new Set(
    listDependences(sources).map(
      ({ file, target }) => `${findFolder(file)} and ${findFolder(target)}`
    )
  );
  return ranks.flatMap((rank) =>
    rank.flatMap((one) =>
      rank
        .filter((other) => one < other)
        .filter((other) => pairs.has(`${one} and ${other}`) && pairs.has(`${other} and ${one}`))
        .map((other) => `${one} and ${other} import each other`)
    )
  );
}

const doors = [
  {
    folders: ['storage', 'service-worker'],
    what: 'IndexedDB',
    pattern: /\bindexedDB\b|['"]idb['"]/
  },
  {
    folders: ['offline'],
    what: 'navigator.serviceWorker',
    pattern: /navigator\s*\??\.\s*serviceWorker|['"]serviceWorker['"]/
  },
  {
    folders: ['speech'],
    what: 'speechSynthesis',
    pattern: /\bspeechSynthesis\b/
  },
  {
    folders: ['device'],
    what: 'navigator.geolocation or navigator.wakeLock',
    pattern: /navigator\s*\??\.\s*(?:geolocation|wakeLock)|['"](?:geolocation|wakeLock)['"]/
  },
  {
    // domain/ holds the grammar of the addresses and reads nothing.
    folders: ['i18n', 'service-worker', 'tools', 'domain'],
    what: 'bundles, /b/',
    pattern: /['"`/}]b\/(?=[^'"`\n]*['"`])/
  }
];

function findForbiddenWords(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const code = withoutComments(text);
    const named = doors
      .filter(({ folders, pattern }) => !folders.includes(findFolder(file)) && pattern.test(code))
      .map(({ folders, what }) => `${file} names ${what}: only ${folders.join(', ')} may`);
    return code.includes('{@html') ? [...named, `${file} uses {@html`] : named;
  });
}

function findMisplacedFiles(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const reasons: string[] = [];
    const folder = findFolder(file);
    const lines = text.trimEnd().split('\n').length;
    const known = [...layers, ...Object.keys(outsiders)].includes(folder);
    if (lines > mostLines) reasons.push(`${file} has ${lines} lines, more than ${mostLines}`);
    if (!known) reasons.push(`${file} is in no folder the rule knows: ${layers.join(', ')}`);
    if (/\/(utils?|helpers?|common|misc)\//.test(file)) reasons.push(`${file}: name its idea`);
    return reasons;
  });
}

function findViolations(sources: Sources): string[] {
  const imports = listDependences(sources).flatMap(
    ({ file, target }) => explainImport(file, target) ?? []
  );
  return [
    ...imports,
    ...findMutualFolders(sources),
    ...findForbiddenWords(sources),
    ...findMisplacedFiles(sources)
  ];
}

function readSources(): Sources {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .map((path) => [
        `src/${path.replaceAll('\\', '/')}`,
        readFileSync(join(root, 'src', path), 'utf8')
      ])
  );
}

test('every file of src keeps the rule of dependence', () => {
  expect(findViolations(readSources())).toEqual([]);
});

describe('the rule catches', () => {
  test.each([
    ['a path upwards', 'src/lib/domain/page.ts', `import { x } from '#lib/content/topics.ts';`],
    [
      'a relative path upwards',
      'src/lib/state/a.svelte.ts',
      `import B from '../components/B.svelte';`
    ],
    ['a type upwards', 'src/lib/content/a.ts', `import type { X } from '../i18n/x.ts';`],
    ['a re-export upwards', 'src/lib/storage/a.ts', `export { x } from '#lib/state/x.svelte.ts';`],
    ['a lazy import upwards', 'src/lib/i18n/a.ts', `const x = await import('#lib/state/x.ts');`],
    ['an import for effect', 'src/lib/domain/a.ts', `import '#lib/storage/open.ts';`],
    ['the app importing a tool', 'src/routes/+page.ts', `import { x } from '../tools/data.ts';`],
    [
      'a tool importing state',
      'src/tools/data.ts',
      `import { x } from '#lib/state/saved.svelte.ts';`
    ],
    [
      'the worker importing storage',
      'src/service-worker.ts',
      `import { x } from '#lib/storage/x.ts';`
    ],
    [
      'a component opening the database',
      'src/lib/components/A.svelte',
      `import { openDB } from 'idb';`
    ],
    ['state naming indexedDB', 'src/lib/state/a.ts', `if (indexedDB) open();`],
    ['a route naming the worker', 'src/routes/+layout.svelte', `navigator.serviceWorker.ready`],
    ['a component speaking', 'src/lib/components/A.svelte', `speechSynthesis.cancel();`],
    ['speech asking where', 'src/lib/speech/a.ts', `navigator.geolocation.watchPosition(f);`],
    ['state holding the screen', 'src/lib/state/a.ts', `if ('wakeLock' in navigator) hold();`],
    ['device importing a neighbour', 'src/lib/device/a.ts', `import { x } from '../i18n/x.ts';`],
    ['sharing importing speech', 'src/lib/sharing/a.ts', `import { x } from '#lib/speech/x.ts';`],
    ['a route reading a bundle', 'src/routes/+page.ts', 'fetch(`${base}/b/${file}`)'],
    ['raw HTML', 'src/lib/components/A.svelte', `<p>{@html words}</p>`],
    ['a long file', 'src/lib/domain/long.ts', 'x;\n'.repeat(mostLines + 1)],
    ['a junk drawer', 'src/lib/domain/utils/dates.ts', `export const x = 1;`],
    ['a folder nobody planned', 'src/lib/managers/a.ts', `export const x = 1;`]
  ])('%s', (_, file, text) => {
    expect(findViolations(new Map([[file, text]]))).toHaveLength(1);
  });

  test('two folders of one rank that import each other', () => {
    const sources = new Map([
      ['src/lib/offline/keep.ts', `import { x } from '#lib/storage/kept.ts';`],
      ['src/lib/storage/kept.ts', `import { y } from '#lib/offline/keep.ts';`]
    ]);
    expect(findViolations(sources)).toEqual(['offline and storage import each other']);
  });
});

test.each([
  [
    'a path downwards',
    'src/routes/+page.svelte',
    `import Tile from '#lib/components/Tile.svelte';`
  ],
  [
    'a neighbour of one rank',
    'src/lib/offline/keep.ts',
    `import { x } from '#lib/storage/kept.ts';`
  ],
  [
    'the worker sharing messages',
    'src/service-worker.ts',
    `import type { M } from '#lib/offline/messages.ts';`
  ],
  ['sharing using domain', 'src/lib/sharing/a.ts', `import { x } from '#lib/domain/facts.ts';`],
  ['the door itself', 'src/lib/device/a.ts', `navigator.wakeLock.request('screen');`],
  ['a word in a comment', 'src/lib/state/a.ts', `// indexedDB may be refused\nexport const x = 1;`],
  ['a web address', 'src/lib/content/a.ts', `export const x = 'https://example.org/b';`],
  ['a stylesheet', 'src/routes/+layout.svelte', `import '#lib/styles/tokens.css';`]
])('the rule allows %s', (_, file, text) => {
  expect(findViolations(new Map([[file, text]]))).toEqual([]);
});
