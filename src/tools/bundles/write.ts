import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFile } from '#lib/domain/bundle-files.ts';
import { sha256 } from './hashing.ts';

export interface Shipment {
  /** A language's, or the name of a shared file. */
  tag: string;
  sha256: string;
  bytes: number;
  content: string;
}

/** Names a shipped file by its content. Nothing is written yet. */
export function ship(tag: string, value: unknown): Shipment {
  const content = `${JSON.stringify(value)}\n`;
  return { tag, sha256: sha256(content), bytes: Buffer.byteLength(content, 'utf8'), content };
}

/** Writes the shipments, and removes every other file of the folder, so that no stale bundle is published. */
export function writeShipments(folder: string, shipments: readonly Shipment[]): void {
  mkdirSync(folder, { recursive: true });
  const files = new Map(
    shipments.map(({ tag, sha256, content }) => [bundleFile(tag, sha256), content])
  );
  for (const [name, content] of files) writeIfChanged(join(folder, name), content);
  for (const name of readdirSync(folder)) {
    if (!files.has(name)) {
      rmSync(join(folder, name), { recursive: true });
    }
  }
}

/** Leaves an unchanged file alone: a running development server then does not reload. */
export function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
