import { SaxesParser } from 'saxes';
import type { CheckState } from '#lib/domain/bundle.ts';
import { splitTextKey } from '../../bundles/flatten.ts';
import { groupBy } from '../../group-by.ts';
import type { Sheet, SheetRow, Unit } from './unit.ts';

/** OASIS XLIFF 1.2, https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

const STATES: Readonly<Record<Unit['state'], string>> = {
  missing: 'needs-translation',
  machine: 'needs-review-translation',
  edited: 'translated',
  reviewed: 'signed-off',
  communityTested: 'final'
};

/** Written in a context group, which programs for translators hand back untouched. */
const CONTEXTS = { base: 'x-base', screen: 'x-screen' } as const;

/** A document with one `file` for each file of words and one `trans-unit` for each unit. */
export function formatXliff(tag: string, units: readonly Unit[], origin: string): string {
  const files = groupBy(units, ({ key }) => splitTextKey(key)?.namespace ?? '');
  const bodies = [...files].map(
    ([
      namespace,
      own
    ]) => `  <file original=${quote(namespace)} source-language="en-GB"${attribute('target-language', tag)} datatype="plaintext">
    <body>
${own.map((unit) => formatUnit(unit, origin)).join('')}    </body>
  </file>
`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="${NAMESPACE}">
${bodies.join('')}</xliff>
`;
}

function formatUnit(unit: Unit, origin: string): string {
  const approved = unit.state === 'reviewed' || unit.state === 'communityTested' ? 'yes' : 'no';
  const notes = [
    unit.note,
    unit.outdated ? 'The English changed since this was translated.' : '',
    unit.by === '' ? '' : `${unit.state}: ${unit.by}, ${unit.on}`
  ].filter((note) => note !== '');
  const contexts = [
    context(CONTEXTS.base, unit.base),
    context(CONTEXTS.screen, unit.screen === '' ? '' : `${origin}${unit.screen}`)
  ];
  return `      <trans-unit${attribute('id', unit.key)} approved="${approved}" maxwidth="${String(unit.max)}" size-unit="char">
        <source>${escape(unit.english)}</source>
        <target state="${STATES[unit.state]}">${escape(unit.translation)}</target>
${notes.map((note) => `        <note from="developer">${escape(note)}</note>\n`).join('')}        <context-group purpose="location">${contexts.join('')}</context-group>
      </trans-unit>
`;
}

function context(type: string, text: string): string {
  return text === '' ? '' : `<context context-type="${type}">${escape(text)}</context>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}=${quote(value)}`;
}

function quote(value: string): string {
  return `"${escape(value).replaceAll('"', '&quot;')}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Open = { -readonly [Name in keyof SheetRow]: SheetRow[Name] };

/**
 * Reads a document back. Entities of its own are refused before any is expanded.
 *
 * @throws Error with the line where the document is no XLIFF 1.2 of ours.
 */
export function parseXliff(text: string): Sheet {
  const tags = new Set<string>();
  const rows: SheetRow[] = [];
  const path: string[] = [];
  let open: Open | undefined;
  let contextType = '';
  const parser = new SaxesParser({ position: true, xmlns: false as const });
  const refuse = (message: string): never => {
    throw new Error(`line ${String(parser.line)}: ${message}`);
  };
  const readText = (words: string): void => {
    if (open === undefined) return;
    const [parent] = path.slice(-1);
    if (parent === 'source') open.english += words;
    else if (parent === 'target') open.translation += words;
    else if (parent === 'context' && contextType === CONTEXTS.base) open.base += words;
  };
  parser.on('error', (error) => {
    throw new Error(`no XML: ${error.message}`);
  });
  parser.on('doctype', () => refuse('a DOCTYPE stands in the document: remove it'));
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.on('opentag', (tag) => {
    const [parent] = path.slice(-1);
    path.push(tag.name);
    if (path.length === 1 && (tag.name !== 'xliff' || tag.attributes.version !== '1.2')) {
      refuse('not XLIFF 1.2');
    }
    if (parent === 'source' || parent === 'target') {
      refuse(`<${tag.name}> stands inside the text: write placeholders as {{name}}`);
    }
    if (tag.name === 'file') tags.add(tag.attributes['target-language'] ?? '');
    if (tag.name === 'trans-unit') open = startRow(parser.line, tag.attributes.id ?? '');
    if (tag.name === 'target' && open !== undefined) open.state = readState(tag.attributes.state);
    contextType = tag.name === 'context' ? (tag.attributes['context-type'] ?? '') : '';
  });
  parser.on('closetag', (tag) => {
    path.pop();
    if (tag.name !== 'trans-unit' || open === undefined) return;
    rows.push(open);
    open = undefined;
  });
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  const [tag = ''] = tags;
  if (tags.size !== 1 || tag === '') {
    throw new Error('the document needs one target-language, the same for every file');
  }
  return { tag, rows };
}

function startRow(line: number, key: string): Open {
  return { line, key, english: '', translation: '', state: '', by: '', on: '', base: '' };
}

/** Programs set `translated` and `new` by themselves: alone they claim nothing. */
function readState(state: string | undefined): CheckState | '' {
  if (state === 'signed-off') return 'reviewed';
  return state === 'final' ? 'communityTested' : '';
}
