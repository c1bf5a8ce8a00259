/** Which files a fault aims at, and what it does to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Misdeed, Rule } from '../../host/rules.ts';
import { build } from './phone.ts';

/** The page that readers have in hand when the host goes wrong. */
export const pageInHand = 'tr/help/emergency/';
export const headingInHand = '999';

const page = readFileSync(join(build, pageInHand, 'index.html'), 'utf8');
const later = readdirSync(join(build, '_app/immutable'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.js') && !page.includes(path));

export const parts = {
  /** Every script. Without them a page can be read, and no worker is asked for. */
  scripts: /\/_app\/immutable\/.*\.js$/u,
  /** Scripts that only the worker fetches as yet. */
  laterScripts: new RegExp(`/_app/immutable/(?:${later.join('|')})$`, 'u'),
  shell: /\/shell\.html/u,
  words: /\/b\/(?:first\/.*)?tr\./u,
  /** The whole language, which the page that wakes with a part of it can wait for. */
  laterWords: /\/b\/tr\./u,
  facts: /\/b\/facts\./u,
  worker: /\/service-worker\.js/u
} as const;

export type Part = keyof typeof parts;

export const deeds = {
  portal: { do: 'portal' },
  flip: { do: 'corrupt' },
  cut: { do: 'truncate', bytes: 60 },
  announcedCut: { do: 'truncate', bytes: 60, announced: true },
  drop: { do: 'drop' },
  redirect: { do: 'redirect', to: '/404.html' },
  missing: { do: 'status', status: 404 },
  unavailable: { do: 'status', status: 503 },
  wrongType: { do: 'headers', headers: { 'Content-Type': 'text/plain' } }
} as const satisfies Record<string, Misdeed>;

export type Deed = keyof typeof deeds;

export function fault(deed: Deed, part: Part, times?: number): Rule {
  return { path: parts[part], ...deeds[deed], ...(times === undefined ? {} : { times }) };
}
