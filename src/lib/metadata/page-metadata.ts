import type { TextKey } from '#lib/domain/bundle.ts';
import type { AppFacts } from '#lib/domain/facts.ts';
import { formatPath, type Destination, type LocalPath } from '#lib/domain/paths.ts';
import type { Directory } from '#lib/domain/service.ts';
import { unescapeMarkup } from './escape.ts';

/** What a page says of itself in its own head. */
export interface ShownHead {
  readonly title: string;
  readonly description: string;
}

/** A language, as metadata speaks it. */
export interface Speech {
  readonly tag: string;
  readonly htmlLang: string;
  /** A string of the language as plain text. */
  readonly say: (key: TextKey) => string;
  readonly facts: AppFacts;
  /** London's date, as `2026-11-22`. */
  readonly today: string;
}

/** A page and everything its metadata is made from. */
export interface PageMetadata extends ShownHead {
  /** Origin and base of the site, without a closing slash: `https://example.org/app`. */
  readonly site: string;
  readonly here: Destination;
  /** The page's language; English for the picker, which speaks none. */
  readonly speech: Speech;
  /** All services, where the page lists some. */
  readonly directory?: Directory | undefined;
}

/** `https://example.org/app` and `/tr/` → `https://example.org/app/tr/`. */
export function absolute(site: string, path: LocalPath): string {
  return site + path;
}

/** The address of a place, with its origin and base. */
export function addressOf(site: string, destination: Destination): string {
  return absolute(site, formatPath(destination));
}

/**
 * Reads title and description off a drawn page, so that search engines are told what readers see. Undefined where
 * there is no description: the shell and error pages have none, and nobody is to find those.
 */
export function readShownHead(html: string): ShownHead | undefined {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1];
  const description = /<meta name="description" content="([^"]*)"/u.exec(html)?.[1];
  if (title === undefined || description === undefined) return undefined;
  return { title: unescapeMarkup(title), description: unescapeMarkup(description) };
}
