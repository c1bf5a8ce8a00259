import type { Attachment } from 'svelte/attachments';

type Tell = (pixels: number) => void;

const listeners = new Map<HTMLElement, Tell>();

// One for all, and all are measured before any is told: what a listener changes would make the browser lay out the
// page once more for the next.
let observer: ResizeObserver | undefined;

function report(): void {
  const heights = [...listeners].map(([element, tell]) => [tell, element.offsetHeight] as const);
  for (const [tell, height] of heights) tell(height);
}

/**
 * Tells the height of an element, in pixels, once the browser has laid it out, and again when it changes. Svelte's own
 * `bind:offsetHeight` measures while the page is drawn, and the page would be laid out twice within one task.
 */
export function heightOf(tell: Tell): Attachment<HTMLElement> {
  return (element) => {
    observer ??= new ResizeObserver(report);
    listeners.set(element, tell);
    observer.observe(element);
    return () => {
      observer?.unobserve(element);
      listeners.delete(element);
    };
  };
}
