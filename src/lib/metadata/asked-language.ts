import { createHash } from 'node:crypto';
import type { Destination } from '#lib/domain/paths.ts';

/** Runs before anything is painted: the card hides its first sentence only where the address asks for another. */
const script = "if(/[?&]speak=/.test(location.search))document.documentElement.dataset.asks=''";

const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** A page that may be opened for another language than its own notes so in time; its policy allows just that script. */
export function noteAskedLanguage(html: string, here: Destination | undefined): string {
  if (here?.kind !== 'card' || here.card !== 'interpreter') return html;
  const policy = "script-src 'self'";
  if (!html.includes(policy)) throw new Error('The page carries no policy for scripts.');
  return html
    .replace(policy, `${policy} ${hash}`)
    .replace('</head>', () => `<script>${script}</script>\n  </head>`);
}
