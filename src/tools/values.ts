import { join } from 'node:path';
import * as v from 'valibot';
import type { Value } from '#lib/domain/facts.ts';
import { readJson } from './repository.ts';

const text = v.string();

/** The shapes of `facts/values.json` that a tool shows to people. */
const ValuesSchema: v.GenericSchema<unknown, Record<string, Value>> = v.record(
  text,
  v.variant('kind', [
    v.object({ kind: v.literal('phone'), text, tel: text }),
    v.object({ kind: v.literal('sms'), text, to: text }),
    v.object({ kind: v.literal('web'), text, href: text }),
    v.object({ kind: v.literal('name'), text }),
    v.object({ kind: v.literal('number'), value: v.number() }),
    v.object({ kind: v.literal('year'), value: v.number() }),
    v.object({ kind: v.literal('money'), pence: v.number() }),
    v.object({ kind: v.literal('date'), date: text }),
    v.object({ kind: v.literal('time'), time: text })
  ])
);

/** The numbers, names and dates that stand inside sentences, by placeholder. */
export function readValues(root: string): Record<string, Value> {
  return v.parse(ValuesSchema, readJson(join(root, 'src/lib/content/facts/values.json'), {}));
}
