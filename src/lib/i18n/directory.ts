import { isDirectory, isMapData, isPackedPostcodes } from '#lib/directory/shapes.ts';
import type { MapData, PackedPostcodes } from '#lib/domain/directory-files.ts';
import type { Directory } from '#lib/domain/service.ts';
import { fetchShipped } from './fetch-bundle.ts';
import { BundleUnavailable } from './fetch-file.ts';

// Apart from the words, because only some pages list services: every first visit carries the rest.

/** The services near here: from the disk while prerendering. Rejects with BundleUnavailable. */
export async function loadDirectory(): Promise<Directory> {
  if (import.meta.env.SSR) {
    const { readDirectory } = await import('./read-from-disk.ts');
    return readDirectory();
  }
  return (await fetchShipped('services', isDirectory)).value;
}

/** The same for a page, whose words are there: null where it has to say what is missing. */
export async function findDirectory(): Promise<Directory | null> {
  try {
    return await loadDirectory();
  } catch (cause) {
    if (cause instanceof BundleUnavailable) return null;
    throw cause;
  }
}

/** Where each postcode of the area is. Rejects with BundleUnavailable. */
export async function loadPostcodes(): Promise<PackedPostcodes> {
  return (await fetchShipped('postcode', isPackedPostcodes)).value;
}

/** The lines of the map. Rejects with BundleUnavailable. */
export async function loadMap(): Promise<MapData> {
  return (await fetchShipped('map', isMapData)).value;
}
