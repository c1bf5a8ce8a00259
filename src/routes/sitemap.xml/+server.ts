import { resolve } from '$app/paths';
import { READABLE } from '#lib/i18n/register.ts';
import { writeSitemapIndex } from '#lib/metadata/sitemaps.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
  new Response(writeSitemapIndex(url.origin + resolve('/').slice(0, -1), READABLE), {
    headers: { 'content-type': 'application/xml' }
  });
