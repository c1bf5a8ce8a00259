import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json } from '#lib/domain/bundle.ts';
import { exportTo, importOruk } from '../../../src/tools/directory/commands.ts';
import { jsonOf } from '../../../src/tools/directory/json.ts';
import { exportOruk } from '../../../src/tools/directory/oruk-export.ts';
import { feedOf, proposeOruk } from '../../../src/tools/directory/oruk-import.ts';
import { orukValidators } from '../../../src/tools/directory/oruk-schemas.ts';
import { clinic, imported, only, opened, store } from './oruk-support.ts';
import { TODAY, copiedFolder, feedService, page, settingsFor } from './support.ts';

describe('the export', () => {
  const exported = exportOruk(opened.records);
  const contents = Array.isArray(exported.contents) ? exported.contents : [];

  test('is one page with every service, each of which keeps the official schemas, formats and all', () => {
    const { full, listed } = orukValidators('strict');
    expect(contents).toHaveLength(169);
    expect(contents.flatMap((service) => [...full(service), ...listed(service)])).toEqual([]);
    expect(exported).toMatchObject({ total_items: 169, total_pages: 1, last_page: true });
  });

  test('names an NHS practice by its code, with address, point and phone', () => {
    const service = contents.find((one) => JSON.stringify(one).includes('"F84003"'));
    expect(service).toMatchObject({
      name: 'Lower Clapton General Practice',
      status: 'active',
      phones: [{ number: '020 8986 7111' }],
      organization: {
        organization_identifiers: [{ identifier_scheme: 'GB-NHS', identifier: 'F84003' }]
      },
      service_at_locations: [
        {
          location: {
            latitude: 51.55337,
            addresses: [
              { address_1: 'The Portico, 34 Linscott Road', city: 'London', postal_code: 'E5 0RD' }
            ]
          }
        }
      ]
    });
  });

  test('comes back as it was: import of export', () => {
    const back = proposeOruk(feedOf(exported, 'x'), {
      store: { ...opened, records: [] },
      today: TODAY
    });
    expect(back.records).toEqual(opened.records);
    expect(back.warnings).toEqual([]);
  });

  test('is the same every time', () => {
    expect(exportOruk(opened.records)).toEqual(exported);
  });

  test('through files, the second import changes nothing', async () => {
    const folder = copiedFolder();
    const path = join(dirname(folder), 'out.json');
    const settings = settingsFor(folder, { write: true });
    exportTo(path, settings);
    await importOruk(path, settings);
    expect(settings.lines).toContain('0 added, 0 changed, 0 removed');
    expect(readFileSync(join(folder, 'services.json'), 'utf8')).toBe(
      readFileSync('data/directory/services.json', 'utf8')
    );
  });
});

describe('what a feed changes', () => {
  const ours = jsonOf(only(feedService()));

  test('a list without a record removes it, a single service does not', () => {
    const other = feedService({ id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' });
    const record = only(feedService());
    const withOurs = { ...store, records: [...opened.records, record] };
    const run = (json: Json): string[] =>
      proposeOruk(feedOf(json, 'x'), { store: withOurs, today: TODAY, ...clinic }).records.map(
        ({ id }) => id
      );
    expect(run(page([other]))).not.toContain(ours.id);
    expect(run(other)).toContain(ours.id);
    expect(run({ ...page([other]), total_items: 12 })).toContain(ours.id);
  });

  test('closed services, those left out and those without a place are not taken, and named', () => {
    const left = {
      ...store,
      decisions: { odd: { decision: 'leave-out', reason: 'for the test only' } }
    } as const;
    const { records, warnings } = proposeOruk(
      feedOf(
        [
          feedService({ status: 'temporarily closed' }),
          feedService({ id: 'odd' }),
          feedService({ id: 'line', service_at_locations: [] })
        ],
        'x'
      ),
      { store: left, today: TODAY, ...clinic }
    );
    expect(records).toHaveLength(opened.records.length);
    expect(warnings.join('\n')).toMatch(/temporarily closed[^]*left out[^]*nowhere to go/u);
  });

  test('the type comes from a taxonomy term that names it', () => {
    const attribute = {
      id: 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee',
      taxonomy_term: {
        id: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee',
        name: 'Pharmacy',
        description: 'A chemist'
      }
    };
    expect(only(feedService({ attributes: [attribute] })).type).toBe('pharmacy');
  });

  test('null is read as left out, and a date of tomorrow is not shown', () => {
    const record = only(feedService({ description: null, assured_date: '2027-01-01' }));
    expect(record.assured_date).toBeUndefined();
    expect(record.extra).toEqual(expect.objectContaining({ assured_date: '2027-01-01' }));
    expect(record.extra).not.toHaveProperty('description');
  });

  test('ten thousand services are read within seconds', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      feedService({ id: `service-${String(index)}`, name: `Service ${String(index)}` })
    );
    const start = performance.now();
    expect(imported(page(many))).toHaveLength(10_000 + opened.records.length);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('a source that is missing is asked for', async () => {
  const folder = copiedFolder();
  const path = join(dirname(folder), 'feed.json');
  writeFileSync(path, JSON.stringify(feedService()));
  await expect(importOruk(path, settingsFor(folder, { type: 'clinic' }))).rejects.toThrow(
    /--source <id>/u
  );
});
