import type { Stretch } from '#lib/state/listening.svelte.ts';

const spoken = 'h1, h2, h3, p, li, th, td, figcaption';
const silent = '.beside, .visually-hidden, .tools, [aria-hidden], [data-side="second"], button';

/** The words of one part of the page in its own language: English beside it and buttons are left out. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(silent)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** What a voice should read of these blocks, in order. */
export function stretchesOf(blocks: Iterable<HTMLElement>): Stretch[] {
  return [...blocks].flatMap((block) =>
    [...block.querySelectorAll(spoken)]
      .filter((element) => element.closest(silent) === null)
      .filter((element) => (element.parentElement?.closest(spoken) ?? null) === null)
      .map((element) => ({ block: block.dataset.block ?? '', text: textOf(element) }))
      .filter(({ text }) => text !== '')
  );
}
