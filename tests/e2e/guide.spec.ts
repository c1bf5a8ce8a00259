/** “Where should I go?”: every way through it ends at one clear answer, with and without script. */
import type { Page } from '@playwright/test';
import { HELP } from '#lib/content/help.ts';
import { words } from './support/built.ts';
import { expect, test } from './support/phone.ts';

const path = 'help/where-to-go';
const blocks = HELP['where-to-go']?.blocks ?? [];
const question = blocks.find((block) => block.kind === 'question');
const choice = blocks.find((block) => block.kind === 'choice');
const answers = blocks.filter((block) => block.kind === 'answer');

/** The steps on the screen. The page's head is a block, too, but no step. */
const step = 'section[data-block]:visible';

function say(tag: string, key: string): string {
  return words(tag, `help:where-to-go.${key}`);
}

async function expectStep(page: Page, tag: string, id: string): Promise<void> {
  const shown = page.locator(step);
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-block', id);
  await expect(shown.getByRole('heading', { level: 2 })).toContainText(say(tag, `${id}.heading`));
}

async function follow(page: Page, tag: string, key: string): Promise<void> {
  // English may stand beside the words, so they are looked for at the beginning.
  const link = page.locator(step).getByRole('link');
  await link.filter({ hasText: say(tag, key) }).click();
}

test('the tree holds one question, one choice and an answer for every choice', () => {
  const led = [question?.yes, ...(choice?.items ?? []).map(({ to }) => to)];
  expect(question?.no).toBe(choice?.id);
  expect(new Set(led)).toEqual(new Set(answers.map(({ id }) => id)));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const tag of ['en', 'ur']) {
      test(`danger leads to 999 in ${tag}, and the start is one step back`, async ({
        page,
        site
      }) => {
        await page.goto(`${site.url}${tag}/${path}/`);
        await expectStep(page, tag, question?.id ?? '');
        await follow(page, tag, `${question?.id ?? ''}.yes`);
        await expectStep(page, tag, question?.yes ?? '');
        const call = page.locator(step).locator('a[href="tel:999"]').first();
        await expect(call).toBeVisible();
        await page.goBack();
        await expectStep(page, tag, question?.id ?? '');
      });

      test(`every choice in ${tag} leads to its own answer, and to the start again`, async ({
        page,
        site
      }) => {
        await page.goto(`${site.url}${tag}/${path}/`);
        for (const { id, to } of choice?.items ?? []) {
          await follow(page, tag, `${question?.id ?? ''}.no`);
          await expectStep(page, tag, choice?.id ?? '');
          await follow(page, tag, `${choice?.id ?? ''}.${id}`);
          await expectStep(page, tag, to);
          const again = page.locator(step).getByRole('link');
          await again.filter({ hasText: words(tag, 'interface:guide.again') }).click();
          await expectStep(page, tag, question?.id ?? '');
        }
      });
    }
  });
}

test('an answer can be shared: its address opens it', async ({ page, site }) => {
  for (const { id } of answers) {
    await page.goto('about:blank');
    await page.goto(`${site.url}tr/${path}/#${id}`);
    await expectStep(page, 'tr', id);
  }
});
