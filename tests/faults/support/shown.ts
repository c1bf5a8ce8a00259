import type { Tab } from '../../engines/engine.ts';

/** What a reader sees of a page. */
export interface Shown {
  lang: string;
  dir: string;
  heading: string;
  /** `next` on a page of the next release. */
  release: string;
  /** The page that says that a language is not on this phone. */
  isNotKept: boolean;
  /** Both numbers can be tapped. */
  hasNumbers: boolean;
  text: string;
}

export function readShown(tab: Tab): Promise<Shown> {
  return tab.run(() => {
    const main = document.querySelector('main');
    const heading = main?.querySelector('h1') ?? document.querySelector('h1');
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      heading: heading?.textContent?.trim() ?? '',
      release: document.querySelector('meta[name=release]')?.getAttribute('content') ?? '',
      isNotKept: document.querySelector('[data-testid=not-kept]') !== null,
      hasNumbers:
        document.querySelector('a[href="tel:999"]') !== null &&
        document.querySelector('a[href="tel:111"]') !== null,
      text: document.body?.innerText ?? ''
    };
  });
}
