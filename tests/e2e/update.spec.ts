/**
 * How a release reaches a phone that holds the one before. Conventions of the app that these tests rest on:
 * the prompt is `data-testid="update-prompt"`, role status; its button is `data-testid="update-accept"`.
 */
import type { Page } from '@playwright/test';
import { buildNextRelease, type Release } from './support/release.ts';
import { build, expect, test, visit } from './support/phone.ts';
import { portalPage, type Rule } from '../host/rules.ts';
import { lookForUpdate, readStored, waitForWorker } from './support/worker.ts';

let next: Release;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  next = await buildNextRelease();
});

async function accept(page: Page): Promise<void> {
  const prompt = page.getByTestId('update-prompt');
  await expect(prompt).toHaveRole('status');
  await prompt.getByTestId('update-accept').click();
}

test('a new release waits until the reader says yes, then every tab shows it', async ({
  phone,
  site
}) => {
  const page = await phone.open('tr/');
  const other = await phone.open('tr/help/emergency/');
  await waitForWorker(page);
  site.deploy(next.root);
  site.log = [];
  expect(await lookForUpdate(page)).toBe('waiting');
  const bundles = site.requests.filter((path) => path.startsWith('/b/'));
  // The register of sources counts the words of every language, and the next release has more languages.
  const names = bundles.map((path) => path.split('.')[0]);
  expect(names).toEqual(['/b/index', '/b/sources', '/b/tr']);
  await expect(other.getByTestId('update-accept')).toBeVisible();
  await expect(page.getByText(next.before, { exact: true }).first()).toBeVisible();
  const reloaded = other.waitForEvent('load');
  await accept(page);
  await expect(page.getByText(next.after, { exact: true }).first()).toBeVisible();
  await reloaded;
  await site.stop();
  await visit(page, `${site.url}tr/`);
  await expect(page.getByText(next.after, { exact: true }).first()).toBeVisible();
  const stored = [...(await readStored(page)).keys()];
  expect(stored.filter((path) => path.startsWith('/b/tr.'))).toHaveLength(1);
});

test('with every tab closed the new release takes over by itself', async ({ phone, site }) => {
  const page = await phone.open('tr/');
  await waitForWorker(page);
  site.deploy(next.root);
  expect(await lookForUpdate(page)).toBe('waiting');
  await phone.close();
  await waitForWorker(await phone.open('tr/'));
  await site.stop();
  const again = await phone.open('tr/');
  await expect(again.getByText(next.after, { exact: true }).first()).toBeVisible();
});

test('a release that is taken back is taken back on the phone too', async ({ phone, site }) => {
  site.deploy(next.root);
  const page = await phone.open('tr/');
  await waitForWorker(page);
  site.deploy(build);
  expect(await lookForUpdate(page)).toBe('waiting');
  await accept(page);
  await expect(page.getByText(next.before, { exact: true }).first()).toBeVisible();
});

const faults: [string, Rule][] = [
  ['the Turkish words answer 503', { path: /^\/b\/tr\./, do: 'status', status: 503 }],
  ['a portal stands for the Turkish words', { path: /^\/b\/tr\./, do: 'portal' }],
  ['the Turkish words are cut short', { path: /^\/b\/tr\./, do: 'truncate', bytes: 11 }],
  ['a portal stands for the scripts', { path: /^\/_app\/immutable\//, do: 'portal' }],
  ['a portal stands for the shell', { path: /^\/shell/, do: 'portal' }]
];

for (const [name, fault] of faults) {
  test(`${name} during an update: the old release stays whole, and the next try succeeds`, async ({
    phone,
    site
  }) => {
    const page = await phone.open('tr/');
    await waitForWorker(page);
    const kept = await readStored(page);
    site.deploy(next.root);
    site.rules = [fault];
    expect(await lookForUpdate(page)).toBe('refused');
    const stored = await readStored(page);
    for (const [path, text] of kept) expect(stored.get(path), path).toBe(text);
    const wrong = [...stored.values()].filter((text) => text === portalPage || text.length < 12);
    expect(wrong).toEqual([]);
    await site.stop();
    await visit(page, `${site.url}tr/`);
    await expect(page.getByText(next.before, { exact: true }).first()).toBeVisible();
    site.rules = [];
    await site.restart();
    expect(await lookForUpdate(page)).toBe('waiting');
    await accept(page);
    await expect(page.getByText(next.after, { exact: true }).first()).toBeVisible();
  });
}
