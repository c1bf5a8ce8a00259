import { resolve } from '$app/paths';
import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { READABLE } from '#lib/i18n/register.ts';
import { drawReset } from './reset-page.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** The way out when nothing else opens: a plain page with none of the app's script, in every language. */
export const GET: RequestHandler = async () => {
  const words = await Promise.all(READABLE.map(loadWords));
  const locales = words.map(({ bundle }) => createLocale(bundle));
  // SvelteKit writes a folder's index.html for exactly this type; the page names its characters itself.
  return new Response(drawReset(locales, resolve('/')), {
    headers: { 'content-type': 'text/html' }
  });
};
