import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ShippedFile } from '#lib/domain/bundle.ts';
import { hashedName, sha256 } from './hashing.ts';

export interface Shipment {
  shipped: ShippedFile;
  content: string;
}

/** Names a shipped file by its content. Nothing is written yet. */
export function ship(stem: string, value: unknown): Shipment {
  const content = `${JSON.stringify(value)}\n`;
  const shipped = {
    file: hashedName(stem, content),
    sha256: sha256(content),
    bytes: Buffer.byteLength(content, 'utf8')
  };
  return { shipped, content };
}

/** Writes the shipments, and removes every other file of the folder, so that no stale bundle is published. */
export function writeShipments(folder: string, shipments: readonly Shipment[]): void {
  mkdirSync(folder, { recursive: true });
  const names = new Set(shipments.map(({ shipped }) => shipped.file));
  for (const { shipped, content } of shipments) {
    writeIfChanged(join(folder, shipped.file), content);
  }
  for (const name of readdirSync(folder)) {
    if (!names.has(name)) {
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
