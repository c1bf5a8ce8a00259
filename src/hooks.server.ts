import type { Handle, RequestEvent } from '@sveltejs/kit';
import { resolve as resolvePath } from '$app/paths';
import { fallbackTag } from '#lib/domain/bundle-files.ts';
import { londonDate } from '#lib/domain/format.ts';
import { parsePath } from '#lib/domain/paths.ts';
import { loadDirectory } from '#lib/i18n/directory.ts';
import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { findLanguage, READABLE } from '#lib/i18n/register.ts';
import { drawHead } from '#lib/metadata/head.ts';
import { readShownHead, type Speech } from '#lib/metadata/page-metadata.ts';
import { plainText, type Reading } from '#lib/state/reading.ts';

async function speechOf(tag: string): Promise<Speech> {
  const { bundle, facts, isOlder } = await loadWords(tag);
  const today = londonDate(new Date());
  const reading: Reading = { locale: createLocale(bundle), facts, today, isOlder };
  const say: Speech['say'] = (key) => plainText(reading, key);
  return { tag, htmlLang: bundle.htmlLang, say, facts, today };
}

/** What others find a page by. The shell, which stands for every address, has no route and gets none. */
async function metadataOf({ url, route, params }: RequestEvent, html: string): Promise<string> {
  const base = resolvePath('/').slice(0, -1);
  const here = route.id === null ? undefined : parsePath(url.pathname.slice(base.length));
  const shown = readShownHead(html);
  if (here === undefined || shown === undefined) return '';
  const speech = await speechOf(params.lang ?? fallbackTag);
  const directory = here.kind === 'services' ? await loadDirectory() : undefined;
  return drawHead({ ...shown, site: url.origin + base, here, speech, directory }, READABLE);
}

/** Completes app.html: the language and direction of the page, English where it has none, and its metadata. */
export const handle: Handle = ({ event, resolve }) => {
  const row = findLanguage(event.params.lang ?? 'en');
  const lang = row?.htmlLang ?? 'en-GB';
  const dir = row?.dir ?? 'ltr';
  return resolve(event, {
    transformPageChunk: async ({ html }) => {
      const metadata = await metadataOf(event, html);
      return html
        .replace('%lang%', lang)
        .replace('%dir%', dir)
        .replace('%metadata%', () => metadata);
    }
  });
};
