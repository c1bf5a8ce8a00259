import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFile } from '#lib/domain/bundle-files.ts';
import { sha256 } from './hashing.ts';

export interface Shipment {
  /** A language's, or the name of a shared file. */
  tag: string;
  /** Below `static/b/`. */
  file: string;
  sha256: string;
  bytes: number;
  content: string;
}

/** Names a shipped file by its content. Nothing is written yet. */
export function ship(tag: string, value: unknown): Shipment {
  const content = `${JSON.stringify(value)}\n`;
  const digest = sha256(content);
  const bytes = Buffer.byteLength(content, 'utf8');
  return { tag, file: bundleFile(tag, digest), sha256: digest, bytes, content };
}

/** Writes the shipments, and removes every other file of the folder, so that no stale bundle is published. */
export function writeShipments(folder: string, shipments: readonly Shipment[]): void {
  mkdirSync(folder, { recursive: true });
  const files = new Map(shipments.map(({ file, content }) => [join(folder, file), content]));
  for (const [path, content] of files) writeIfChanged(path, content);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path)) rmSync(path);
  }
}

/** Leaves an unchanged file alone: a running development server then does not reload. */
export function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
