/** Every page of every language as the smallest phone draws it: nothing too wide, cut off, or over another. */
import { build, expect, test } from './support/phone.ts';
import { LANGUAGES, listPages } from './support/built.ts';
import { listMisfits } from './support/drawn.ts';
import { startHost } from '../host/host.ts';

// Thousands of pages: one tab takes their documents one after another, without their scripts.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });
test.use({ bypassCSP: true, serviceWorkers: 'block', viewport: { width: 320, height: 640 } });

const parts = 2;

/** Runs in the page: puts another page's document in the place of this one, as the host serves it. */
async function takeDocument(address: string): Promise<void> {
  const html = await (await fetch(address)).text();
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.adoptNode(documentElement));
  scrollTo(0, 0);
}

for (let part = 0; part < parts; part += 1) {
  test(`every page of every language fits a screen 320 pixels wide, part ${part + 1} of ${parts}`, async ({
    page
  }) => {
    const site = await startHost(build);
    const misfits: string[] = [];
    await page.route(/\.js$/u, (route) => route.abort());
    await page.goto(`${site.url}en/`);
    const own = LANGUAGES.filter((_, at) => at % parts === part);
    for (const { path } of own.flatMap(({ tag }) => listPages(tag))) {
      await page.evaluate(takeDocument, `/${path}`);
      const found = await page.evaluate(listMisfits, 320);
      misfits.push(...found.map((misfit) => `/${path} ${misfit}`));
    }
    await site.stop();
    expect(misfits).toEqual([]);
  });
}
