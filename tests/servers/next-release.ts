import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function hash(text: string): { integrity: string; revision: string } {
  const digest = createHash('sha256').update(text).digest();
  return {
    integrity: `sha256-${digest.toString('base64')}`,
    revision: digest.toString('hex').slice(0, 16)
  };
}

/**
 * A copy of a build in which the shell and one page say `<meta name="release" content="next">`, sealed as a build
 * is: a release of its own in a second, where building one takes a quarter of a minute.
 */
export async function copyAsNextRelease(build: string, copy: string): Promise<string> {
  await rm(copy, { recursive: true, force: true });
  await cp(build, copy, { recursive: true });
  const shell = await readFile(join(build, 'shell.html'), 'utf8');
  const mark = (page: string): string =>
    page.replace('</head>', '<meta name="release" content="next"></head>');
  const name = (await readdir(build)).find((each) => each.startsWith('worker.')) ?? '';
  const main = await readFile(join(build, 'service-worker.js'), 'utf8');
  const worker = await readFile(join(build, name), 'utf8');
  const before = hash(shell);
  const after = hash(mark(shell));
  if (!worker.includes(before.integrity) || !worker.includes(before.revision)) {
    throw new Error(
      'The worker does not hold the hash of the shell as scripts/precache.mjs writes it'
    );
  }
  const sealed = worker
    .replace(before.integrity, after.integrity)
    .replace(before.revision, after.revision);
  const page = join(copy, 'tr/index.html');
  await writeFile(page, mark(await readFile(page, 'utf8')));
  await writeFile(join(copy, 'shell.html'), mark(shell));
  await writeFile(join(copy, `next-${name}`), sealed);
  await writeFile(join(copy, 'service-worker.js'), main.replace(name, `next-${name}`));
  return copy;
}
