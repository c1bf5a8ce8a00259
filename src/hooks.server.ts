import type { Handle } from '@sveltejs/kit';
import register from '#lib/i18n/generated/register.json';

const rows = new Map(register.map((row) => [row.tag, row]));

/** Writes the language and direction of the page into app.html; pages without a language are English. */
export const handle: Handle = ({ event, resolve }) => {
  const row = rows.get(event.params.lang ?? 'en');
  const lang = row?.htmlLang ?? 'en-GB';
  const dir = row?.dir ?? 'ltr';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', dir)
  });
};
