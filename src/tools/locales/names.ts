import { intlTag } from './intl-tag.ts';
import type { Meta, MetaDates } from './meta.ts';

/** Asks CLDR for another tag than ours where ours would give the name of something wider. */
const NAMED_AS: Readonly<Record<string, string>> = { pt: 'pt-PT', 'yue-Hant': 'yue' };

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
/** 5 January 2026 was a Monday. */
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day));

/** Names of languages in one language; null where Node has none and a person must write it. */
export function languageNamesIn(
  tag: string,
  tags: readonly string[]
): Record<string, string | null> {
  const inTag = intlTag(tag);
  const known = Intl.DisplayNames.supportedLocalesOf([inTag]).length > 0;
  const names = known
    ? new Intl.DisplayNames(inTag, { type: 'language', fallback: 'none' })
    : undefined;
  return Object.fromEntries(
    tags.map((target) => [target, names?.of(NAMED_AS[target] ?? target) ?? null])
  );
}

/** Date words of one language, with Latin digits and our calendar; null where Node has none. */
export function datesIn(tag: string): MetaDates | null {
  const inTag = intlTag(tag);
  if (Intl.DateTimeFormat.supportedLocalesOf([inTag]).length === 0) {
    return null;
  }
  // Persian and Thai dates would otherwise follow their own calendars.
  const locale = `${inTag}-u-ca-gregory-nu-latn`;
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return {
    months: MONTHS.map((time) => partOf(day.formatToParts(time), 'month')),
    monthsAlone: MONTHS.map((time) => partOf(month.formatToParts(time), 'month')),
    weekdays: WEEK.map((time) => weekday.format(time)),
    monthYear: patternOf(month.formatToParts(MONTHS[0])),
    dayMonthYear: patternOf(day.formatToParts(MONTHS[0]))
  };
}

function partOf(parts: Intl.DateTimeFormatPart[], type: string): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}

function patternOf(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) =>
      type === 'day' || type === 'month' || type === 'year' ? `{${type}}` : value
    )
    .join('');
}

/** Fills what is empty; `refresh` also replaces what CLDR knows. A name CLDR lacks is never lost. */
export function fillNames(
  meta: Meta,
  tags: readonly string[],
  refresh = false,
  names: Readonly<Record<string, string | null>> = languageNamesIn(meta.tag, tags)
): Meta {
  const languages = Object.fromEntries(
    tags.map((tag) => {
      const own = meta.languages[tag] ?? null;
      const found = names[tag] ?? null;
      return [tag, refresh ? (found ?? own) : (own ?? found)];
    })
  );
  const dates = refresh ? (datesIn(meta.tag) ?? meta.dates) : (meta.dates ?? datesIn(meta.tag));
  return { ...meta, dates, languages };
}
