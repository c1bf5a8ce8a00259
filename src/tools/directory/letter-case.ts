const SMALL = new Set(['a', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Written whole in capitals. */
const CAPITALS = new Set(['GP', 'NHS', 'PCN', 'OOH', 'UK', 'LLP', 'PLC', 'HIV', 'ADHD', 'IAPT']);

/** Without a vowel, and yet words. */
const SHORTENED = new Set([
  'ST',
  'DR',
  'MR',
  'MRS',
  'LTD',
  'RD',
  'CTR',
  'HLTH',
  'FLR',
  'BLDG',
  'SQ'
]);

/** Names of the NHS files stand in capitals: `THE SURGERY (BARRETTS GROVE)` → `The Surgery (Barretts Grove)`. */
export function titleCase(text: string): string {
  let isFirst = true;
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{L}\p{N}][\p{L}\p{N}'’&]*/gu, (word) => {
      const cased = wordCase(word, isFirst);
      isFirst = false;
      return cased;
    });
}

function wordCase(word: string, isFirst: boolean): string {
  const upper = word.toUpperCase();
  if (!isFirst && SMALL.has(word.toLowerCase())) return word.toLowerCase();
  if (CAPITALS.has(upper) || /^\d/u.test(word) || word.includes('&')) {
    return /^\d+(?:st|nd|rd|th)$/iu.test(word) ? word.toLowerCase() : upper;
  }
  if (/^[^AEIOUY'’]{1,4}$/u.test(upper) && !SHORTENED.has(upper)) return upper;
  const cased = upper.charAt(0) + upper.slice(1).toLowerCase();
  return cased.replace(/^([OD]['’])(\p{L})/u, (_, start: string, letter: string) => {
    return start + letter.toUpperCase();
  });
}

/** The words we have where they differ in case and spaces only, else the new ones in title case. */
export function keptCase(published: string, before: string | undefined): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s,]+/gu, ' ')
      .trim();
  return before !== undefined && plain(before) === plain(published) ? before : titleCase(published);
}
