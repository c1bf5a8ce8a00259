import { DANGEROUS_KEYS, isRecord } from './bundles/flatten.ts';
import type { ContentProblem } from './content/sources.ts';
import { textProblem } from './directory/text.ts';
import {
  adviseEmail,
  adviseHours,
  advisePhone,
  advisePostcode,
  adviseUrl,
  isDate,
  isTime
} from './evidence-shapes.ts';

/** The three files of facts, each parsed from JSON as unknown. */
export interface FactSources {
  readonly evidence: unknown;
  readonly values: unknown;
  readonly contacts: unknown;
}

type FileName = 'evidence' | 'values' | 'contacts';
type Entry = Readonly<Record<string, unknown>>;
type Report = (advice: string | undefined, level?: ContentProblem['level']) => void;

/** What must reach no reader: closed services, a keyword of another region, a number that was switched off. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bU-\d\d\b/u, 'a U- entry has no source: take it out'],
  [/80 Leadenhall/iu, 'this clinic was to close: take it out'],
  [/\bCALMER\b/u, 'this keyword is for another region: take it out'],
  [/Connect Hackney/iu, 'Connect Hackney has finished: take it out'],
  [/(?:0|44)2084328020/u, 'the old crisis line leads to 111, option 2: give that']
];

/**
 * Everything in the fact files that could send somebody to the wrong place: claims without a source, numbers that
 * do not match, dates that do not exist. Warnings are for a person to look at, errors must be mended.
 */
export function checkFacts({ evidence, values, contacts }: FactSources): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const known = new Set(isRecord(evidence) ? Object.keys(evidence) : []);
  const each = (
    file: FileName,
    json: unknown,
    check: (entry: Entry, report: Report) => void
  ): void => {
    const path = `src/lib/content/facts/${file}.json`;
    if (!isRecord(json)) {
      problems.push({
        level: 'error',
        file: path,
        message: 'write one object, with an entry for each id'
      });
      return;
    }
    for (const [key, entry] of Object.entries(json)) {
      const report: Report = (message, level = 'error') => {
        if (message !== undefined) problems.push({ level, file: path, key, message });
      };
      if (DANGEROUS_KEYS.has(key) || !/^[A-Za-z][A-Za-z0-9-]*$/u.test(key)) {
        report('the name of an entry is letters, digits and hyphens');
      }
      const unfit = findUnfit(entry, '', 0);
      unfit.forEach((one) => report(one));
      if (!isRecord(entry)) report('write an object');
      else if (unfit.length === 0) check(entry, report);
    }
  };
  each('evidence', evidence, checkEvidence);
  each('values', values, (entry, report) => {
    checkSupport(entry, known, report);
    checkValue(entry, report);
  });
  each('contacts', contacts, (entry, report) => {
    checkSupport(entry, known, report);
    checkContact(entry, report);
  });
  each('contacts', contacts, findSharedNumbers(contacts));
  return problems;
}

/** Strings, at any depth, that could act as markup, turn the line they stand in, or fill the screen. */
function findUnfit(value: unknown, place: string, depth: number): string[] {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    return problem === undefined ? [] : [`"${place}" ${problem}: correct it`];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth > 6) return [`"${place}" is nested too deep: write it as the others are`];
  return Object.entries(value).flatMap(([name, one]) =>
    findUnfit(one, Array.isArray(value) ? place : name, depth + 1)
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value === value.trim();
}

function checkEvidence(fact: Entry, report: Report): void {
  const sources = list(fact.sources);
  if (!isText(fact.statement)) report('say in "statement" what the source says');
  sources.forEach((source) => {
    report(adviseUrl(source, true));
  });
  if (sources.length === 0 && fact.check !== true)
    report('nothing supports it: give a source or set "check"');
  if (sources.length > 0 && list(fact.publishers).filter(isText).length === 0) {
    report('name in "publishers" who published the sources');
  }
  if (!['H', 'M', 'L'].some((level) => level === fact.confidence))
    report('"confidence" is H, M or L');
  if (typeof fact.check !== 'boolean') report('"check" is true or false');
  for (const name of ['dated', 'confirmedOn'] as const) {
    if (fact[name] !== null && !isDate(fact[name]))
      report(`"${name}" is no date: write 2026-11-30, 2026-11, 2026 or null`);
  }
  for (const name of ['seenOn', 'reviewBy'] as const) {
    if (!isDate(fact[name])) report(`"${name}" is no date: write 2026-11-30 or 2026-11`);
  }
}

