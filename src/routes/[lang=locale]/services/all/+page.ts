import { findDirectory } from '#lib/i18n/directory.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const load: PageLoad = async () => ({ directory: await findDirectory() });
