import { expect, test } from 'vitest';
import { dropIndents } from '../../scripts/lighten-pages.mjs';
import { foundIn, trim } from '../../scripts/page-styles.mjs';

const page = '<html lang="zh-Hant"><p class="tile wide"><span lang="en-GB">A</span></p></html>';

test.each([
  ['.tile { color: red }', true],
  ['.tile.wide { color: red }', true],
  ['.sheet { color: red }', false],
  ['.tile .sheet { color: red }', false],
  ['.tile:not(.sheet) { color: red }', true],
  [':lang(zh) { color: red }', true],
  [':lang(zh-Hant) { color: red }', true],
  [':lang(en) .tile { color: red }', true],
  [':lang(ur) { color: red }', false],
  ['h1:lang(ur) { color: red }', false],
  ['@media print { .sheet { color: red } }', false],
  ['p { color: red }', true],
  ['table { color: red }', false],
  ['p > th { color: red }', false],
  ['main :is(table, p) { color: red }', false],
  [':is(table, p) { color: red }', true],
  ['.tile:hover { color: red }', false],
  ['@media (prefers-reduced-motion: no-preference) { p { color: red } }', false],
  ['@media (forced-colors: active) { p { color: red } }', true],
  [':root[data-theme="dark"] { color: red }', false],
  [':is([data-text-size="150"], [data-text-size="200"]) .tile { color: red }', false],
  ['@keyframes come { from { color: red } }', true]
])('%s is kept: %s', (css, isKept) => {
  expect(trim(css, foundIn(page)).includes('color: red')).toBe(isKept);
});

test('of a list of selectors only those that can meet something stay', () => {
  expect(trim(':lang(ur), :lang(zh), .sheet { color: red }', foundIn(page))).toBe(
    ':lang(zh) { color: red }'
  );
});

test('tokens that no rule reads are left out, the others keep what they say under another name', () => {
  const css = ':root{--ink:red;--edge:var(--ink);--water:blue}p{color:var(--edge,var(--none))}';
  const kept = trim(css, foundIn(page));
  expect(kept).not.toMatch(/blue|--ink|--edge|--none/u);
  expect(kept).toMatch(
    /^:root\{(--\w+):red;(--\w+):var\(\1\)\}p\{color:var\(\2,var\((?!\1|\2)--\w+\)\)\}$/u
  );
});

test('of two colours the light one stands, and the dark one where the phone is dark and knows of pairs', () => {
  const pairs = '@supports (color:light-dark(#000,#fff)){:root{--ink:light-dark(#111, #eee)}}';
  const css = `:root{--ink:#111}${pairs}p{color:var(--ink)}`;
  expect(trim(css, foundIn(page)).replaceAll(/\s/gu, '')).toBe(
    ':root{--0:#111}@media(prefers-color-scheme:dark){@supports(color:light-dark(#000,#fff)){:root{--0:#eee}}}p{color:var(--0)}'
  );
});

test('indents go, spaces between words stay', () => {
  expect(dropIndents('<head>\n    <meta />\n\n\t<p>One word\nand another</p>\n</head>')).toBe(
    '<head>\n<meta />\n<p>One word\nand another</p>\n</head>'
  );
  expect(() => dropIndents('<textarea>\n  mine</textarea>')).toThrow(/keeps its spaces/u);
});
