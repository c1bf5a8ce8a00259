import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeIfChanged } from '../../bundles/write.ts';
import type { Locale } from '../locale.ts';
import type { Meta } from '../meta.ts';
import { writeMeta } from '../write-meta.ts';

/** Writes a language's files in the repository's format; what has not changed stays untouched. */
export async function writeLocale(folder: string, locale: Locale, meta: Meta): Promise<void> {
  for (const { namespace, raw } of locale.files) {
    const path = join(folder, locale.tag, `${namespace}.json`);
    writeIfChanged(path, await format(raw, { ...(await resolveConfig(path)), parser: 'json' }));
  }
  await writeMeta(folder, meta);
}
