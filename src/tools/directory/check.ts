import { exportedId } from './oruk-ids.ts';
import { hostileParts } from './oruk-hostile.ts';
import { telOf } from './phones.ts';
import { inLondon } from './postcode-table.ts';
import type { ServiceRecord } from './record.ts';
import { neighbourhoodId } from './shipped.ts';
import { sortedById, type Store } from './store.ts';
import { jsonOf } from './json.ts';

/**
 * What is wrong with the directory beyond the shape of its files, which {@link openStore} has checked. One sentence each;
 * none when everything is right.
 * @param today `2026-11-22`.
 */
export function checkDirectory(store: Store, today: string): string[] {
  const { records, sources } = store;
  const problems = records.flatMap((record) =>
    recordProblems(record, store).map((problem) => `services.json, ${record.id}: ${problem}`)
  );
  const ids = records.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  problems.push(
    ...twice.map((id) => `services.json, ${id} stands there twice: keep one of the two records.`)
  );
  if (sortedById(records).some(({ id }, index) => id !== ids[index])) {
    problems.push('services.json is not sorted by id: the order decides between equal distances.');
  }
  for (const [id, { date }] of Object.entries(sources)) {
    if (date > today) {
      problems.push(`sources.json, ${id}: the date ${date} lies in the future. Correct it.`);
    }
  }
  return [...problems, ...neighbourhoodProblems(records)];
}

function recordProblems(record: ServiceRecord, { postcodes, sources, decisions }: Store): string[] {
  const { latitude, longitude, address } = record.location;
  const isInside = postcodes.has(address.postal_code);
  const problems: string[] = [];
  if (!Object.hasOwn(sources, record.source)) {
    problems.push(`its source "${record.source}" is not in sources.json. Write it there.`);
  }
  if (isInside === (record.outside_area === true)) {
    problems.push(
      isInside
        ? `${address.postal_code} is in postcodes.csv: take "outside_area" away.`
        : `${address.postal_code} is not in postcodes.csv: correct it, or write "outside_area": true.`
    );
  }
  if ((latitude === undefined) !== (longitude === undefined)) {
    problems.push('it has one of latitude and longitude: give both or none.');
  }
  if (latitude !== undefined && longitude !== undefined && !inLondon({ latitude, longitude })) {
    problems.push(`${String(latitude)}, ${String(longitude)} is no place in London: correct it.`);
  }
  for (const { number } of record.phones ?? []) {
    if (telOf(number) === undefined && record.extra === undefined) {
      problems.push(`the phone "${number}" cannot be dialled: correct it or take it away.`);
    }
  }
  if (record.neighbourhood !== undefined && record.type !== 'gp') {
    problems.push('a neighbourhood is that of a GP practice: take it away.');
  }
  const decision = decisions[record.id];
  if (decision?.decision === 'leave-out') {
    problems.push('decisions.json leaves it out: remove the record or the decision.');
  }
  if (decision?.decision === 'keep') {
    if (decision.type !== undefined && decision.type !== record.type) {
      problems.push(`decisions.json says type ${decision.type}, the record ${record.type}.`);
    }
    if (decision.name !== undefined && decision.name !== record.name) {
      problems.push(`decisions.json says the name "${decision.name}".`);
    }
  }
  const hostile = hostileParts(jsonOf(record.extra ?? {}), 'extra');
  return [...problems, ...hostile.map((one) => `${one}. Import the feed again.`)];
}

/**
 * Decisions to keep what is not there: the service has closed, or its id has a typing error. They stop nothing, so that
 * a closed service can go.
 */
export function idleDecisions({
  records,
  decisions
}: Pick<Store, 'records' | 'decisions'>): string[] {
  const ids = new Set(records.map(({ id }) => id));
  return Object.entries(decisions)
    .filter(([id, { decision }]) => decision === 'keep' && !ids.has(id))
    .map(([id]) => `decisions.json keeps ${id}, which services.json does not have: remove it.`);
}

function neighbourhoodProblems(records: readonly ServiceRecord[]): string[] {
  const names = new Set(records.flatMap(({ neighbourhood }) => neighbourhood ?? []));
  const ids = [...names].map(neighbourhoodId);
  const exported = records.map(({ id }) => exportedId(id));
  return [
    ...(new Set(ids).size === ids.length
      ? []
      : ['services.json: two names of neighbourhoods differ only in capitals or signs: use one.']),
    ...(new Set(exported).size === exported.length ? [] : ['services.json: two ids export alike.'])
  ];
}
