/** The releases kept by `npm run keep-release`, unpacked for a host. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const folder = join(import.meta.dirname, '../fixtures/releases');
const ending = '.json.br';

export interface KeptRelease {
  /** A folder that a host can serve. */
  root: string;
  remove(): Promise<void>;
}

interface PackedFile {
  path: string;
  bytes: Buffer;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readFiles(packed: Buffer): PackedFile[] {
  const parsed: unknown = JSON.parse(brotliDecompressSync(packed).toString('utf8'));
  const { files } = fieldsOf(parsed);
  if (!Array.isArray(files)) throw new Error('A kept release holds a list of files');
  return files.map((file: unknown) => {
    const { path, text, base64 } = fieldsOf(file);
    const isPath = typeof path === 'string' && !/^\/|(?:^|\/)\.\.?(?:\/|$)/u.test(path);
    if (!isPath) throw new Error(`Not a path below the release: ${String(path)}`);
    if (typeof text === 'string') return { path, bytes: Buffer.from(text) };
    if (typeof base64 === 'string') return { path, bytes: Buffer.from(base64, 'base64') };
    throw new Error(`${path} has no content`);
  });
}

/** The names of all kept releases, the oldest first: each begins with its date. */
export async function listKeptReleases(): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** Unpacks a release to a temporary folder. */
export async function unpackRelease(name: string): Promise<KeptRelease> {
  const files = readFiles(await readFile(join(folder, name + ending)));
  const root = await mkdtemp(join(tmpdir(), 'release-'));
  for (const { path, bytes } of files) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
