import { tick } from 'svelte';

interface Place {
  readonly id: string;
  readonly top: number;
}

// What the sticky header covers is not being read.
function covered(): number {
  return document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
}

/** Block ids are the same in every language, so the block under the eye can be found again. */
function currentPlace(): Place | null {
  const edge = Math.max(0, covered());
  for (const block of document.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > edge && top < innerHeight) return { id: block.dataset.block ?? '', top };
  }
  return null;
}

function returnTo({ id, top }: Place): void {
  const block = document.querySelector(`[data-block="${CSS.escape(id)}"]`);
  if (block) scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** Changes what stands on the screen and keeps the block that is being read where it is. */
export async function keepingPlace(change: () => void | Promise<void>): Promise<void> {
  const place = currentPlace();
  await change();
  await tick();
  if (place) returnTo(place);
}
