import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeIfChanged } from '../bundles/write.ts';
import type { Meta } from './meta.ts';

/** Writes `meta.json` in the repository's format, one string a line, so that a change reads well in a comparison. */
export async function writeMeta(folder: string, meta: Meta): Promise<void> {
  const path = join(folder, meta.tag, 'meta.json');
  const { tag, dates, languages, strings, ...rest } = meta;
  const text = JSON.stringify({ tag, dates, languages, ...rest, strings }, null, 2).replace(
    /\{\n\s+("state": [^{}]*?)\n\s+\}/g,
    (_, inner: string) => `{ ${inner.replace(/\n\s+/g, ' ')} }`
  );
  writeIfChanged(path, await format(text, { ...(await resolveConfig(path)), parser: 'json' }));
}
