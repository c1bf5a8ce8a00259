import { pushState } from '$app/navigation';
import { page } from '$app/state';

// Where a sheet must leave no entry in the history, Back does not know of it.
let here = $state<string | null>(null);

let leaving: Promise<unknown> | null = null;

/** Goes back once, however often it is asked before the history has moved. */
async function leaveHistory(): Promise<void> {
  if (page.state.sheet === undefined) return;
  if (leaving === null) {
    leaving = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
  }
  await leaving;
  leaving = null;
}

/** The sheet over the page: one at a time, closed by Back, by Escape and by its own button. */
export const sheet = {
  get open(): string | null {
    return here ?? page.state.sheet ?? null;
  },
  /** `leavesTrace` is false on a sensitive page. */
  show(name: string, leavesTrace: boolean): void {
    if (leavesTrace) pushState('', { sheet: name });
    else here = name;
  },
  /** Resolves once the history has left the sheet: a page cannot take the place of an entry that shares its own. */
  async hide(): Promise<void> {
    here = null;
    await leaveHistory();
  },
  /** As `hide`, but the sheet stays on the screen until it is dropped, so that one frame shows it gone and what comes next. */
  async detach(): Promise<void> {
    here = this.open;
    await leaveHistory();
  },
  /** Takes a detached sheet off the screen. */
  drop(): void {
    here = null;
  }
};
