import { stringHash } from '../../bundles/hashing.ts';
import { isEnglish, type Gate, type GateContext, type Problem } from '../gate.ts';
import { CHECK_STATES, isCheckState, type MetaEntry } from '../meta.ts';

/** Names that are no person's: a mark of checking stands for somebody who can be asked. */
const NOBODY =
  /^(?:a\.?i\.?|anon(?:ymous)?|bot|chatgpt.*|claude.*|computer|copilot.*|deepl.*|gemini.*|google.*|gpt.*|llm|machine.*|model|n\/?a|none|robot|script|someone|speaker|translator|unknown)$/i;
const HASH = /^[0-9a-f]{8}$/;

/** Every string says how far it was checked, by whom, and of which English it is the translation. */
export const record: Gate = (context) => {
  const { locale } = context;
  if (isEnglish(context)) {
    return [];
  }
  const fix = `run npm run locales -- seal ${locale.tag}`;
  if (locale.meta === undefined) {
    const message =
      locale.metaError === undefined
        ? `there is no meta.json: ${fix}`
        : `cannot be read: ${locale.metaError}`;
    return [{ level: 'error', file: locale.metaPath, message }];
  }
  const entries = new Map(Object.entries(locale.meta.strings));
  const present = new Set<string>(context.pairs.map((pair) => pair.full));
  const stale = [...entries.keys()].filter((full) => !present.has(full));
  return [
    ...stale.map((full) => problem(context, full, `no such string stands in the language: ${fix}`)),
    ...context.pairs.flatMap((pair) => {
      const entry = entries.get(pair.full);
      if (entry === undefined) {
        return [
          {
            level: 'error',
            file: pair.file,
            key: pair.key,
            message: `meta.json has no entry for it: ${fix}`
          } as const
        ];
      }
      const changed =
        entry.text !== undefined && entry.text !== stringHash(pair.text)
          ? [
              `the text changed since it was sealed as “${entry.state}”: run npm run locales -- seal ${locale.tag} --changed`
            ]
          : [];
      return [...judge(entry), ...changed].map((message) => problem(context, pair.full, message));
    })
  ];
};

function problem({ locale }: GateContext, key: string, message: string): Problem {
  return { level: 'error', file: locale.metaPath, key, message };
}

function judge(entry: MetaEntry): string[] {
  const wrong: string[] = [];
  if (!isCheckState(entry.state)) {
    wrong.push(`the state “${entry.state}” is unknown: use ${CHECK_STATES.join(', ')}`);
  }
  if (!HASH.test(entry.source)) {
    wrong.push('the source hash is not 8 hex digits: seal the string again');
  }
  if (entry.text !== undefined && !HASH.test(entry.text)) {
    wrong.push('the text hash is not 8 hex digits: seal the string again');
  }
  if (entry.state !== 'machine') {
    if (!isPerson(entry.by)) {
      wrong.push(`“${entry.state}” needs "by": the name of the person who checked it`);
    }
    if (!isDay(entry.on)) {
      wrong.push(`“${entry.state}” needs "on": the day it was checked, as 2026-11-30`);
    }
  }
  return wrong;
}

function isPerson(by: string | undefined): boolean {
  const name = by?.trim() ?? '';
  return (name.match(/\p{L}/gu) ?? []).length >= 2 && !NOBODY.test(name);
}

function isDay(on: string | undefined): boolean {
  if (on === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
    return false;
  }
  const day = new Date(`${on}T00:00:00Z`);
  // A day that no month has, such as 30 February, is moved on by Date.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
}