/** Claims of what is told rest on facts of the register; what is no claim says in "about" what it is. */
function checkSupport(entry: Entry, known: ReadonlySet<string>, report: Report): void {
  const facts = list(entry.facts);
  if (facts.length === 0 && !isText(entry.about))
    report('no fact supports it: name one in "facts"');
  for (const id of facts) {
    if (typeof id !== 'string' || !known.has(id)) {
      report(`fact ${String(id)} does not exist: add it to evidence.json or name another`);
    }
  }
  const text = JSON.stringify(entry);
  const joined = text.replaceAll(/(?<=\d)[ -](?=\d)/gu, '');
  for (const [pattern, advice] of BANNED) {
    if (pattern.test(text) || pattern.test(joined)) report(advice);
  }
}

function checkValue(value: Entry, report: Report): void {
  switch (value.kind) {
    case 'phone':
      report(advisePhone(value.text, value.tel));
      break;
    case 'sms':
      if (!isText(value.text)) report('write in "text" what to send');
      if (!isShortNumber(value.to)) report('"to" is the short number that texts go to');
      break;
    case 'web':
      report(adviseUrl(value.href, false));
      if (!isText(value.text)) report('write in "text" what the reader sees');
      break;
    case 'name':
      if (!isText(value.text)) report('write the name in "text"');
      break;
    case 'number':
      if (typeof value.value !== 'number' || !Number.isFinite(value.value))
        report('"value" is a number');
      break;
    case 'year':
      if (!isDate(String(value.value)) || !Number.isInteger(value.value))
        report('"value" is a year, like 2021');
      break;
    case 'money':
      if (typeof value.pence !== 'number' || !Number.isInteger(value.pence) || value.pence <= 0) {
        report('"pence" is a whole number of pence');
      }
      break;
    case 'date':
      if (!isDate(value.date)) report('"date" is no date: write 2026-11-30, 2026-11 or 2026');
      break;
    case 'time':
      if (!isTime(value.time)) report('"time" is no time: write 18:30');
      break;
    default:
      report(`"kind" ${String(value.kind)} is not known: see docs/architecture.md`);
  }
}

function isShortNumber(value: unknown): boolean {
  return typeof value === 'string' && /^\d{3,6}$/u.test(value);
}

function checkContact(contact: Entry, report: Report): void {
  if (!isText(contact.name)) report('write its name in "name"');
  for (const phone of list(contact.phones)) {
    report(isRecord(phone) ? advisePhone(phone.text, phone.tel) : 'write a phone as { text, tel }');
  }
  if (contact.sms !== undefined && !(isRecord(contact.sms) && isShortNumber(contact.sms.to))) {
    report('"sms" names the short number that texts go to');
  }
  if (contact.email !== undefined) report(adviseEmail(contact.email));
  if (
    contact.textRelay !== undefined &&
    !/^1800[01](?: \d[\d ]*\d)?$/u.test(String(contact.textRelay))
  ) {
    report('"textRelay" starts with 18000 or 18001');
  }
  if (contact.address !== undefined) checkAddress(contact.address, report);
  if (contact.hours !== undefined && contact.allHours !== undefined) {
    report('it is open at all hours or at some: keep one of "hours" and "allHours"');
  }
  const days = list(contact.hours).map((hours) => {
    if (!isRecord(hours)) return [];
    report(adviseHours(hours.days, hours.opens, hours.closes));
    return list(hours.days).map((day) => `${String(day)} ${String(hours.opens)}`);
  });
  if (new Set(days.flat()).size < days.flat().length) report('one day stands twice in "hours"');
  for (const name of ['allHours', 'free'] as const) {
    if (contact[name] !== undefined && contact[name] !== true)
      report(`leave "${name}" out unless it is true`);
  }
}

function checkAddress(address: unknown, report: Report): void {
  if (!isRecord(address) || !isText(address.street)) {
    report('write an address as { street, postcode }');
  } else if (address.postcode !== undefined) {
    report(advisePostcode(address.postcode));
  }
}

/** One number under two names may be right (a switchboard), so a person decides. Short numbers are shared on purpose. */
function findSharedNumbers(contacts: unknown): (entry: Entry, report: Report) => void {
  const names = new Map<string, Set<string>>();
  const numbersOf = (contact: Entry): string[] =>
    list(contact.phones)
      .map((phone) => (isRecord(phone) ? String(phone.tel) : ''))
      .filter((tel) => tel.startsWith('+'));
  for (const contact of Object.values(isRecord(contacts) ? contacts : {})) {
    if (!isRecord(contact)) continue;
    for (const tel of numbersOf(contact)) {
      names.set(tel, (names.get(tel) ?? new Set()).add(String(contact.name)));
    }
  }
  return (contact, report) => {
    for (const tel of numbersOf(contact)) {
      const others = [...(names.get(tel) ?? [])].filter((name) => name !== contact.name);
      if (others.length > 0)
        report(`${tel} is also the number of ${others.join(', ')}: is that right?`, 'warning');
    }
  };
}
