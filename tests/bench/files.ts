/** Files as a good host sends them: packed once, as tightly as brotli can, before any clock runs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chooseType, isCompressible } from '../../scripts/headers.mjs';

export interface Packed {
  body: Buffer;
  type: string;
  isPacked: boolean;
}

const known = new Map<string, Packed & { modified: number }>();

export function packBytes(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

export function packFile(file: string): Packed {
  const modified = statSync(file).mtimeMs;
  const before = known.get(file);
  if (before?.modified === modified) return before;
  const type = chooseType(file);
  const bytes = readFileSync(file);
  const isPacked = isCompressible(type);
  const packed = { body: isPacked ? packBytes(bytes) : bytes, type, isPacked, modified };
  known.set(file, packed);
  return packed;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** The file behind an address, or the page for what is missing. */
export function findFile(
  folder: string,
  path: string
): { file: string | undefined; status: 200 | 404 } {
  const decoded = decodeURIComponent(path);
  const isOutside = decoded.includes('\0') || decoded.split('/').includes('..');
  const wanted = isOutside
    ? []
    : ['', '/index.html', '.html'].map((end) => join(folder, decoded + end));
  const file = wanted.find(isFile);
  if (file !== undefined) return { file, status: 200 };
  const missing = join(folder, '404.html');
  return { file: isFile(missing) ? missing : undefined, status: 404 };
}
