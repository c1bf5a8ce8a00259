import type { Stretch } from '#lib/state/listening.svelte.ts';

const spoken = 'h1, h2, h3, p, li, th, td, figcaption, .english, .own';
const silent = '.beside, .visually-hidden, .tools, [aria-hidden], [data-side="second"], button';

/** A line of a card in the other language, which this voice must not say. */
function isForeign(element: Element, htmlLang: string): boolean {
  const line = element.closest('.english, .own');
  return line !== null && line.getAttribute('lang') !== htmlLang;
}

/** The words of one part of the page in its own language: English beside it and buttons are left out. */
function textOf(element: Element, htmlLang: string): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(silent)) part.remove();
  for (const line of copy.querySelectorAll('.english, .own')) {
    if (isForeign(line, htmlLang)) line.remove();
  }
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** What a voice of one language should read of these blocks, in order. */
export function stretchesOf(blocks: Iterable<HTMLElement>, htmlLang: string): Stretch[] {
  return [...blocks].flatMap((block) =>
    [...block.querySelectorAll(spoken)]
      .filter((element) => element.closest(silent) === null && !isForeign(element, htmlLang))
      .filter((element) => (element.parentElement?.closest(spoken) ?? null) === null)
      .map((element) => ({ block: block.dataset.block ?? '', text: textOf(element, htmlLang) }))
      .filter(({ text }) => text !== '')
  );
}
