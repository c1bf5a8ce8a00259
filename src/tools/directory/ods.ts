import { keptCase } from './letter-case.ts';
import type { OdsFile, OdsKind, OdsRow } from './ods-file.ts';
import { groupedPhone, telOf } from './phones.ts';
import type { Proposal } from './proposal.ts';
import type { ServiceRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import { sortedById, type Store } from './store.ts';
import { distinctLines, textProblem } from './text.ts';

interface KindOfFile {
  /** The source of the file's main rows, their type, and where its other rows go when somebody decided to keep them. */
  readonly source: string;
  readonly type: ServiceRecord['type'];
  readonly others?: string;
}

const KINDS: Readonly<Record<OdsKind, KindOfFile>> = {
  epraccur: { source: 'nhs-gp-practices', type: 'gp', others: 'nhs-other-sites' },
  edispensary: { source: 'nhs-pharmacies', type: 'pharmacy' }
};

/**
 * What the directory becomes with a fresh ODS file. Rows of the area count (their postcode is in our table) that are
 * active; what `decisions.json` leaves out stays out; records of these sources that the file no longer has go.
 * @param date of the data, shown to readers: `2026-02` or a day.
 * @throws {Refusal} naming the row when a name or address cannot be shown.
 */
export function proposeOds(kind: OdsKind, file: OdsFile, date: string, store: Store): Proposal {
  const { source, others } = KINDS[kind];
  const owned = new Set([source, ...(others === undefined ? [] : [others])]);
  const before = new Map(store.records.map((record) => [record.id, record]));
  const warnings: string[] = [];
  const found = new Map<string, ServiceRecord>();
  for (const row of file.rows) {
    const known = before.get(row.code);
    if (known !== undefined && !owned.has(known.source)) {
      warnings.push(`${row.code} ${known.name} comes from ${known.source}: left as it is.`);
      continue;
    }
    const record = proposedRecord(KINDS[kind], row, known, store, warnings);
    if (record !== undefined) found.set(record.id, record);
  }
  for (const record of found.values()) {
    if (record.type === 'gp' && record.neighbourhood === undefined) {
      warnings.push(
        `${record.id} ${record.name} has no neighbourhood: no network of the eight lists it. If it belongs to another area, leave it out in decisions.json; else add it to data/directory/sources/gp-registered-patients-pcn-….csv.`
      );
    }
  }
  const kept = store.records.filter((record) => !owned.has(record.source));
  return {
    records: sortedById([...kept, ...found.values()]),
    sources: Object.fromEntries(
      Object.entries(store.sources).map(([id, one]) => [id, owned.has(id) ? { ...one, date } : one])
    ),
    warnings
  };
}

function proposedRecord(
  { source, type: mainType, others }: KindOfFile,
  row: OdsRow,
  known: ServiceRecord | undefined,
  store: Store,
  warnings: string[]
): ServiceRecord | undefined {
  const decision = store.decisions[row.code];
  const place = row.postcode === undefined ? undefined : store.postcodes.get(row.postcode);
  if (!row.isActive || decision?.decision === 'leave-out') return undefined;
  if (place === undefined || row.postcode === undefined) {
    if (known !== undefined) {
      warnings.push(
        `${row.code} ${known.name} has moved out of the area, to ${row.postcode ?? 'no postcode'}: it is removed.`
      );
    }
    return undefined;
  }
  const type = decision?.type ?? known?.type ?? (row.isMain ? mainType : undefined);
  if (!row.isMain && others === undefined) return undefined;
  if (type === undefined) {
    warnings.push(
      `${row.code} ${row.name}, ${row.postcode}, is not taken: it is no GP practice. To show it, give it a type in decisions.json; to silence this line, leave it out there.`
    );
    return undefined;
  }
  const neighbourhood = type === 'gp' ? neighbourhoodOf(row.code, known, store) : undefined;
  const phone = phoneOf(row, known, warnings);
  return {
    id: row.code,
    type,
    name: shownText(row, 'column 2 (name)', decision?.name ?? keptCase(row.name, known?.name)),
    status: 'active',
    location: { address: addressOf(row, row.postcode, known), ...place },
    ...(phone === undefined ? {} : { phones: [{ number: phone }] }),
    ...(neighbourhood === undefined ? {} : { neighbourhood }),
    source: row.isMain ? source : (others ?? source)
  };
}

function addressOf(
  row: OdsRow,
  postcode: string,
  known: ServiceRecord | undefined
): ServiceRecord['location']['address'] {
  const lines = distinctLines(row.lines);
  const last = lines.at(-1)?.toUpperCase();
  // London is the post town of every postcode in the table.
  const city = last === 'CITY OF LONDON' ? 'City of London' : 'London';
  const street = (last === city.toUpperCase() ? lines.slice(0, -1) : lines)
    .join(', ')
    .replace(/, London$/iu, '');
  const before = known?.location.address.address_1;
  return {
    address_1: shownText(row, 'columns 5 to 9 (address)', keptCase(street, before)),
    city,
    postal_code: postcode
  };
}

function shownText(row: OdsRow, column: string, text: string): string {
  const problem = text === '' ? 'is empty' : textProblem(text);
  if (problem === undefined) return text;
  throw new Refusal(
    `Row ${String(row.row)} (${row.code}), ${column}: it ${problem}. Correct the row, or leave the code out in decisions.json.`
  );
}

function phoneOf(
  { code, phone }: OdsRow,
  known: ServiceRecord | undefined,
  warnings: string[]
): string | undefined {
  if (phone === '') return undefined;
  const before = known?.phones?.[0]?.number;
  if (before !== undefined && telOf(before) === telOf(phone)) return before;
  const grouped = groupedPhone(phone);
  if (grouped === undefined) {
    warnings.push(`${code}: "${phone}" is not a phone number that can be dialled. It is left out.`);
  }
  return grouped;
}

/** By the network file where it lists the practice, else as before. A network's name is the one its practices have. */
function neighbourhoodOf(
  code: string,
  known: ServiceRecord | undefined,
  { networks, records }: Store
): string | undefined {
  const network = networks.get(code);
  const neighbour = records.find(
    ({ id, neighbourhood }) =>
      neighbourhood !== undefined && network !== undefined && networks.get(id) === network
  );
  return network === undefined
    ? known?.neighbourhood
    : (neighbour?.neighbourhood ?? known?.neighbourhood);
}
