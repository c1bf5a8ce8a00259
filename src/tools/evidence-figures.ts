import { isRecord } from './bundles/flatten.ts';
import type { ContentProblem } from './content/sources.ts';

type Entry = Readonly<Record<string, unknown>>;

interface FigureSources {
  readonly evidence: unknown;
  readonly values: unknown;
  readonly contacts: unknown;
}

/**
 * Every number, price, phone and postcode that is told must stand, digit for digit, in the statement of a fact it
 * names: a slip of a key is then found before a reader finds it. Where a figure is worked out or written otherwise,
 * `derived` says how.
 */
export function checkFigures({ evidence, values, contacts }: FigureSources): ContentProblem[] {
  const files = [
    ['values', values, figuresOfValue],
    ['contacts', contacts, figuresOfContact]
  ] as const;
  return files.flatMap(([file, json, figuresOf]) =>
    Object.entries(isRecord(json) ? json : {}).flatMap(([key, entry]) => {
      if (!isRecord(entry) || typeof entry.derived === 'string') return [];
      const said = statementsOf(entry, evidence);
      if (said === '') return [];
      const missing = figuresOf(entry)
        .filter((figure) => !says(said, figure))
        .map(
          (figure) =>
            `${figure} stands in no statement of the facts it names: correct it, name the right fact, or say in "derived" where it comes from`
        );
      return [...missing, ...promisesOf(entry, said)].map((message): ContentProblem => ({
        level: 'error',
        file: `src/lib/content/facts/${file}.json`,
        key,
        message
      }));
    })
  );
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The statements of all facts that an entry names, as one text. */
function statementsOf(entry: Entry, evidence: unknown): string {
  if (!isRecord(evidence)) return '';
  return texts(entry.facts)
    .map((id) => {
      const fact = evidence[id];
      return isRecord(fact) && typeof fact.statement === 'string' ? fact.statement : '';
    })
    .join(' ');
}

function figuresOfValue(value: Entry): string[] {
  switch (value.kind) {
    case 'number':
      return [String(value.value)];
    case 'money': {
      const pounds = Number(value.pence) / 100;
      return [Number.isInteger(pounds) ? String(pounds) : pounds.toFixed(2)];
    }
    case 'phone':
      return [String(value.text)];
    case 'sms':
      return [String(value.to)];
    default:
      return [];
  }
}

/** “Free” makes somebody without credit call, and “always” makes somebody set out at night: both must be said. */
function promisesOf(entry: Entry, said: string): string[] {
  const promises = [
    ['free', /\bfree\b/iu],
    ['allHours', /\b24\/7\b|\b24 hours\b/iu]
  ] as const;
  return promises
    .filter(([name, words]) => entry[name] === true && !words.test(said))
    .map(([name]) => `no statement of the facts it names says "${name}": take it out, or name one`);
}

function figuresOfContact(contact: Entry): string[] {
  const phones = Array.isArray(contact.phones) ? contact.phones : [];
  const address = isRecord(contact.address) ? contact.address : {};
  return [
    ...phones.filter(isRecord).map((phone) => String(phone.text)),
    ...(isRecord(contact.sms) ? [String(contact.sms.to)] : []),
    ...(typeof contact.textRelay === 'string' ? [contact.textRelay] : []),
    ...(typeof address.postcode === 'string' ? [address.postcode] : [])
  ];
}

/** Commas and spaces inside a figure are a matter of style; a longer run of digits is another figure. */
function says(statement: string, figure: string): boolean {
  const joined = statement.replaceAll(/(?<=\d)[, ](?=\d)/gu, '');
  const wanted = figure.replaceAll(/(?<=\d)[, ](?=\d)/gu, '').replaceAll('.', String.raw`\.`);
  return (
    new RegExp(String.raw`(?<![\d.])${wanted}(?!\d|\.\d)`, 'u').test(joined) ||
    new RegExp(
      String.raw`(?<![\d.])${figure.replaceAll('.', String.raw`\.`)}(?!\d|\.\d)`,
      'u'
    ).test(statement)
  );
}
