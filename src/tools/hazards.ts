/** `npm run hazards`: docs/hazards.md from docs/hazards.json; `npm run hazards -- check` says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { array, object, optional, parse, picklist, string, type InferOutput } from 'valibot';

const source = 'docs/hazards.json';
const page = 'docs/hazards.md';
const switches = 'tests/controls/controls.json';

const test = object({ file: string(), name: string() });

const control = object({
  /** What is done so that it does not happen, or harms less. */
  what: string(),
  /** Where it is done. */
  file: string(),
  test
});

const hazard = object({
  id: string(),
  hazard: string(),
  harm: string(),
  who: string(),
  causes: array(string()),
  severity: picklist(['minor', 'serious', 'grave']),
  likelihood: picklist(['unlikely', 'possible', 'likely']),
  controls: array(control),
  /** What is done that no automatic test shows: words, habits, people. */
  untested: optional(array(string())),
  remains: string()
});

const log = object({
  drafted: object({ by: string(), on: string() }),
  about: array(string()),
  severity: object({ minor: string(), serious: string(), grave: string() }),
  likelihood: object({ unlikely: string(), possible: string(), likely: string() }),
  hazards: array(hazard)
});

/** `seen`: the day on which the test was last seen to fail with the control off. */
const switchList = array(
  object({ id: string(), file: string(), find: string(), test, seen: optional(string()) })
);

export type HazardLog = InferOutput<typeof log>;
type Hazard = HazardLog['hazards'][number];
type Switches = InferOutput<typeof switchList>;

export function readHazards(): HazardLog {
  return parse(log, JSON.parse(readFileSync(source, 'utf8')));
}

export function readSwitches(): Switches {
  return parse(switchList, JSON.parse(readFileSync(switches, 'utf8')));
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

/** The switch that turns off what a test guards: then the test was seen to fail. */
function proofOf(named: Hazard['controls'][number]['test'], all: Switches): string {
  const ids = all
    .filter(({ seen }) => seen !== undefined)
    .filter((each) => each.test.file === named.file && each.test.name === named.name)
    .map(({ id }) => id);
  return ids.length === 0 ? '–' : ids.join(', ');
}

function drawHazard(each: Hazard, all: Switches): string {
  const rows = each.controls.map(
    ({ what, file, test: named }) =>
      `| ${cell(what)} | \`${file}\` | \`${named.file}\`: ${cell(named.name)} | ${proofOf(named, all)} |`
  );
  const untested = each.untested ?? [];
  return [
    `## ${each.id} ${each.hazard}`,
    `**What could happen.** ${each.harm} **Who is harmed:** ${each.who}`,
    `**Causes:** ${each.causes.join('; ')}.`,
    `**Severity** ${each.severity} · **likelihood with the controls** ${each.likelihood}`,
    ['| Control | Where | Test that shows it | Switch |', '|---|---|---|---|', ...rows].join('\n'),
    ...(untested.length === 0
      ? []
      : [`**Done, but shown by no test:**\n\n${untested.map((what) => `- ${what}`).join('\n')}`]),
    `**What remains.** ${each.remains}`
  ].join('\n\n');
}

function drawList(meanings: Readonly<Record<string, string>>): string {
  return Object.entries(meanings)
    .map(([name, meaning]) => `- *${name}*: ${meaning}`)
    .join('\n');
}

/** The log as a page. */
export function drawHazards(
  { drafted, about, severity, likelihood, hazards }: HazardLog,
  all: Switches
): string {
  const index = hazards.map(
    (each) => `| ${each.id} | ${cell(each.hazard)} | ${each.severity} | ${each.likelihood} |`
  );
  return `${[
    '# Hazards',
    `Made from \`${source}\` by \`npm run hazards\`: change that file, not this one. Drafted by ${drafted.by}, ${drafted.on}.`,
    ...about,
    `Severity, if it happens:\n\n${drawList(severity)}`,
    `Likelihood, with the controls:\n\n${drawList(likelihood)}`,
    ['| | Hazard | Severity | Likelihood |', '|---|---|---|---|', ...index].join('\n'),
    ...hazards.map((each) => drawHazard(each, all))
  ].join('\n\n')}\n`;
}

if (import.meta.filename === process.argv[1]) {
  const drawn = drawHazards(readHazards(), readSwitches());
  if (process.argv[2] !== 'check') {
    writeFileSync(page, drawn);
    console.log(`${page}: ${String(readHazards().hazards.length)} hazards`);
  } else if (readFileSync(page, 'utf8') !== drawn) {
    console.error(`${page} is not what ${source} says: run npm run hazards`);
    process.exitCode = 1;
  }
}
