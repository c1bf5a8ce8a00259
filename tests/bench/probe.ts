/** What runs inside a measured page. Everything it notes hangs on `window.bench`. */

/** A change to wait for, all of it: what the page must look like after the next event of this kind. */
export interface Change {
  event: 'click' | 'submit' | 'input';
  /** The language of the page. */
  lang?: string;
  /** An element that is on the screen, and words that stand in it, or that no longer stand alone in it. */
  element: string;
  words?: string;
  not?: string;
}

export interface Outcome {
  /** Milliseconds from the event until the page has changed, and until that can be seen. */
  changed: number;
  seen: number;
  /** The sum of all layout shifts from the event on, and of those that no tap explains. */
  shift: number;
  unexplained: number;
}

export interface Notes {
  firstPaint: number;
  largestPaint: number;
  /** When `html[data-ready]` was set, and when the heading could first be seen; 0 before. */
  ready: number;
  heading: number;
  /** When a worker took charge of the page; 0 before. */
  controlled: number;
  tasks: [start: number, length: number][];
  shifts: [start: number, value: number, isAfterTap: boolean][];
  keystrokes: { changed: number; seen: number }[];
}

export interface Bench extends Notes {
  outcome: Promise<Outcome> | undefined;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Functions that are sent to a page may carry calls of this helper, which the compiler adds. */
export const compilerHelper = 'globalThis.__name ??= (value) => value;';

/** Runs before every page of its own. */
export function watchPage(): void {
  if (window.top !== window) return;
  const bench: Bench = {
    firstPaint: 0,
    largestPaint: 0,
    ready: 0,
    heading: 0,
    controlled: 0,
    tasks: [],
    shifts: [],
    keystrokes: [],
    outcome: undefined
  };
  window.bench = bench;
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true
    });
  };
  observe('longtask', ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe('largest-contentful-paint', ({ startTime }) => (bench.largestPaint = startTime));
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') bench.firstPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    const value: unknown = Reflect.get(entry, 'value');
    const isAfterTap = Reflect.get(entry, 'hadRecentInput') === true;
    if (typeof value === 'number') bench.shifts.push([entry.startTime, value, isAfterTap]);
  });

  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener('controllerchange', () => {
    bench.controlled = performance.now();
  });

  let isHeadingDue = false;
  const look = (): void => {
    if (bench.ready === 0 && document.documentElement?.dataset.ready !== undefined) {
      bench.ready = performance.now();
    }
    if (isHeadingDue || (document.querySelector('main h1, h1')?.textContent ?? '').trim() === '') {
      return;
    }
    isHeadingDue = true;
    requestAnimationFrame(() => setTimeout(() => (bench.heading = performance.now())));
  };
  new MutationObserver(look).observe(document, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true
  });
  document.addEventListener('DOMContentLoaded', look);

  // From the letter to the last change it makes, and to the picture of that change.
  let typed = 0;
  document.addEventListener(
    'input',
    () => {
      typed = performance.now();
      bench.keystrokes.push({ changed: 0, seen: 0 });
    },
    { capture: true }
  );
  new MutationObserver(() => {
    const last = bench.keystrokes.at(-1);
    if (last === undefined) return;
    const start = typed;
    last.changed = performance.now() - start;
    requestAnimationFrame(() => setTimeout(() => (last.seen = performance.now() - start)));
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Begins to wait for a change. The clock runs from the event itself, so no way between test and page counts. */
export function armChange(change: Change): void {
  const { bench } = window;
  bench.outcome = new Promise((resolve) => {
    let start = Number.NaN;
    const isThere = (): boolean => {
      const { lang } = document.documentElement;
      if (change.lang !== undefined && lang.split('-')[0] !== change.lang) return false;
      const shown = document.querySelector(change.element);
      const words = shown?.textContent.trim() ?? '';
      if (shown === null || shown.getClientRects().length === 0) return false;
      return words.includes(change.words ?? '') && words !== change.not;
    };
    const look = (): void => {
      if (Number.isNaN(start) || !isThere()) return;
      watcher.disconnect();
      const changed = performance.now() - start;
      requestAnimationFrame(() =>
        setTimeout(() => {
          const seen = performance.now() - start;
          // What moves late moves within this time.
          setTimeout(() => {
            const sumOf = (isCounted: (isAfterTap: boolean) => boolean): number =>
              bench.shifts.reduce(
                (sum, [at, value, isAfterTap]) =>
                  at >= start && isCounted(isAfterTap) ? sum + value : sum,
                0
              );
            const [shift, unexplained] = [sumOf(() => true), sumOf((isAfterTap) => !isAfterTap)];
            resolve({ changed, seen, shift, unexplained });
          }, 500);
        })
      );
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true
    });
    const begin = ({ timeStamp }: Event): void => {
      start = timeStamp;
    };
    document.addEventListener(change.event, begin, { capture: true, once: true });
  });
}
