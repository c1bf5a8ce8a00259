import { READABLE } from '#lib/i18n/register.ts';
import { loadSourcesFor } from '../load-sources.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const load: PageLoad = ({ params }) => loadSourcesFor(params.lang);
