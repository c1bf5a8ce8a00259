import { resolve } from '$app/paths';
import { READABLE } from '#lib/i18n/register.ts';
import { writeSitemap } from '#lib/metadata/sitemaps.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => READABLE.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ url, params }) => {
  const site = url.origin + resolve('/').slice(0, -1);
  return new Response(writeSitemap(site, params.lang, READABLE), {
    headers: { 'content-type': 'application/xml' }
  });
};
