import type { Json } from '#lib/domain/bundle.ts';
import { jsonOf, leaves, sameJson } from './json.ts';
import type { ServiceRecord } from './record.ts';
import { Refusal } from './refusal.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What an import would do. */
export interface Difference {
  readonly added: readonly ServiceRecord[];
  readonly changed: readonly { readonly record: ServiceRecord; readonly fields: FieldChange[] }[];
  readonly removed: readonly ServiceRecord[];
}

/** Compares two lists of records by id, field by field. The order of names inside a record does not count. */
export function difference(
  before: readonly ServiceRecord[],
  after: readonly ServiceRecord[]
): Difference {
  const old = new Map(before.map((record) => [record.id, record]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    changed: after.flatMap((record) => {
      const was = old.get(record.id);
      const fields = was === undefined ? [] : changedFields(was, record);
      return fields.length === 0 ? [] : [{ record, fields }];
    })
  };
}

function changedFields(before: ServiceRecord, after: ServiceRecord): FieldChange[] {
  const old = new Map(leaves(jsonOf(before)));
  const now = new Map(leaves(jsonOf(after)));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !sameJson(old.get(field), now.get(field)))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

/** The lines printed before anything is written: `+` added, `~` changed, `-` removed. */
export function differenceLines({ added, changed, removed }: Difference): string[] {
  return [
    ...added.map((record) => `+ ${record.id} ${record.type} ${title(record)}`),
    ...changed.flatMap(({ record, fields }) => [
      `~ ${record.id} ${record.name}`,
      ...fields.map(
        ({ field, before, after }) => `    ${field}: ${shown(before)} → ${shown(after)}`
      )
    ]),
    ...removed.map((record) => `- ${record.id} ${record.type} ${title(record)}`),
    `${String(added.length)} added, ${String(changed.length)} changed, ${String(removed.length)} removed`
  ];
}

function title({ name, location: { address } }: ServiceRecord): string {
  return `${name}, ${address.address_1}, ${address.postal_code}`;
}

function shown(value: Json | undefined): string {
  return value === undefined ? '(nothing)' : JSON.stringify(value);
}

/**
 * Stops an import that would take away more than a third of what a source gives: more often a wrong file than the truth.
 * @throws {Refusal} naming the source and the numbers.
 */
export function guardRemovals(before: readonly ServiceRecord[], { removed }: Difference): void {
  for (const source of new Set(removed.map((record) => record.source))) {
    const gone = removed.filter((record) => record.source === source).length;
    const had = before.filter((record) => record.source === source).length;
    if (gone * 3 > had) {
      throw new Refusal(
        `This would remove ${String(gone)} of the ${String(had)} records of ${source}, more than a third. Check that it is the right and whole file. If it is true, run again with --allow-removals.`
      );
    }
  }
}
