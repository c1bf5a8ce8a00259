import type { TextKey } from '#lib/domain/bundle.ts';
import type { Value } from '#lib/domain/facts.ts';
import type { RegisterRow } from '#lib/domain/language.ts';
import { tokenise } from '#lib/domain/tokens.ts';
import { showValue, type Reader } from '#lib/domain/values.ts';
import { splitTextKey } from '../../bundles/flatten.ts';
import { groupBy } from '../../group-by.ts';
import type { Unit } from './unit.ts';

/** What a review is printed from. */
export interface ReviewKit {
  readonly language: RegisterRow;
  readonly units: readonly Unit[];
  readonly values: Readonly<Record<string, Value>>;
  readonly critical: readonly string[];
  /** What the machine reading doubted, and what the critical strings seemed to it to say. */
  readonly doubts: readonly string[];
  readonly backTranslations: Readonly<Record<string, string>>;
  readonly dates: Reader['dates'];
}

/** A short form of MQM (themqm.org): what is wrong, in one letter. */
const CODES = [
  ['M', 'meaning: it says something else'],
  ['O', 'omitted: something is missing'],
  ['A', 'added: the English does not say it'],
  ['U', 'urgency or right: too weak or too strong'],
  ['N', 'number, name or phone in the wrong place'],
  ['T', 'term: not the word people use'],
  ['G', 'grammar or spelling'],
  ['S', 'style: stiff, rude or hard to understand'],
  ['L', 'layout: does not fit, or reads in the wrong direction']
] as const;

/**
 * A page for the printer, A4: the whole language beside its English, for a speaker without a computer. Real numbers
 * and names stand where the app puts them.
 */
export function formatReviewKit(kit: ReviewKit): string {
  const { language, units, critical } = kit;
  const shown = units.filter(({ key }) => !key.startsWith('search:'));
  const numbers = new Map(shown.map(({ key }, at) => [key, at + 1]));
  const isCritical = (unit: Unit): boolean => critical.includes(unit.key);
  const sections = [...groupBy(shown, ({ key }) => sectionOf(key))];
  const rows = (list: readonly Unit[]): string =>
    list.map((unit) => formatRow(kit, unit, numbers.get(unit.key) ?? 0)).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Review: ${escape(language.english)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(language.english)} <bdi ${markOf(language)}>${escape(language.autonym)}</bdi></h1>
<p>Thank you for reading. People act on these words when they are ill or afraid. ${drafted(shown)} Read each ${escape(language.english)} text and ask: would my neighbour understand it, and does it say what the English says?</p>
<table class="form">
<tr><th scope="row">Your name</th><td></td><th scope="row">Date</th><td></td></tr>
<tr><th scope="row">How you know the language</th><td></td><th scope="row">Health training</th><td></td></tr>
</table>
<h2>How to mark</h2>
<p>Tick ✓ where it is right. Where not, write a letter and how bad it is: <b>3</b> could harm somebody, <b>2</b> misleads or confuses, <b>1</b> should be better. Cross out the wrong words and write better ones beneath.</p>
<ul class="codes">${CODES.map(([code, says]) => `<li><b>${code}</b> ${says}</li>`).join('')}</ul>
<p>999 is danger to life now, 111 is urgent but no danger to life, a GP can wait: these steps must never blur. “Must”, “can”, “may” and “should not” are rights.</p>
${formatDoubts(kit.doubts)}
<h2>First: the words a life or a right may hang on</h2>
${table(rows(shown.filter(isCritical)))}
${sections.map(([name, list]) => `<h2>${escape(name)}</h2>\n${table(rows(list.filter((unit) => !isCritical(unit))))}`).join('\n')}
</body>
</html>
`;
}

/** Never less than the truth about who has judged it so far. */
function drafted(units: readonly Unit[]): string {
  const hands = new Set(units.map(({ by }) => by).filter((by) => by !== ''));
  return hands.size === 0
    ? 'Everything here was written by a machine; you are the first person to judge it.'
    : `A machine wrote the first draft; ${escape([...hands].join(', '))} judged part of it before you.`;
}

function table(rows: string): string {
  if (rows === '') return '<p>All of it stands above.</p>';
  return `<table><thead><tr><th>No.</th><th>English</th><th>Translation</th><th>✓ or letter and 1–3</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function formatRow(kit: ReviewKit, unit: Unit, number: number): string {
  const back = kit.backTranslations[unit.key];
  const note = unit.note === '' ? '' : `<small>${escape(unit.note)}</small>`;
  const says = back === undefined ? '' : `<small>Seems to say: ${fill(kit, back)}</small>`;
  return `<tr id="${escape(unit.key)}"><td>${String(number)}<small>${escape(unit.key)}</small></td><td>${fill(kit, unit.english)}${note}</td><td ${markOf(kit.language)}>${fill(kit, unit.translation)}</td><td>${says}</td></tr>\n`;
}

/** The words with real figures in them; what the app fills in by itself shows its name. */
function fill({ values, language, dates }: ReviewKit, text: string): string {
  return tokenise(text)
    .map((token) => {
      if (token.kind === 'words') return escape(token.words);
      const value = values[token.name];
      const shown =
        value === undefined ? undefined : showValue(value, { tag: language.tag, dates });
      return `<bdi class="value">${escape(shown?.text ?? `[${token.name}]`)}</bdi>`;
    })
    .join('');
}

function formatDoubts(doubts: readonly string[]): string {
  if (doubts.length === 0) return '';
  const items = doubts.map((doubt) => `<li>${escape(doubt)}</li>`).join('');
  return `<h2>Where the machine doubted</h2>\n<ul>${items}</ul>`;
}

/** `rights: interpreter` for the words of a page, `interface` for those of the app. */
function sectionOf(key: TextKey): string {
  const name = splitTextKey(key);
  return name === undefined ? '' : `${name.namespace}: ${name.key.split('.', 1)[0] ?? ''}`;
}

function markOf({ htmlLang, dir }: RegisterRow): string {
  return `lang="${escape(htmlLang)}" dir="${dir}"`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
@page { size: A4; margin: 14mm 12mm; }
body { font: 11pt/1.45 system-ui, sans-serif; margin: 0 auto; max-inline-size: 190mm; }
h1 { font-size: 20pt; } h2 { font-size: 13pt; break-after: avoid; margin-block: 6mm 2mm; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
th, td { border: 0.3mm solid #777; padding: 1.5mm; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; } tr { break-inside: avoid; }
table:not(.form) th:nth-child(1) { inline-size: 20mm; } table:not(.form) th:nth-child(4) { inline-size: 34mm; }
td[lang] { font-size: 12pt; line-height: 1.7; }
td:first-child small, td small { display: block; color: #444; font-size: 7.5pt; line-height: 1.3; }
.form td { block-size: 9mm; } .codes { columns: 2; } .value { font-weight: 600; }
`;
