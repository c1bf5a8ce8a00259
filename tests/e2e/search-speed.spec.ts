/** What the search costs a slow phone. The figures are for reading; the bound only catches what nobody could type with. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/phone.ts';
import { fieldOf, hitsOf } from './support/search.ts';
import { waitForWorker } from './support/worker.ts';

// Recording a trace costs the page more than searching does.
test.use({ trace: 'off' });

const slowdown = 4;
const slowestKeystroke = 150;
const mostRounds = 5;

/** A word that is surely found, fifteen letters that somebody might type, and a word that only English has. */
const typed: Readonly<Record<string, readonly [sure: string, letters: string]>> = {
  tr: ['diş', 'dişim çok ağrır'],
  bn: ['দাঁত', 'দাঁতে ব্যথা করছ'],
  'zh-Hant': ['牙痛', '我隻牙好痛想搵個牙醫可以點做好']
};
const onlyEnglish = 'chaperone';

interface Readiness {
  /** Milliseconds from the tap on the glass. */
  own: number;
  english: number;
  /** Tasks over 50 milliseconds, as `start+length`. */
  tasks: { start: number; length: number }[];
}

/** Taps the glass, asks at once, and looks on from inside the page until both languages have answered. */
function watchReadiness(page: Page, questions: [own: string, english: string]): Promise<Readiness> {
  return page.evaluate(async ([inOwn, inEnglish]) => {
    const tasks: { start: number; length: number }[] = [];
    const start = performance.now();
    const note = (entries: PerformanceEntryList): void => {
      for (const { startTime, duration } of entries) {
        tasks.push({ start: Math.round(startTime - start), length: Math.round(duration) });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const until = (selector: string): Promise<Element> =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = document.querySelector(selector);
          if (found === null) return;
          watcher.disconnect();
          resolve(found);
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document.body, { childList: true, subtree: true });
        look();
      });
    const glass = document.querySelector('[data-testid="search-link"]');
    if (glass instanceof HTMLElement) glass.click();
    const field = await until('input[data-testid="search"]');
    const ask = (text: string): void => {
      if (field instanceof HTMLInputElement) field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    ask(inOwn);
    await until('a[data-hit]');
    const own = Math.round(performance.now() - start);
    ask(inEnglish);
    await until('a[data-hit] bdi[lang="en-GB"]');
    const english = Math.round(performance.now() - start);
    // What was seen last is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    note(observer.takeRecords());
    return { own, english, tasks };
  }, questions);
}

/** Notes for every input event how long it takes until the page has changed for the last time. */
async function watchKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lengths: number[] = [];
    Reflect.set(window, 'keystrokes', lengths);
    let start = 0;
    const note = (): void => {
      if (start > 0) lengths[lengths.length - 1] = performance.now() - start;
    };
    new MutationObserver(note).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true
    });
    const channel = new MessageChannel();
    channel.port1.onmessage = note;
    const begin = (): void => {
      start = performance.now();
      lengths.push(Number.NaN);
      channel.port2.postMessage('');
    };
    document.addEventListener('input', begin, { capture: true });
  });
}

/** Milliseconds per keystroke so far, those that are over. */
function readKeystrokes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const lengths: unknown = Reflect.get(window, 'keystrokes');
    return Array.isArray(lengths)
      ? lengths.filter((each) => typeof each === 'number').filter((each) => !Number.isNaN(each))
      : [];
  });
}

/** Types one letter after the other into the empty field; resolves with the milliseconds of each. */
async function typeLetters(page: Page, text: string): Promise<number[]> {
  await fieldOf(page).fill('');
  await expect(hitsOf(page)).toHaveCount(0);
  const before = (await readKeystrokes(page)).length;
  for (const [at, letter] of [...text].entries()) {
    await page.keyboard.insertText(letter);
    await expect.poll(async () => (await readKeystrokes(page)).length).toBe(before + at + 1);
  }
  return (await readKeystrokes(page)).slice(before);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Of each letter the quickest time: whatever else the machine does only adds to what a letter costs. */
function quickestOf(rounds: readonly (readonly number[])[]): number[] {
  const [first = []] = rounds;
  return first.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Number.NaN)));
}

for (const [tag, [sure, text]] of Object.entries(typed)) {
  test(`on a slow phone the search of ${tag} keeps up with whoever types`, async ({ phone }) => {
    const page = await phone.open(`${tag}/`);
    await waitForWorker(page);
    const browser = await page.context().newCDPSession(page);
    await browser.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const { own, english, tasks } = await watchReadiness(page, [sure, onlyEnglish]);

    await watchKeystrokes(page);
    const rounds: number[][] = [];
    while (rounds.length < mostRounds && !(medianOf(quickestOf(rounds)) < slowestKeystroke)) {
      rounds.push(await typeLetters(page, text));
      await expect(hitsOf(page).first()).toBeVisible();
    }
    const [first = []] = rounds;
    const median = medianOf(quickestOf(rounds));
    const longest = Math.max(0, ...tasks.map(({ length }) => length));
    const description = [
      `own language after ${own} ms, English after ${english} ms`,
      `longest task ${longest} ms (${tasks.map((task) => `${task.start}+${task.length}`).join(' ')})`,
      `keystroke ${medianOf(first).toFixed(0)} ms, at most ${Math.max(...first).toFixed(0)} ms of ${first.length}; at best ${median.toFixed(0)} ms in ${rounds.length} rounds`
    ].join('; ');
    test.info().annotations.push({ type: `search of ${tag} at CPU ÷${slowdown}`, description });
    expect(first).toHaveLength([...text].length);
    expect(median).toBeLessThan(slowestKeystroke);
  });
}
