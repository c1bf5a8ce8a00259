import type { Handle } from '@sveltejs/kit';
import { findLanguage } from '#lib/i18n/register.ts';

/** Writes the language and direction of the page into app.html; pages without a language are English. */
export const handle: Handle = ({ event, resolve }) => {
  const row = findLanguage(event.params.lang ?? 'en');
  const lang = row?.htmlLang ?? 'en-GB';
  const dir = row?.dir ?? 'ltr';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', dir)
  });
};
