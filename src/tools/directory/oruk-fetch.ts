import type { Json } from '#lib/domain/bundle.ts';
import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';

/** What a feed may cost. */
export interface FetchLimits {
  readonly pages: number;
  readonly services: number;
  /** Bytes of one answer. */
  readonly bytes: number;
  readonly seconds: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  pages: 500,
  services: 20_000,
  bytes: 50_000_000,
  seconds: 30,
  redirects: 3
};

/** How many full services are asked for at a time: feeds are small servers. */
const atOnce = 4;

/**
 * Fetches a feed: the page at the address, the pages after it, and each service that its list gives only in short.
 * @returns the services of all pages, or the single service that stands at the address.
 * @throws {Refusal} for another scheme or host, an answer that is too long, too slow or no JSON, or too many pages.
 */
export async function fetchFeed(
  address: string,
  progress: (line: string) => void,
  limits: FetchLimits = FETCH_LIMITS
): Promise<Json> {
  const first = await fetchJson(address, limits);
  if (!isObject(first) || !Array.isArray(first.contents)) return first;
  const services = [...first.contents];
  const pages = typeof first.total_pages === 'number' ? first.total_pages : 1;
  if (pages > limits.pages) {
    throw new Refusal(
      `${address} says it has ${String(pages)} pages; ${String(limits.pages)} is the most that is read. Ask for larger pages (for example ?per_page=100).`
    );
  }
  for (let number = 2; number <= pages; number += 1) {
    progress(`page ${String(number)} of ${String(pages)}`);
    const page = await fetchJson(pageAddress(address, number), limits);
    if (!isObject(page) || !Array.isArray(page.contents)) {
      throw new Refusal(
        `${pageAddress(address, number)} is no page with "contents". Nothing is taken.`
      );
    }
    if (page.page_number !== undefined && page.page_number !== number) {
      throw new Refusal(
        `${pageAddress(address, number)} answers with page ${JSON.stringify(page.page_number)}: the feed does not turn its pages. Nothing is taken.`
      );
    }
    services.push(...page.contents);
  }
  if (services.length > limits.services) {
    throw new Refusal(
      `${address} has ${String(services.length)} services; ${String(limits.services)} is the most that is read. Narrow the address down.`
    );
  }
  return fullServices(address, services, progress, limits);
}

function pageAddress(address: string, page: number): string {
  const url = new URL(address);
  url.searchParams.set('page', String(page));
  return url.href;
}

/** A list may give each service in short: then the places are at `/services/<id>`. */
async function fullServices(
  address: string,
  services: readonly Json[],
  progress: (line: string) => void,
  limits: FetchLimits
): Promise<Json[]> {
  const full: Json[] = [];
  for (let at = 0; at < services.length; at += atOnce) {
    const some = services.slice(at, at + atOnce);
    full.push(
      ...(await Promise.all(
        some.map(async (service) => {
          if (!isObject(service) || service.service_at_locations !== undefined) return service;
          if (typeof service.id !== 'string' || service.id === '') return service;
          const url = new URL(address);
          url.search = '';
          url.pathname = `${url.pathname.replace(/\/$/u, '')}/${encodeURIComponent(service.id)}`;
          return fetchJson(url.href, limits);
        })
      ))
    );
    if (full.length % 100 < atOnce) {
      progress(`${String(full.length)} of ${String(services.length)} services`);
    }
  }
  return full;
}

async function fetchJson(address: string, limits: FetchLimits): Promise<Json> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    const response = await follow(address, limits, signal);
    const text = await readText(response, address, limits.bytes);
    const json: Json = parse(text, address);
    return json;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      signal.aborted
        ? `${address} did not answer within ${String(limits.seconds)} seconds. Try again later.`
        : `${address} could not be read (${error instanceof Error ? error.message : String(error)}). Check the address and the connection.`
    );
  }
}

async function follow(
  address: string,
  limits: FetchLimits,
  signal: AbortSignal
): Promise<Response> {
  let url = webAddress(address);
  for (let step = 0; step <= limits.redirects; step += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json' }
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      if (response.ok) return response;
      throw new Refusal(
        `${url.href} answers with status ${String(response.status)}. Check the address.`
      );
    }
    const next = webAddress(new URL(location, url).href);
    if (next.host !== url.host || (url.protocol === 'https:' && next.protocol !== 'https:')) {
      throw new Refusal(
        `${url.href} sends on to ${next.origin}. A feed must answer for itself: give that address if you trust it.`
      );
    }
    url = next;
  }
  throw new Refusal(
    `${address} sends on more than ${String(limits.redirects)} times. Give the last address.`
  );
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.username !== '') {
    throw new Refusal(
      `"${address.slice(0, 100)}" is no http or https address without a password. Give the address of the feed's /services list.`
    );
  }
  return url;
}

async function readText(response: Response, address: string, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > most) {
      throw new Refusal(
        `${address} answers with more than ${String(most)} bytes. Ask for smaller pages.`
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function parse(text: string, address: string): Json {
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    throw new Refusal(
      `${address} answers with no complete JSON. Give the address of the /services list.`
    );
  }
}
