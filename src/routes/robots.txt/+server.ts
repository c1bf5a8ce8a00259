import { resolve } from '$app/paths';
import { writeRobots } from '#lib/metadata/sitemaps.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
  new Response(writeRobots(url.origin + resolve('/').slice(0, -1)), {
    headers: { 'content-type': 'text/plain' }
  });
