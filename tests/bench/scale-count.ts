/** What a build weighs, read from its files: nothing here knows how the app names them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Weights {
  pages: number;
  files: number;
  /** On the host's disk, unpacked. */
  folderBytes: number;
}

export function weighFolder(build: string): Weights {
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  );
  const folderBytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0
  );
  const pages = files.filter(({ name }) => name === 'index.html').length;
  return { pages, files: files.length, folderBytes };
}
