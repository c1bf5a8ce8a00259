/** What is on the screen goes to another phone: by a code, a link, a message or an app. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { findLanguage, words } from './support/built.ts';
import { plain } from './support/holder.ts';
import { expect, test, visit } from './support/phone.ts';
import { scan } from './support/qr.ts';

// Codes are read as a phone shows them: two dots for a pixel.
test.use({ serviceWorkers: 'block', deviceScaleFactor: 2 });

async function handOver(page: Page): Promise<Locator> {
  await page.getByTestId('hand-over').click();
  const sheet = page.getByTestId('hand-over-sheet');
  await expect(sheet.getByTestId('qr')).toBeVisible();
  return sheet;
}

/** The address in the code, which must be the one that stands beneath it. */
async function scanAddress(page: Page): Promise<string> {
  const sheet = await handOver(page);
  const address = await scan(sheet.getByTestId('qr'));
  expect(address).toBe(await sheet.getByTestId('address').textContent());
  return address;
}

async function listSides(page: Page): Promise<string[]> {
  const sides = page.locator('.pair.two [data-side="first"], .pair.two > .side.second');
  return sides.evaluateAll((found) =>
    found.map((side) => `${side.getAttribute('lang')} ${side.textContent.trim()}`)
  );
}

/** The address as somebody else opens it: on a phone that was never here. */
async function openElsewhere(page: Page, address: string): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('There is no browser');
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const other = await context.newPage();
  await visit(other, address);
  return other;
}

test('the code of a page leads to the same page in the same two languages', async ({
  page,
  baseURL
}) => {
  const path = '/ar/rights/interpreter/?with=bn';
  await visit(page, path);
  await expect(page.locator('.side.second[lang="bn"]').first()).toBeVisible();
  const address = await scanAddress(page);
  expect(address).toBe(`${baseURL ?? ''}${path}`);
  const other = await openElsewhere(page, address);
  await expect(other.locator('.side.second[lang="bn"]').first()).toBeVisible();
  const sides = await listSides(page);
  expect(sides.length).toBeGreaterThan(4);
  expect(await listSides(other)).toEqual(sides);
  await other.context().close();
});

test('a partner chosen on the screen is in the code', async ({ page }) => {
  await visit(page, '/tr/rights/interpreter/#ask');
  await page.getByTestId('side').click();
  const partner = page.getByTestId('partner-sheet');
  await partner.getByText(findLanguage('ur').autonym, { exact: true }).click();
  await expect(page.locator('.side.second[lang="ur"]').first()).toBeVisible();
  const address = new URL(await scanAddress(page));
  expect(address.pathname + address.search).toBe('/tr/rights/interpreter/?with=ur');
  expect(address.hash).toBe('');
});

test('the code of a card leads to the same card', async ({ page, baseURL }) => {
  const path = '/tr/cards/interpreter/?speak=syl&by=woman';
  await visit(page, path);
  const face = page.getByTestId('face');
  await expect(face.locator('div.say .own')).toHaveAttribute('lang', 'bn');
  const address = await scanAddress(page);
  expect(address).toBe(`${baseURL ?? ''}${path}`);
  const other = await openElsewhere(page, address);
  await expect(other.getByTestId('face').locator('div.say .own')).toHaveAttribute('lang', 'bn');
  await expect(other.getByTestId('face')).toHaveText((await face.textContent()) ?? '');
  await other.context().close();
});

test('the code of a list leads to the same list, which is not saved there yet', async ({
  page,
  baseURL
}) => {
  const path =
    '/en/saved/?pack=rights/interpreter,cards/interpreter:so:woman,cards/register&with=tr';
  await visit(page, path);
  const given = page.getByTestId('given');
  await expect(given.getByRole('link')).toHaveCount(3);
  const address = await scanAddress(page);
  expect(address).toBe(`${baseURL ?? ''}${path}`);
  const other = await openElsewhere(page, address);
  const links = other.getByTestId('given').getByRole('link');
  await expect(links).toHaveCount(3);
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual([
    '/en/rights/interpreter/?with=tr',
    '/en/cards/interpreter/?speak=so&by=woman&with=tr',
    '/en/cards/register/?with=tr'
  ]);
  await expect(other.getByTestId('saved-list').getByRole('link')).toHaveCount(0);
  await other.context().close();
});

