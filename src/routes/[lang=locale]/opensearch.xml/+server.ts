import { resolve } from '$app/paths';
import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { READABLE } from '#lib/i18n/register.ts';
import { openSearchType, writeOpenSearch } from '#lib/metadata/open-search.ts';
import { plainText, type Reading } from '#lib/state/reading.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ url, params }) => {
  const { bundle, facts, isOlder } = await loadWords(params.lang);
  const reading: Reading = { locale: createLocale(bundle), facts, today: '', isOlder };
  const { tag, htmlLang } = bundle;
  const site = url.origin + resolve('/').slice(0, -1);
  const text = writeOpenSearch(site, { tag, htmlLang, say: (key) => plainText(reading, key) });
  return new Response(text, { headers: { 'content-type': openSearchType } });
};
