/** An update, as a reader and their phone go through it. */
import { until, type Tab } from '../../engines/engine.ts';
import { expect } from './phone.ts';
import { readStored, type StoredFile } from './stores.ts';

/** Waits for the offer, takes it and waits until the page has been loaded again. */
export async function accept(tab: Tab): Promise<void> {
  await until(
    tab,
    'the update is offered',
    () => document.querySelector('[data-testid=update-accept]') !== null
  );
  // The page answers before it is tapped: one that is just being replaced may never answer.
  await tab.runText(`document.documentElement.dataset.old = '';
    setTimeout(() => document.querySelector('[data-testid=update-accept]').click())`);
  await untilReloaded(tab);
}

/** Waits until a page that was marked as old is gone and the next one can be used. */
export function untilReloaded(tab: Tab): Promise<number> {
  return until(tab, 'the page is loaded again', () => {
    const { dataset } = document.documentElement;
    return !('old' in dataset) && 'ready' in dataset;
  });
}

/** Waits until the page is one of this release: `next`, or '' for the first. */
export async function untilRelease(tab: Tab, release: 'next' | ''): Promise<number> {
  const find = {
    next: () =>
      document.querySelector('meta[name=release]') !== null &&
      'ready' in document.documentElement.dataset,
    '': () =>
      document.querySelector('meta[name=release]') === null &&
      'ready' in document.documentElement.dataset
  };
  return until(tab, `a page of the release "${release}"`, find[release]);
}

/** Every file of before is still there, with the same bytes. */
export async function expectStillStored(
  tab: Tab,
  before: readonly StoredFile[],
  what: string
): Promise<StoredFile[]> {
  const stored = await readStored(tab);
  const files = before.filter(({ path }) => !path.endsWith('/checked-on'));
  expect(stored, what).toEqual(expect.arrayContaining(files));
  return stored;
}
