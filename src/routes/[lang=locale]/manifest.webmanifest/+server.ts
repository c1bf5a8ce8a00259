import { json } from '@sveltejs/kit';
import { asset, resolve } from '$app/paths';
import { formatPath } from '#lib/domain/paths.ts';
import { createLocale } from '#lib/i18n/locale.ts';
import { loadWords } from '#lib/i18n/load.ts';
import { READABLE } from '#lib/i18n/register.ts';
import { fillPlain, type Reading } from '#lib/state/reading.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

const icon = (file: string, sizes: string, purpose = 'any') => ({
  src: asset(`/icons/${file}`),
  sizes,
  type: 'image/png',
  purpose
});

const screenshot = (file: string, sizes: string, form_factor: string) => ({
  src: asset(`/screenshots/${file}`),
  sizes,
  type: 'image/png',
  form_factor
});

/** One manifest per language: installed from a Turkish page, the app opens in Turkish. */
export const GET: RequestHandler = async ({ params }) => {
  const { bundle, facts, isOlder } = await loadWords(params.lang);
  const reading: Reading = { locale: createLocale(bundle), facts, today: '', isOlder };
  const words = (key: Parameters<Reading['locale']['text']>[0]): string =>
    fillPlain(reading, reading.locale.text(key));
  const lang = bundle.tag;
  const shortcut = (page: string) => ({
    name: words(`help:${page}.title`),
    url: resolve(formatPath({ kind: 'page', lang, topic: 'help', page }))
  });
  return json(
    {
      // The same app whatever its language: installing a second language replaces the first.
      id: resolve('/'),
      scope: resolve('/'),
      start_url: resolve(formatPath({ kind: 'home', lang })),
      name: words('interface:app.name'),
      short_name: 'City & Hackney',
      description: words('interface:app.description'),
      lang: bundle.htmlLang,
      dir: bundle.dir,
      display: 'standalone',
      background_color: '#fffdf9',
      theme_color: '#f5f1e8',
      categories: ['health', 'medical'],
      icons: [
        icon('icon-192.png', '192x192'),
        icon('icon-512.png', '512x512'),
        icon('icon-maskable-512.png', '512x512', 'maskable')
      ],
      shortcuts: [shortcut('emergency'), shortcut('where-to-go')],
      screenshots: [
        screenshot('home-narrow.png', '360x740', 'narrow'),
        screenshot('home-wide.png', '1024x768', 'wide')
      ]
    },
    { headers: { 'content-type': 'application/manifest+json' } }
  );
};
