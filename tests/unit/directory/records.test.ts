import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SERVICE_TYPES } from '#lib/domain/service.ts';
import { checkDirectory, idleDecisions } from '../../../src/tools/directory/check.ts';
import { parseCsv } from '../../../src/tools/csv.ts';
import { shippedDirectory } from '../../../src/tools/directory/shipped.ts';
import { openStore, recordsText } from '../../../src/tools/directory/store.ts';
import { TODAY } from './support.ts';

const store = openStore('data/directory');
const { records, sources, decisions } = store;
const ids = records.map(({ id }) => id);
const shipped = shippedDirectory(records, sources);

function rowsOf(file: string): Record<string, string>[] {
  return parseCsv(readFileSync(`data/directory/sources/${file}`, 'utf8'));
}

function oneShipped(id: string): (typeof shipped.services)[number] | undefined {
  return shipped.services.find((service) => service.id === id);
}

test('nothing is wrong with the directory', () => {
  expect(checkDirectory(store, TODAY)).toEqual([]);
  expect(idleDecisions(store)).toEqual([]);
});

test('the file is sorted by id and written as the commands write it', () => {
  expect(readFileSync('data/directory/services.json', 'utf8')).toBe(recordsText(records));
});

test('there are as many services of each type as the sources give', () => {
  const counts = SERVICE_TYPES.map(
    (type) => [type, records.filter((record) => record.type === type).length] as const
  );
  expect(Object.fromEntries(counts)).toEqual({
    gp: 37,
    pharmacy: 57,
    dentist: 55,
    hospital: 12,
    urgentCare: 1,
    mentalHealth: 1,
    drugsAndAlcohol: 1,
    hospice: 2,
    clinic: 3
  });
});

describe('what the quality notes say', () => {
  const other = rowsOf('nhs-other-sites.csv').map((row) => row.id ?? '');

  test('of the other NHS sites eight are kept, each with its type', () => {
    const kept = records.filter(({ source }) => source === 'nhs-other-sites');
    expect(Object.fromEntries(kept.map(({ id, type }) => [id, type]))).toEqual({
      A99979: 'clinic',
      Y00546: 'urgentCare',
      Y00703: 'clinic',
      Y05835: 'mentalHealth',
      Y05885: 'hospice',
      Y06185: 'hospice',
      Y06315: 'clinic',
      Y06878: 'drugsAndAlcohol'
    });
  });

  test('the others are left out, each with a reason', () => {
    const left = other.filter((id) => !ids.includes(id));
    expect(left).toHaveLength(18);
    for (const id of left) {
      expect(decisions[id], id).toMatchObject({ decision: 'leave-out' });
    }
  });

  test.each(['Y04105', 'Y04195', 'Y08523', 'Y08982', 'Y08536', 'Y07038', 'Y07562', 'Y07570'])(
    'the administrative row %s is not shown',
    (id) => {
      expect(ids).not.toContain(id);
    }
  );

  test.each(['Y04970', 'Y05124', 'Y04474', 'Y06879'])('%s is not shown', (id) => {
    expect(ids).not.toContain(id);
  });
});

test('the eight neighbourhoods have as many practices as the NHS list', () => {
  const counts: Record<string, number> = {};
  for (const { neighbourhood = 'none' } of shipped.services.filter(({ type }) => type === 'gp')) {
    counts[neighbourhood] = (counts[neighbourhood] ?? 0) + 1;
  }
  expect(counts).toEqual({
    'hackney-marshes': 5,
    'clissold-park': 4,
    'springfield-park': 3,
    'hackney-downs': 5,
    'london-fields': 6,
    'woodberry-wetlands': 4,
    'well-street-common': 5,
    'shoreditch-park-and-the-city': 5
  });
  expect(shipped.neighbourhoods['shoreditch-park-and-the-city']).toBe(
    'Shoreditch Park and the City'
  );
});

test('every record says what its source says: name, postcode, phone and point', () => {
  const files = [
    'gp-practices.csv',
    'pharmacies.csv',
    'dental-practices.csv',
    'hospitals-2020.csv',
    'nhs-other-sites.csv'
  ];
  const rows = new Map(files.flatMap(rowsOf).map((row) => [row.id, row]));
  for (const record of records) {
    const row = rows.get(record.id);
    expect(row, record.id).toBeDefined();
    expect(record.location.address.postal_code).toBe(row?.postcode);
    expect(record.phones?.[0]?.number ?? '', record.id).toBe(row?.phone);
    expect(String(record.location.latitude ?? ''), record.id).toBe(row?.lat);
    expect(String(record.location.longitude ?? ''), record.id).toBe(row?.lon);
    const decision = decisions[record.id];
    const decided = decision?.decision === 'keep' ? decision.name : undefined;
    expect(record.name).toBe(decided ?? row?.name);
  }
});

