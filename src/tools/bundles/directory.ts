import { join } from 'node:path';
import type { MapData, PackedPostcodes } from '#lib/domain/directory-files.ts';
import type { Directory } from '#lib/domain/service.ts';
import { readMap } from '../directory/map.ts';
import { readPostcodeRows } from '../directory/postcode-table.ts';
import { packPostcodes } from '../directory/postcodes.ts';
import { shippedDirectory } from '../directory/shipped.ts';
import { openStore } from '../directory/store.ts';

/** What the app ships of `data/directory/`, by the names of the shared files. */
export interface DirectoryFiles {
  readonly services: Directory;
  readonly postcode: PackedPostcodes;
  readonly map: MapData;
}

/** Reads `data/directory/` of a repository. Throws a Refusal that names file and place. */
export function readDirectoryFiles(root: string): DirectoryFiles {
  const folder = join(root, 'data/directory');
  const { records, sources } = openStore(folder);
  return {
    services: shippedDirectory(records, sources),
    postcode: packPostcodes(readPostcodeRows(join(folder, 'postcodes.csv'))),
    map: readMap(folder)
  };
}
