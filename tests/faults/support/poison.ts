/** A language, facts and a directory as somebody who means harm would write them, with every check switched off. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFile, indexAlias } from '#lib/domain/bundle-files.ts';

/** What is hung on every string: markup, names every object has, nested messages, links, and lines turned for good. */
export const POISON = [
  '<img src=x onerror="window.ran=1">',
  '</title></script><script>window.ran=2</script>',
  '<a href="https://evil.example/">nhs.uk</a>',
  '{{constructor}} {{__proto__}} $t(interface:home.title) ${window.ran=3}',
  'javascript:window.ran=4',
  'w'.repeat(120),
  '\u2067\u202Egnihton'
].join(' ');

export type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** Every string below, with the poison behind it; `keeps` names those that are ids, numbers and dates. */
export function poison(tree: Tree, keeps: ReadonlySet<string> = new Set()): Tree {
  if (typeof tree === 'string') return `${tree} ${POISON}`;
  if (Array.isArray(tree)) return tree.map((one) => poison(one, keeps));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, one]) => [name, keeps.has(name) ? one : poison(one, keeps)])
  );
}

const idsOfWords = new Set([
  'tag',
  'htmlLang',
  'dir',
  'script',
  'plural',
  'missing',
  'outdated',
  'unreviewedCritical'
]);
/** What a tap dials or writes to is left: that it leads where it says can then be seen. */
const idsOfFacts = new Set([
  'kind',
  'tel',
  'to',
  'email',
  'textRelay',
  'facts',
  'blocks',
  'date',
  'time',
  'dated',
  'opens',
  'closes',
  'reviewBy',
  'confirmedOn',
  'area'
]);
const idsOfServices = new Set([
  'id',
  'type',
  'tel',
  'postcode',
  'source',
  'neighbourhood',
  'date',
  'assuredDate',
  'opens',
  'closes'
]);

/** Links of facts that run, load or lead away. */
function withHostileLinks(facts: Tree): Tree {
  const text = JSON.stringify(facts).replace(
    /"href":"(?:[^"\\]|\\.)*"/gu,
    '"href":"javascript:window.ran=5"'
  );
  const parsed: Tree = JSON.parse(text);
  return parsed;
}

/**
 * The real build with poisoned words of `tag`, facts and services, each with the digest that the page asks for. The
 * pages at `paths` are the bare shell, so that all they show is drawn from these files.
 */
export function poisonedBuild(
  build: string,
  target: string,
  tag: string,
  paths: readonly string[]
): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'b'), { recursive: true });
  const made = new Set(['b', '_app', ...paths.map((path) => path.split('/')[0] ?? '')]);
  for (const name of readdirSync(build)) {
    if (!made.has(name)) symlinkSync(join(build, name), join(target, name));
  }
  cpSync(join(build, '_app'), join(target, '_app'), { recursive: true });
  const digests = new Map<string, string>();
  // A shell asks for no first words.
  for (const name of readdirSync(join(build, 'b')).filter((each) => each.endsWith('.json'))) {
    const bytes = readFileSync(join(build, 'b', name));
    const changed = poisonFile(name, bytes.toString(), tag);
    const digest = sha256(Buffer.from(changed));
    // The page makes the name out of the digest, as the index has it.
    writeFileSync(join(target, 'b', bundleFile(name.split('.')[0] ?? '', digest)), changed);
    digests.set(sha256(bytes), digest);
  }
  poisonIndex(join(target, 'b'), digests);
  for (const path of paths) {
    mkdirSync(join(target, path), { recursive: true });
    cpSync(join(build, 'shell.html'), join(target, path, 'index.html'));
  }
  if (digests.size === 0) throw new Error(`no files of words below ${dirname(target)}`);
}

/** The shell asks for the index by the name that only a worker answers; here the host does. */
function poisonIndex(folder: string, digests: ReadonlyMap<string, string>): void {
  const name = readdirSync(folder).find((each) => each.startsWith('index.')) ?? '';
  const text = readFileSync(join(folder, name), 'utf8');
  const patched = text.replace(/\b[0-9a-f]{64}\b/gu, (digest) => digests.get(digest) ?? digest);
  if (patched === text) throw new Error(`${folder} holds no index`);
  writeFileSync(join(folder, indexAlias), patched);
}

function poisonFile(name: string, text: string, tag: string): string {
  const parsed: Tree = JSON.parse(text);
  if (name.startsWith(`${tag}.`)) return JSON.stringify(poison(parsed, idsOfWords));
  if (name.startsWith('facts.'))
    return JSON.stringify(withHostileLinks(poison(parsed, idsOfFacts)));
  if (name.startsWith('services.')) return JSON.stringify(poison(parsed, idsOfServices));
  return text;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
