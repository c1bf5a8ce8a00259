import type { Attachment } from 'svelte/attachments';

type Tell = (pixels: number) => void;

interface Listener {
  readonly tell: Tell;
  known?: number;
}

const listeners = new Map<HTMLElement, Listener>();

// One for all, and all are measured before any is told: what a listener changes would make the browser lay out the
// page once more for the next.
let observer: ResizeObserver | undefined;

function report(): void {
  const heights = [...listeners].map(([element, listener]) => {
    const height = element.offsetHeight;
    const isNew = listener.known === undefined;
    return { listener, height, isNew, isChanged: listener.known !== height };
  });
  for (const { listener, height, isNew, isChanged } of heights) {
    if (!isChanged) continue;
    listener.known = height;
    // What a page keeps clear of head and bar hangs on every element of it. A language that was just chosen is
    // painted first: its head is a few pixels higher or lower.
    if (isNew) listener.tell(height);
    else setTimeout(() => listener.tell(height));
  }
}

/**
 * Tells the height of an element, in pixels, once the browser has laid it out, and again when it changes. Svelte's own
 * `bind:offsetHeight` measures while the page is drawn, and the page would be laid out twice within one task.
 */
export function heightOf(tell: Tell): Attachment<HTMLElement> {
  return (element) => {
    observer ??= new ResizeObserver(report);
    listeners.set(element, { tell });
    observer.observe(element);
    return () => {
      observer?.unobserve(element);
      listeners.delete(element);
    };
  };
}
