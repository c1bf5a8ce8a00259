import type { Handle, RequestEvent } from '@sveltejs/kit';
import { resolve as resolvePath } from '$app/paths';
import { render } from 'svelte/server';
import Waiting from '#lib/components/shell/Waiting.svelte';
import { fallbackTag, indexTag } from '#lib/domain/bundle-files.ts';
import { partOf } from '#lib/domain/first-words.ts';
import { londonDate } from '#lib/domain/london.ts';
import { bundlesOf } from '#lib/domain/page-bundles.ts';
import { parsePath, type Destination } from '#lib/domain/paths.ts';
import { loadDirectory } from '#lib/i18n/directory.ts';
import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { findLanguage } from '#lib/i18n/register.ts';
import { aliasAddress, nameFile, nameFirstWords } from '#lib/i18n/read-from-disk.ts';
import { noteAskedLanguage } from '#lib/metadata/asked-language.ts';
import { drawBundleLinks, drawPreload } from '#lib/metadata/bundle-links.ts';
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

/** A route's file that is no more than a name for something in another file. */
const isFolded = (path: string): boolean => path.includes('/nodes/') && !path.includes('/nodes/3.');

const base = resolvePath('/').slice(0, -1);

/** The shell, which stands for every address, has no route and is no place. */
function placeOf({ url, route }: RequestEvent): Destination | undefined {
  return route.id === null ? undefined : parsePath(url.pathname.slice(base.length));
}

/** What a page is drawn from. The shell asks the worker, so that it stays the same while words and numbers change. */
function bundlesFor(event: RequestEvent): string {
  const here = placeOf(event);
  if (here === undefined) return drawPreload(aliasAddress);
  const index = nameFile(indexTag);
  const bundles = bundlesOf(here).map(nameFile);
  const part = partOf(here);
  if (here.kind === 'picker' || part === undefined)
    return drawBundleLinks({ index, needed: bundles, later: [] });
  // In its first words is all that it says and what that rests on. All facts come later: the index names them.
  const needed = bundles.filter(({ tag }) => ![here.lang, 'facts', 'evidence'].includes(tag));
  return drawBundleLinks({
    index,
    needed: [nameFirstWords(here.lang, part), ...needed],
    later: [nameFile(here.lang)]
  });
}

/** What stands in the shell until there is a page. */
function waitingFor(event: RequestEvent): string {
  return placeOf(event) === undefined ? render(Waiting).body : '';
}

/** What others find a page by. */
async function metadataOf(event: RequestEvent, html: string): Promise<string> {
  const { url, params } = event;
  const here = placeOf(event);
  const shown = readShownHead(html);
  if (here === undefined || shown === undefined) return '';
  const speech = await speechOf(params.lang ?? fallbackTag);
  const directory = bundlesOf(here).includes('services') ? await loadDirectory() : undefined;
  return drawHead({ ...shown, site: url.origin + base, here, speech, directory });
}

/** Completes app.html: the language and direction of the page, English where it has none, and its metadata. */
export const handle: Handle = ({ event, resolve }) => {
  const row = findLanguage(event.params.lang ?? 'en');
  const lang = row?.htmlLang ?? 'en-GB';
  const dir = row?.dir ?? 'ltr';
  return resolve(event, {
    // The files of routes are folded into the script that asks for them (scripts/facades.mjs).
    preload: ({ type, path }) => type === 'js' && !isFolded(path),
    transformPageChunk: async ({ html }) => {
      const metadata = await metadataOf(event, html);
      return noteAskedLanguage(html, placeOf(event))
        .replace('%lang%', lang)
        .replace('%dir%', dir)
        .replace('%bundles%', () => bundlesFor(event))
        .replace('%waiting%', () => waitingFor(event))
        .replace('%metadata%', () => metadata);
    }
  });
};
