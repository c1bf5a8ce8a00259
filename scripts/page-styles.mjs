import postcss from 'postcss';

/**
 * Nobody points at a page before the whole sheets are there; for who has set another size, theme or contrast they are
 * fetched as soon as that is read from the phone (routes/+layout.svelte).
 */
const later = /:hover\b|\[data-(?:theme|contrast|text-size)\b/u;
const laterMedia = 'prefers-reduced-motion';

const twoThemes = /light-dark\(([^,()]+),\s*([^,()]+)\)/u;

/**
 * The elements, classes and languages that there must be for a selector to meet something, as `<p>`, `name` and
 * `:lang(tag)`; those inside `:is()` and its kin are left out, so that a rule is rather kept.
 * @param {string} selector
 */
export function needsOf(selector) {
  let plain = selector;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/:(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '');
  }
  const classes = [...plain.matchAll(/\.([a-z_][\w-]*)/giu)].map(([, name = '']) => name);
  const elements = [...plain.matchAll(/(?<=^|[\s>+~{},])[a-z][a-z0-9]*/gu)].map(
    ([name]) => `<${name}>`
  );
  return [...classes, ...elements, ...(plain.match(/:lang\([\w-]+\)/gu) ?? [])];
}

/**
 * What the elements of a page are and have; `zh-Hant` is met by `:lang(zh)` too.
 * @param {string} html
 */
export function foundIn(html) {
  const elements = [...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, name = '']) => `<${name}>`);
  const classes = [...html.matchAll(/class="([^"]*)"/gu)].flatMap(([, list = '']) =>
    list.split(' ')
  );
  const tags = new Set([...html.matchAll(/lang="([^"]*)"/gu)].map(([, tag = '']) => tag));
  const languages = [...tags].flatMap((tag) => {
    const parts = tag.split('-');
    return parts.map((_, at) => `:lang(${parts.slice(0, at + 1).join('-')})`);
  });
  return new Set([...elements, ...classes, ...languages]);
}

/** @param {import('postcss').Root} sheet */
function removeUnreadTokens(sheet) {
  for (let removed = true; removed;) {
    removed = false;
    const read = new Set(
      [...sheet.toString().matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name)
    );
    sheet.walkDecls(/^--/u, (declaration) => {
      if (read.has(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
  }
}

/**
 * Without a theme of the reader's own only the phone's stands to choose: of each pair of colours the light one stands
 * already in the sheet, for phones that know no pairs.
 * @param {import('postcss').Root} sheet
 */
function leaveThemeToPhone(sheet) {
  sheet.walkAtRules('supports', (supports) => {
    if (!supports.params.includes('light-dark')) return;
    supports.walkDecls((declaration) => {
      const [, , dark] = twoThemes.exec(declaration.value) ?? [];
      if (dark !== undefined) declaration.value = dark;
    });
    const phone = postcss.atRule({ name: 'media', params: '(prefers-color-scheme:dark)' });
    supports.replaceWith(phone);
    phone.append(supports);
  });
}

/**
 * Their names say what tokens are for, in a fifth of the bytes of the styles. The whole sheets, which come later, hold
 * every rule of these once more under the full names.
 * @param {string} css
 */
function shortenTokens(css) {
  /** @type {Map<string, string>} */
  const names = new Map();
  return css.replace(/--[a-z][\w-]*/gu, (name) => {
    const short = names.get(name) ?? `--${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

/**
 * The rules that something on a page can use, and of the tokens those that they read, under short names.
 * @param {string} css
 * @param {ReadonlySet<string>} present
 */
export function trim(css, present) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    // `from` and `to` of a movement meet nothing.
    if (rule.parent?.type === 'atrule' && /keyframes$/u.test(rule.parent.name)) return;
    const used = rule.selectors.filter(
      (each) => !later.test(each) && needsOf(each).every((name) => present.has(name))
    );
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  sheet.walkAtRules('media', (media) => {
    if (media.params.includes(laterMedia)) media.remove();
  });
  leaveThemeToPhone(sheet);
  removeUnreadTokens(sheet);
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return shortenTokens(sheet.toString());
}

/** Trims one style sheet for page after page; pages with the same needs share the result. */
export function openTrimmer() {
  /** @type {Map<string, { known: string[], done: Map<string, string> }>} */
  const sheets = new Map();
  return (/** @type {string} */ css, /** @type {ReadonlySet<string>} */ present) => {
    const sheet = sheets.get(css) ?? { known: [...new Set(needsOf(css))], done: new Map() };
    sheets.set(css, sheet);
    const key = sheet.known.filter((name) => present.has(name)).join(' ');
    const trimmed = sheet.done.get(key) ?? trim(css, present);
    sheet.done.set(key, trimmed);
    return trimmed;
  };
}
