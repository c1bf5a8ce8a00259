import type { Bundle, Greetings, Grounds, Sources } from '#lib/domain/bundle.ts';
import type { AppFacts, AppFigures } from '#lib/domain/facts.ts';

// The hash already vouches for the file. These only keep an older release's shape from breaking a page.

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a stored file is a bundle that this release can draw. */
export function isBundle(value: unknown): value is Bundle {
  if (!isRecord(value)) return false;
  const { tag, htmlLang, dir, autonym, plural, dates, languages, text, english, status } = value;
  const texts = [tag, htmlLang, autonym, plural];
  const records = [dates, languages, text, english, status];
  const lists = [value.missing, value.outdated, value.unreviewedCritical];
  return (
    (dir === 'ltr' || dir === 'rtl') &&
    texts.every((each) => typeof each === 'string') &&
    records.every(isRecord) &&
    lists.every(Array.isArray)
  );
}

/** Whether a stored file holds the numbers and contacts this release draws. */
export function isFigures(value: unknown): value is AppFigures {
  return isRecord(value) && [value.values, value.contacts, value.area].every(isRecord);
}

/** Whether a stored file says where the numbers come from. */
export function isGrounds(value: unknown): value is Grounds {
  return isRecord(value) && [value.evidence, value.blocks].every(isRecord);
}

/** Whether first words bring the facts that they speak of. */
export function isFacts(value: unknown): value is AppFacts {
  return isFigures(value) && isGrounds(value);
}

/** Whether a stored file holds what languages say before their bundle is there. */
export function isGreetings(value: unknown): value is Greetings {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (each) =>
        isRecord(each) && typeof each.choose === 'string' && typeof each.notKept === 'string'
    )
  );
}

/** Whether a stored file is a register of sources. */
export function isSources(value: unknown): value is Sources {
  return isRecord(value) && Array.isArray(value.sources) && isRecord(value.languages);
}
