/** What one value in the fact files must look like. Each function answers with what to do, or nothing when all is well. */

type Advice = string | undefined;

/** A real day, month or year: `2026-11-30`, `2026-11`, `2026`. */
export function isDate(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const parts = /^(?<year>(?:19|20)\d\d)(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?)?$/u.exec(
    text
  );
  const { year, month, day } = parts?.groups ?? {};
  if (year === undefined) return false;
  if (month === undefined || day === undefined) return true;
  // Day 0 of the month after is the last day of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}

/** `00:00` to `23:59`. */
export function isTime(text: unknown): text is string {
  return typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text);
}

/** The number that is tapped must be the number that is read: a misdialled call is worse than none. */
export function advisePhone(text: unknown, tel: unknown): Advice {
  if (typeof text !== 'string' || !/^\d[\d ]*\d$/u.test(text)) {
    return 'write the phone as digits and spaces, as it is dialled in the United Kingdom';
  }
  const digits = text.replaceAll(' ', '');
  const isNational = digits.startsWith('0');
  // London, 03 and mobile numbers have 11 digits; some older ones have 10.
  if (isNational && !/^0(?:[237]\d{9}|[14-689]\d{8,9})$/u.test(digits)) {
    return `${text} has ${String(digits.length)} digits: look for one too many or too few`;
  }
  if (!isNational && digits.length > 8) return `${text} is no short number: start it with 0`;
  const wanted = isNational ? `+44${digits.slice(1)}` : digits;
  return tel === wanted ? undefined : `tel must be ${wanted}, the digits of ${text}`;
}

const longestUrl = 2_000;

/** What a message may quote: a terminal obeys some characters, and nobody reads ten megabytes. */
export function showStart(text: string): string {
  return text.slice(0, 80).replace(/[\p{C}\p{Z}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return character === ' ' ? character : `U+${code}`;
  });
}

/** An address of the web; `http` only where old sources of the register have nothing better. */
export function adviseUrl(text: unknown, allowHttp: boolean): Advice {
  if (typeof text !== 'string') return 'write a web address';
  const shown = showStart(text);
  if (text.length > longestUrl) return `${shown} is no web address: it is too long`;
  const host = /^(?<scheme>https?):\/\/(?<host>[^/?#]+)/u.exec(text)?.groups;
  if (host === undefined || /\s/u.test(text) || !URL.canParse(text)) {
    return `${shown} is no web address: start it with https://`;
  }
  if (host.scheme === 'http' && !allowHttp) return `${shown} must start with https://`;
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u.test(host.host ?? '')) {
    return `the host of ${shown} must be small ASCII letters, digits and dots, without a user or a port`;
  }
  // What stands behind the host is shown and printed, too, and could turn the line.
  if (/[^\x21-\x7e]/u.test(text)) return `${shown} must be ASCII: write other letters as %E2%80…`;
  return undefined;
}

/** An e-mail address as services publish it. */
export function adviseEmail(text: unknown): Advice {
  return typeof text === 'string' &&
    /^[a-z0-9](?:[a-z0-9._+-]*[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/iu.test(
      text
    )
    ? undefined
    : 'write an e-mail address';
}

/** `E9 6SR`, with its space, so that maps find it. */
export function advisePostcode(text: unknown): Advice {
  return typeof text === 'string' && /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u.test(text)
    ? undefined
    : 'write the postcode in capitals with one space, like E9 6SR';
}

/** Opening hours of one kind of day: days in order, opening before closing. */
export function adviseHours(days: unknown, opens: unknown, closes: unknown): Advice {
  const isAscending =
    Array.isArray(days) &&
    days.length > 0 &&
    days.every(
      (day, at) => Number.isInteger(day) && day >= 1 && day <= 7 && day > (days[at - 1] ?? 0)
    );
  if (!isAscending) return 'days go from 1 (Monday) to 7 (Sunday), each once, in order';
  if (!isTime(opens) || !isTime(closes)) return 'write times as 09:00';
  return opens < closes
    ? undefined
    : `it opens at ${opens} and closes at ${closes}: put them in order`;
}
