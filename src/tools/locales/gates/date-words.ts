import type { Gate, GateContext, Problem } from '../gate.ts';
import type { MetaDates } from '../meta.ts';
import { findUnfit } from './characters.ts';

/** No name of a month or a language, and no order of a date, comes near it. */
const longest = 200;

/** `meta.json` is this language's, and holds the words for dates and for the other languages. */
export const dateWords: Gate = (context) => {
  const { locale, tags } = context;
  const { meta } = locale;
  if (meta === undefined) {
    return [];
  }
  const problems: Problem[] = [];
  if (meta.tag !== locale.tag) {
    problems.push(error(context, 'tag', `the tag is “${meta.tag}”: write “${locale.tag}”`));
  }
  if (meta.dates === null) {
    problems.push(
      error(context, 'dates', 'no words for dates: write them, or run npm run locales -- names')
    );
  } else {
    problems.push(...judgeDates(context, meta.dates));
  }
  for (const [tag, name] of Object.entries(meta.languages)) {
    const advice = tags.includes(tag)
      ? findUnfitName(context, name ?? '')
      : 'the register has no such language: remove it';
    if (advice !== undefined) problems.push(error(context, `languages.${tag}`, advice));
  }
  const unnamed = tags.filter((tag) => !meta.languages[tag]);
  if (unnamed.length > 0) {
    problems.push({
      ...error(
        context,
        'languages',
        `no name yet, the language's own is shown: ${unnamed.join(', ')}`
      ),
      level: 'warning'
    });
  }
  return problems;
};

function judgeDates(context: GateContext, dates: MetaDates): Problem[] {
  const wrong: [string, string][] = [];
  const lists: [string, readonly string[], number][] = [
    ['dates.months', dates.months, 12],
    ['dates.monthsAlone', dates.monthsAlone ?? dates.months, 12],
    ['dates.weekdays', dates.weekdays, 7]
  ];
  for (const [key, names, length] of lists) {
    if (
      names.length !== length ||
      new Set(names).size !== length ||
      names.some((name) => name.trim() === '')
    ) {
      wrong.push([key, `there must be ${String(length)} different names`]);
    }
    for (const name of names) {
      const advice = findUnfitName(context, name);
      if (advice !== undefined) wrong.push([key, advice]);
    }
  }
  const patterns: [string, string, string[]][] = [
    ['dates.monthYear', dates.monthYear, ['{month}', '{year}']],
    ['dates.dayMonthYear', dates.dayMonthYear, ['{day}', '{month}', '{year}']]
  ];
  for (const [key, pattern, parts] of patterns) {
    const found: string[] = pattern.match(/\{[a-z]+\}/g) ?? [];
    if (found.length !== parts.length || parts.some((part) => !found.includes(part))) {
      wrong.push([key, `the pattern must hold ${parts.join(', ')} once each`]);
    }
    const advice = findUnfitName(context, pattern.replace(/\{[a-z]+\}/g, 'x').trim());
    if (advice !== undefined) wrong.push([key, advice]);
  }
  return wrong.map(([key, message]) => error(context, key, message));
}

/** Names and dates stand among the words of every page, so they are held to the same. */
function findUnfitName({ profile }: GateContext, name: string): string | undefined {
  if (name.length > longest) return `the text is ${String(name.length)} letters long: shorten it`;
  if (/[{}]/.test(name)) return 'a brace stands in the text: remove it';
  return findUnfit(name, profile.script);
}

function error({ locale }: GateContext, key: string, message: string): Problem {
  return { level: 'error', file: locale.metaPath, key, message };
}