for (const [tag, spoken] of [
  ['tr', 'Turkish'],
  ['ti', 'Tigrinya'],
  ['ur', 'Urdu']
] as const) {
  test(`the text of a card is in its code, in English and ${spoken}`, async ({ page }) => {
    await visit(page, `/${tag}/cards/interpreter/?speak=${tag}&by=man`);
    const sentences = await page.getByTestId('face').locator('div.say .both > span').all();
    const shown = await Promise.all(sentences.map((sentence) => sentence.textContent()));
    expect(shown[0]).toBe(`I speak ${spoken}. I need an interpreter.`);
    expect(shown).toHaveLength(2);
    const sheet = await handOver(page);
    await sheet.getByTestId('qr-words').click();
    await expect(sheet.getByTestId('qr-words')).toHaveAttribute('aria-pressed', 'true');
    const held = plain(await scan(sheet.getByTestId('qr')));
    for (const sentence of shown) expect(held).toContain(plain(sentence ?? ''));
    expect(held).toContain('A man interpreter, please.');
    expect(held).toContain(words('en', 'cards:interpreter.free'));
    expect(held).not.toContain(new URL(page.url()).host);
  });
}

test('every card that says something holds its text in a code', async ({ page }) => {
  for (const id of ['register', 'chaperone', 'information', 'emergency', 'medicines']) {
    await visit(page, `/yi/cards/${id}/`);
    const sheet = await handOver(page);
    await sheet.getByTestId('qr-words').click();
    const held = plain(await scan(sheet.getByTestId('qr')));
    expect(held).toContain(plain(words('en', `cards:${id}.say`)));
    expect(held).toContain(plain(words('yi', `cards:${id}.say`)));
  }
});

test('WhatsApp and a text message carry the title and the whole address', async ({ page }) => {
  await visit(page, '/tr/cards/interpreter/?speak=syl&by=woman');
  const sheet = await handOver(page);
  const message = `${words('tr', 'cards:interpreter.title')}\n${page.url()}`;
  const whatsapp = await sheet.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
  expect(whatsapp).toBe(`https://wa.me/?text=${encodeURIComponent(message)}`);
  expect(new URL(whatsapp ?? '').searchParams.get('text')).toBe(message);
  const sms = await sheet.locator('a[href^="sms:"]').getAttribute('href');
  expect(sms).toBe(`sms:?body=${encodeURIComponent(message)}`);
});

test('a page that must leave no trace is handed over by its code and on paper only', async ({
  page
}) => {
  await visit(page, '/tr/care/domestic-abuse/');
  await expect(page.getByTestId('save')).toHaveCount(0);
  const address = await scanAddress(page);
  expect(new URL(address).pathname).toBe('/tr/care/domestic-abuse/');
  const sheet = page.getByTestId('hand-over-sheet');
  await expect(sheet.getByRole('link')).toHaveCount(0);
  for (const key of ['copy', 'send'] as const) {
    const name = words('tr', `interface:share.${key}`);
    await expect(sheet.getByRole('button', { name })).toHaveCount(0);
  }
  const print = words('tr', 'interface:share.print');
  await expect(sheet.getByRole('button', { name: print })).toBeVisible();
});

test.describe('with leave to use the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Copy puts the address on the clipboard and says so', async ({ page }) => {
    await visit(page, '/tr/rights/interpreter/?with=en');
    const sheet = await handOver(page);
    await sheet.getByRole('button', { name: words('tr', 'interface:share.copy') }).click();
    await expect(sheet.getByRole('status')).toHaveText(words('tr', 'interface:share.copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test('Share gives the title and the address to the phone', async ({ page }) => {
  const shared: unknown[] = [];
  await page.exposeFunction('noteShared', (data: unknown) => shared.push(data));
  await page.addInitScript({
    content: `Object.defineProperty(navigator, 'share', { value: (data) => window.noteShared(data) });`
  });
  await visit(page, '/tr/rights/interpreter/?with=en');
  const sheet = await handOver(page);
  await sheet.getByRole('button', { name: words('tr', 'interface:share.send') }).click();
  const title = words('tr', 'rights:interpreter.title');
  await expect.poll(() => shared).toEqual([{ title, text: title, url: page.url() }]);
});

test('a contact is saved as a file for the address book', async ({ page }) => {
  await visit(page, '/ar/cards/emergency/');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: words('ar', 'interface:contact.save') })
    .first()
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.vcf$/u);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCARD');
  expect(lines).toContain('TEL;TYPE=VOICE:111');
});
