/** The little that every browser engine can do, so that one scenario runs in all of them. */

/** A function that runs in the page. It sees nothing of the test but what it is given. */
export type InPage<Value> = () => Value | Promise<Value>;

export interface Tab {
  /** Goes to an address. Resolves also where the browser shows an error page of its own. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page and resolves with what it returns, as JSON carries it. */
  run<Value>(work: InPage<Value>): Promise<Value>;
  /** The same, for a text of JavaScript: the body of an async function. */
  runText(body: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Browser {
  newTab(): Promise<Tab>;
  close(): Promise<void>;
  /** Ends the process as a full phone would: no goodbye, nothing written. */
  kill(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** False where the driver forgets everything when the browser is closed. */
  readonly hasProfile: boolean;
  /** The program, or undefined when it is not on this machine. */
  find(): string | undefined;
  launch(profile: string): Promise<Browser>;
}

/** A page that is just being replaced gives no answer, and now and then none for ever. */
function answerOf(tab: Tab, work: InPage<boolean>): Promise<boolean> {
  const silence = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), 3_000).unref();
  });
  return Promise.race([tab.run(work).catch(() => false), silence]);
}

/** Waits until a function in the page is true. Rejects with what was waited for, and what the page shows instead. */
export async function until(
  tab: Tab,
  what: string,
  work: InPage<boolean>,
  limit = 15_000
): Promise<number> {
  const started = performance.now();
  for (;;) {
    if (await answerOf(tab, work)) return performance.now() - started;
    if (performance.now() - started > limit) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const shown = await tab
    .run(() => `${location.href}: ${document.body?.innerText.slice(0, 300) ?? ''}`)
    .catch(String);
  throw new Error(`Waited ${limit} ms in vain: ${what}. The page: ${shown}`);
}
