import { isNavigationFailure } from './policy.ts';

export interface Navigation {
  network(): Promise<Response>;
  shell(): Promise<Response | undefined>;
  /** Milliseconds the network has before the shell answers. */
  patience(): Promise<number>;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * The network, then the shell, whose router draws any page of a kept language. The answer of the network
 * is passed on as it is, redirects included, and never stored under the page's address.
 */
export async function answerNavigation({
  network,
  shell,
  patience
}: Navigation): Promise<Response> {
  const answered = network().then(
    (response) => (isNavigationFailure(response.status) ? undefined : response),
    () => undefined
  );
  const slow = patience().then(wait, () => wait(0));
  const first = await Promise.race([answered, slow]);
  if (first instanceof Response) return first;
  const stored = await shell().catch(() => undefined);
  return stored ?? (await answered) ?? plainPage();
}

/** When even the shell is gone. It stands before any language is known, so it is mostly digits. */
export function plainPage(): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>No connection: 999, 111</title>
<main><p>This page cannot open without a connection.</p>
<p><a href="tel:999">999</a></p><p><a href="tel:111">111</a></p></main></html>`;
  return new Response(page, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  });
}