describe('what the app reads', () => {
  test('nothing is invented where the source is silent', () => {
    expect(oneShipped('RRV03')).not.toHaveProperty('point');
    expect(oneShipped('AXA02')).not.toHaveProperty('phone');
    expect(shipped.services.filter(({ type, phone }) => type === 'dentist' && phone)).toEqual([]);
    expect(shipped.services.filter(({ hours }) => hours !== undefined)).toEqual([]);
  });

  test('hospitals and dentists are marked as unverified, with their age', () => {
    expect(shipped.sources['nhs-hospitals']).toMatchObject({ date: '2020-01', isUnverified: true });
    expect(shipped.sources['nhs-dentists']).toMatchObject({ date: '2024-05', isUnverified: true });
    expect(shipped.sources['nhs-pharmacies']).toEqual({
      publisher: 'NHS England',
      date: '2025-04'
    });
  });

  test('lines of an address that the source repeats are said once', () => {
    expect(oneShipped('RQXM1')?.address).toBe('Homerton Row, London');
    expect(oneShipped('RKEQ4')?.address).toBe('Magdala Avenue, London');
    expect(oneShipped('F84694')?.address).toBe(
      'Brooke Road Surgery, 40-42 Brooke Road, Stoke Newington, London'
    );
    expect(oneShipped('R1HM0')?.address).toBe(
      "St Bartholomew's Hospital, West Smithfield, City of London"
    );
  });

  test('a phone is shown as in the source and dialled in E.164', () => {
    expect(oneShipped('F84003')?.phone).toEqual({ text: '020 8986 7111', tel: '+442089867111' });
    for (const { phone } of shipped.services.filter((service) => service.phone !== undefined)) {
      expect(phone?.tel).toMatch(/^\+44[1-9]\d{8,9}$/u);
    }
  });

  test('services come in the order of the file', () => {
    expect(shipped.services.map(({ id }) => id)).toEqual(ids);
  });

  test('weekly hours come through, and none when a rule says more than a week can', () => {
    const [record] = records;
    if (record === undefined) throw new Error('no record');
    const weekdays = { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:30' };
    const hoursOf = (...schedules: Record<string, string>[]): unknown =>
      shippedDirectory([{ ...record, schedules }], sources).services[0]?.hours;
    expect(hoursOf(weekdays)).toEqual([{ days: [1, 2], opens: '09:00', closes: '17:30' }]);
    expect(hoursOf(weekdays, { freq: 'MONTHLY', bymonthday: '1' })).toBeUndefined();
    expect(hoursOf({ ...weekdays, valid_to: '2026-01-01' })).toBeUndefined();
    expect(hoursOf({ ...weekdays, opens_at: '09:00Z' })).toBeUndefined();
    expect(hoursOf({ ...weekdays, byday: '1MO' })).toBeUndefined();
  });
});

describe('the check names what is wrong', () => {
  const [first, ...rest] = records;
  const gp = records.find(({ id }) => id === 'F84003');
  if (first === undefined || gp === undefined) throw new Error('no records');

  test.each([
    ['an unknown source', { ...gp, source: 'nobody' }, 'source "nobody" is not in sources.json'],
    [
      'a point in the sea',
      { ...gp, location: { ...gp.location, latitude: 5 } },
      'no place in London'
    ],
    ['a phone of letters', { ...gp, phones: [{ number: 'ask' }] }, '"ask" cannot be dialled'],
    [
      'a postcode of elsewhere',
      {
        ...gp,
        location: { ...gp.location, address: { ...gp.location.address, postal_code: 'SW1A 1AA' } }
      },
      'is not in postcodes.csv'
    ],
    ['a row left out', { ...gp, id: 'Y04970' }, 'decisions.json leaves it out']
  ])('%s', (_, record, words) => {
    expect(checkDirectory({ ...store, records: [record] }, TODAY).join('\n')).toContain(words);
  });

  test('the same id twice, a wrong order, a decision for nobody', () => {
    expect(checkDirectory({ ...store, records: [...records, gp] }, TODAY).join('\n')).toContain(
      'F84003 stands there twice'
    );
    expect(checkDirectory({ ...store, records: [...rest, first] }, TODAY).join('\n')).toContain(
      'not sorted by id'
    );
    expect(idleDecisions({ ...store, records: [first] }).join('\n')).toContain(
      'decisions.json keeps Y06878'
    );
  });
});
