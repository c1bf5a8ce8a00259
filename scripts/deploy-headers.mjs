import { hashedFolders, immutable, revalidated } from './headers.mjs';

/** @typedef {import('./deploy.mjs').Site} Site */

/** What Cloudflare Pages takes: https://developers.cloudflare.com/pages/configuration/headers/ */
export const limits = { rules: 100, lineLength: 2_000 };

/** Top folders besides the languages whose files keep their names when they change. */
const otherFolders = ['icons', 'reset', 'screenshots'];

/**
 * For Cloudflare Pages and Netlify. Rules that fit one address are added up, and two values of Cache-Control would be
 * joined into nonsense, so no two rules that set it fit the same address.
 * @param {Site} site
 */
export function writeHeadersFile({ base, headers, languages }) {
  const folders = [...languages, ...otherFolders];
  const named = [
    `${base}/`,
    `${base}/:file`,
    `${base}/_app/version.json`,
    ...folders.map((folder) => `${base}/${folder}/*`)
  ];
  const rules = [
    ['/*', ...headers.map(([name, value]) => `${name}: ${value}`)],
    ...hashedFolders.map((folder) => [`${base}${folder}*`, `Cache-Control: ${immutable}`]),
    ...named.map((path) => [path, `Cache-Control: ${revalidated}`])
  ];
  return `# Made by \`npm run deploy:config\`: change scripts/headers.mjs or scripts/deploy-headers.mjs instead.
# For Cloudflare Pages and Netlify: lies at the top of what is uploaded.
${rules.map((lines) => lines.join('\n  ')).join('\n')}
`;
}
