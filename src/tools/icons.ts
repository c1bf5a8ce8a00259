/** `npm run icons`: draws the three sprites of pictograms and the list of their names from icons-list.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optimize } from 'svgo';
import type { IconSource } from './icon-source.ts';
import { ICON_SOURCES } from './icons-list.ts';
import { ROOT } from './repository.ts';

const folder = join(ROOT, 'node_modules/healthicons/public/icons/svg/outline');
const sprites = join(ROOT, 'src/lib/components/base');
const names = join(ROOT, 'src/lib/domain/icon-name.ts');

/** The drawing inside a file. Its colour is left to the page. */
function readDrawing(file: string, place = '', only?: number): string {
  const svg = readFileSync(join(folder, `${file}.svg`), 'utf8');
  const whole = svg
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/gu, '')
    .replaceAll(' fill="currentColor"', '');
  const inside = only === undefined ? whole : (whole.match(/<path[^>]*>/gu)?.[only] ?? '');
  return place === '' ? inside : `<g transform="${place}">${inside}</g>`;
}

/** Puts the parts of one pictogram into one drawing, each only when the list names it. */
function compose(source: IconSource): string {
  const { from, place, draw, fill } = source;
  return [
    from === undefined ? '' : readDrawing(from, place, source.only),
    source.with === undefined ? '' : readDrawing(source.with.from, source.with.place),
    draw === undefined
      ? ''
      : `<path d="${draw}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
    fill === undefined ? '' : `<path d="${fill}"/>`
  ].join('');
}

/** Tenths of a unit are finer than any phone shows at these sizes. */
function shrink(content: string): string {
  const { data } = optimize(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${content}</svg>`,
    { multipass: true, floatPrecision: 1, plugins: ['preset-default'] }
  );
  return data.replace(/^<svg[^>]*>|<\/svg>$/gu, '');
}

const sorted = Object.entries(ICON_SOURCES).sort(([a], [b]) => (a < b ? -1 : 1));

function writeSprite(file: string, belongs: (name: string) => boolean): void {
  const symbols = sorted
    .filter(([name]) => belongs(name))
    .map(
      ([name, source]) =>
        `<symbol id="${name}" viewBox="0 0 48 48">${shrink(compose(source))}</symbol>`
    );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
  writeFileSync(join(sprites, file), svg);
}

writeSprite('icons.svg', (name) => !/^[ps]-/u.test(name));
writeSprite('signs.svg', (name) => name.startsWith('s-'));
writeSprite('pointing.svg', (name) => name.startsWith('p-'));
writeFileSync(
  names,
  `/** Pictograms of the three sprites. Made by \`npm run icons\` from src/tools/icons-list.ts. */
export type IconName =
${sorted.map(([name]) => `  | '${name}'`).join('\n')};
`
);
