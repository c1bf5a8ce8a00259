import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { isSensitive } from '#lib/content/topics.ts';
import { formatPath, inLanguage, type Destination } from '#lib/domain/paths.ts';
import { formatQuery, readQuery } from '#lib/domain/query.ts';
import { keepingPlace } from './eye.ts';
import { sideBySide } from './side-by-side.svelte.ts';

let previous = $state<string | null>(null);

export const languageSwitch = {
  /** The language read before the last switch, so that the way back stays on the screen. */
  get previous(): string | null {
    return previous;
  },
  /**
   * Opens the same place in another language: same block in view, same element in focus, same partner. On a
   * sensitive page it takes that page's place in the history. `wanted` is the language that English stands in for.
   */
  async to(destination: Destination, from: string, lang: string, wanted?: string): Promise<void> {
    sideBySide.swapped(from, lang);
    const { speak, by, pack, type, id } = readQuery(location.search);
    const beside = destination.kind === 'page' ? sideBySide.partnerOf(lang) : null;
    const query = formatQuery({ speak, by, pack, type, id, wanted, with: beside ?? undefined });
    await keepingPlace(() =>
      goto(resolve(formatPath(inLanguage(destination, lang))) + query + location.hash, {
        noScroll: true,
        keepFocus: true,
        replaceState: isSensitive(destination)
      })
    );
    previous = from;
  }
};
