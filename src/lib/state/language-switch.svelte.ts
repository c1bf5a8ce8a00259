import { tick } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { isSensitive } from '#lib/content/topics.ts';
import { formatPath, inLanguage, type Destination } from '#lib/domain/paths.ts';

let previous = $state<string | null>(null);

interface Place {
  readonly id: string;
  readonly top: number;
}

// What the sticky header covers is not being read.
const covered = 64;

/** Block ids are the same in every language, so the block under the eye can be found again. */
function currentPlace(): Place | null {
  for (const block of document.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > covered && top < innerHeight) return { id: block.dataset.block ?? '', top };
  }
  return null;
}

function returnTo({ id, top }: Place): void {
  const block = document.querySelector(`[data-block="${CSS.escape(id)}"]`);
  if (block) scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
}

export const languageSwitch = {
  /** The language read before the last switch, so that the way back stays on the screen. */
  get previous(): string | null {
    return previous;
  },
  /**
   * Opens the same place in another language: same block in view, same element in focus. On a
   * sensitive page it takes that page's place in the history. `wanted` is the language that English stands in for.
   */
  async to(destination: Destination, from: string, lang: string, wanted?: string): Promise<void> {
    const place = currentPlace();
    const query = wanted === undefined ? '' : `?wanted=${wanted}`;
    await goto(resolve(formatPath(inLanguage(destination, lang))) + query + location.hash, {
      noScroll: true,
      keepFocus: true,
      replaceState: isSensitive(destination)
    });
    previous = from;
    await tick();
    if (place) returnTo(place);
  }
};
