import { existsSync, readdirSync } from 'node:fs';

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listPages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * Every page in English and Arabic, and one page more of each other language, a different one each time:
 * the same components draw all of them.
 * @param {string} build
 */
export function listSamplePages(build) {
  // The shell is not a page yet: the app gives it a title and words.
  const pages = listPages(build).filter((page) => page !== 'shell.html');
  const top = pages.filter((page) => !page.includes('/'));
  const folders = [
    ...new Set(pages.filter((page) => page.includes('/')).map((page) => page.split('/', 1)[0]))
  ];
  const below = folders.flatMap((folder, position) => {
    const own = pages.filter((page) => page.startsWith(`${folder}/`));
    return folder === 'en' || folder === 'ar' ? own : own.slice(position % own.length).slice(0, 1);
  });
  return [...top, ...below];
}
