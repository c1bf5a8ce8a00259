/** Everything works from a keyboard, and nothing moves for a reader who asked for that. */
import type { Page } from '@playwright/test';
import { words } from './support/built.ts';
import { openChooser, tabTo } from './support/chooser.ts';
import { expect, test, visit } from './support/phone.ts';
import { waitForWorker } from './support/worker.ts';

const interactive = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Numbers what can be used, walks the page with Tab, and says what was never reached or not in view. */
async function walk(page: Page): Promise<{ missed: string[]; hidden: string[] }> {
  const wanted = await page.locator(interactive).evaluateAll((all) => {
    const visible = all.filter((each) => each.checkVisibility());
    visible.forEach((each, position) => each.setAttribute('data-position', String(position)));
    // One radio button of a group takes the focus; arrows lead to the others.
    return visible
      .filter(
        (each) => !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked)
      )
      .map((each) => each.getAttribute('data-position') ?? '');
  });
  const reached = new Set<string>();
  const hidden: string[] = [];
  for (let presses = 0; presses < wanted.length + 5; presses += 1) {
    await page.keyboard.press('Tab');
    const { position, name, isSeen } = await page.evaluate(() => {
      const focused = document.activeElement;
      const { left = 0, top = 0, width = 0, height = 0 } = focused?.getBoundingClientRect() ?? {};
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return {
        position: focused?.getAttribute('data-position') ?? '',
        name: `${focused?.localName ?? ''} “${focused?.textContent?.trim() ?? ''}”`,
        isSeen: seen !== null && (focused?.contains(seen) === true || seen.contains(focused))
      };
    });
    if (position !== '' && !isSeen) hidden.push(name);
    reached.add(position);
  }
  return { missed: wanted.filter((position) => !reached.has(position)), hidden };
}

const walked = [
  'en/',
  'ar/rights/interpreter/?with=en',
  'bn/care/domestic-abuse/',
  'ur/cards/talk/',
  'tr/settings/'
];

for (const path of walked) {
  test(`Tab reaches all that can be used on ${path}, and it is never covered`, async ({
    phone
  }) => {
    const page = await phone.open(path);
    // The worker knows what is kept, and the list of languages changes its buttons once.
    await waitForWorker(page);
    await visit(page, page.url());
    if (path.endsWith('settings/')) await expect(page.getByTestId('readiness')).not.toBeEmpty();
    if (path.includes('?with=')) await expect(page.locator('.side.second').first()).toBeVisible();
    expect(await walk(page)).toEqual({ missed: [], hidden: [] });
  });
}

test('the first press of Tab offers to skip to the content', async ({ phone }) => {
  const page = await phone.open('ur/rights/interpreter/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words('ur', 'interface:skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Escape closes the sheet of languages, and the focus is where it was', async ({ phone }) => {
  const page = await phone.open('tr/help/');
  const sheet = await openChooser(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByTestId('language-button')).toBeFocused();
  await openChooser(page);
  await sheet.getByRole('button', { name: words('tr', 'interface:page.close') }).press('Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByTestId('language-button')).toBeFocused();
});

test('a card is used without a pointer: marked with the space bar, opened, answered and closed', async ({
  phone
}) => {
  const page = await phone.open('ur/cards/talk/');
  const phrase = page.getByRole('button', { name: words('en', 'cards:talk.ask.hurt') });
  await tabTo(page, phrase);
  await page.keyboard.press('Enter');
  const stage = page.getByTestId('stage');
  await expect(stage).toContainText(words('ur', 'cards:talk.ask.hurt'));
  const yes = stage.getByRole('button', { name: words('en', 'cards:talk.answer.yes') });
  await tabTo(page, yes);
  await page.keyboard.press('Space');
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(phrase).toBeFocused();
});

/** The longest movement of anything on the page, in seconds. */
async function longestMovement(page: Page): Promise<number> {
  return page.locator('*').evaluateAll((all) => {
    const seconds = all.flatMap((each) => {
      const { transitionDuration, animationDuration } = getComputedStyle(each);
      return `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat);
    });
    return Math.max(...seconds);
  });
}

test('nothing moves for longer than a fifth of a second, or at all when that is asked', async ({
  phone
}) => {
  const page = await phone.open('en/care/domestic-abuse/');
  expect(await longestMovement(page)).toBeLessThanOrEqual(0.2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longestMovement(page)).toBe(0);
  await openChooser(page);
  expect(await longestMovement(page)).toBe(0);
});
