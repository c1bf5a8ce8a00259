/** Longer than this and what has come is used: a tap draws something meanwhile. */
const patience = 10_000;

/** Resolves when a sheet has come, or will not. */
function settled(sheet: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    for (const outcome of ['load', 'error'] as const)
      sheet.addEventListener(outcome, () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}

let coming: Promise<void> | undefined;

/**
 * Fetches the whole style sheets, which the page names but does not wait for: it came with the rules of what stood on
 * it (scripts/page-styles.mjs), and what a tap draws needs the rest. They are put to use together: one alone, over the
 * styles of the page, would let everything jump until the next one is there.
 */
export function fetchLateStyles(): Promise<void> {
  return (coming ??= fetchSheets());
}

async function fetchSheets(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[data-later]')];
  const outcomes = sheets.map((sheet) => {
    const outcome = settled(sheet);
    // It still carries the media query that nothing meets, so a browser fetches it and does not use it.
    sheet.disabled = false;
    return outcome;
  });
  await Promise.all(outcomes);
  for (const sheet of sheets) sheet.media = 'all';
}
