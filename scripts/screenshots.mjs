/** `npm run screenshots`: takes the pictures of README.md and of the web manifests from the real build. */
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { startStaticServer } from './static-server.mjs';

const pictures = [
  { file: 'static/screenshots/home-narrow.png', path: '/en/', width: 360, height: 740 },
  { file: 'static/screenshots/home-wide.png', path: '/en/', width: 1024, height: 768 },
  { file: 'docs/screenshots/home.png', path: '/tr/', width: 360, height: 740 },
  {
    file: 'docs/screenshots/page.png',
    path: '/ar/rights/register-with-a-gp/',
    width: 360,
    height: 740
  },
  { file: 'docs/screenshots/guide.png', path: '/bn/help/where-to-go/', width: 360, height: 740 },
  {
    file: 'docs/screenshots/side-by-side.png',
    path: '/ar/rights/interpreter/?with=en',
    width: 720,
    height: 740
  },
  {
    file: 'docs/screenshots/card.png',
    path: '/ti/cards/interpreter/',
    width: 360,
    height: 740
  },
  {
    file: 'docs/screenshots/near-you.png',
    path: '/tr/services/?near=E8+1EA',
    width: 360,
    height: 740,
    wait: '[data-service] >> text=/ m /',
    top: '#services'
  },
  {
    file: 'docs/screenshots/search.png',
    path: '/ur/search/?q=chaperone',
    width: 360,
    height: 740,
    wait: '[data-hit]',
    top: 'h1'
  }
];

const site = await startStaticServer({ root: 'build', port: 0 });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu']
});
for (const { file, path, width, height, wait, top } of pictures) {
  mkdirSync(file.replace(/\/[^/]*$/u, ''), { recursive: true });
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(new URL(path, site.url).href);
  await page.locator('html[data-ready]').waitFor();
  if (path.includes('with=')) await page.locator('.pair.two').first().waitFor();
  if (wait !== undefined) await page.locator(wait).first().waitFor();
  if (top !== undefined)
    await page.locator(top).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  await page.close();
  console.log(file);
}
await browser.close();
await site.stop();
