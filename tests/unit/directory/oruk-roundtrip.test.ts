import { describe, expect, test } from 'vitest';
import type { Json } from '#lib/domain/bundle.ts';
import type { JsonObject } from '../../../src/tools/directory/json.ts';
import { orukValidators } from '../../../src/tools/directory/oruk-schemas.ts';
import { serviceOf } from '../../../src/tools/directory/oruk-service.ts';
import { imported, only } from './oruk-support.ts';
import { feedService, fixture, page } from './support.ts';

function placesOf({ service_at_locations: places }: JsonObject): Json[] {
  return Array.isArray(places) ? places : [];
}

/** The official example; its postcode and point are of no place in London. */
function officialExample(): JsonObject {
  const text = JSON.stringify(fixture('service_full.json'))
    .replace('ABC 1234', 'e81hp')
    .replace('"latitude":100,"longitude":101', '"latitude":51.55,"longitude":-0.05');
  const json: JsonObject = JSON.parse(text);
  return json;
}

describe('the official example', () => {
  test('becomes a record, and every field the app does not read survives', () => {
    const given = officialExample();
    const record = only(given);
    expect(record).toMatchObject({
      id: 'ac148810-d857-441c-9679-408f346de14b',
      name: 'Community Counselling',
      type: 'clinic',
      source: 'feed',
      assured_date: '2005-01-01',
      location: {
        address: { address_1: '1-30 Main Street', city: 'MyCity', postal_code: 'E8 1HP' },
        latitude: 51.55,
        longitude: -0.05
      },
      extra: { minimum_age: 12, organization: { name: 'Example Organization Inc.' } }
    });
    const text = JSON.stringify(record.extra);
    for (const kept of [
      'induction loops',
      'UPRN',
      'Ann Persona',
      'GB-COH',
      'MyRegion',
      'Under 18s'
    ]) {
      expect(text).toContain(kept);
    }
  });

  test('goes out with everything that came in, and comes back the same', () => {
    const given = officialExample();
    const record = only(given);
    const out = serviceOf(record);
    const { attributes: givenTerms, service_at_locations: givenPlaces, ...plain } = given;
    expect(out).toMatchObject(plain);
    expect(JSON.stringify(out.service_at_locations)).toContain('Switch hearing aid to T-coil');
    expect(Array.isArray(givenPlaces) && Array.isArray(out.service_at_locations)).toBe(true);
    const terms = Array.isArray(out.attributes) ? out.attributes : [];
    expect(terms[0]).toEqual(Array.isArray(givenTerms) ? givenTerms[0] : undefined);
    expect(orukValidators('strict').full(out)).toEqual([]);
    const again = imported(page([out]), {}).find(({ id }) => id === record.id);
    expect(again).toEqual(record);
  });
});

describe('fields nobody knows', () => {
  test('survive at every level, lists of places included', () => {
    const given = feedService({
      x_top: { deep: [1, { two: true }] },
      phones: [
        { id: '4e5f6a7b-8c9d-4e0f-9a2b-3c4d5e6f7a8b', number: '020 8356 5000', x_ext: 'reception' },
        { id: '5f6a7b8c-9d0e-4f1a-8b3c-4d5e6f7a8b9c', number: 'ask inside' }
      ],
      languages: [{ id: '6a7b8c9d-0e1f-4a2b-8c4d-5e6f7a8b9c0d', code: 'tr', name: 'Turkish' }],
      schedules: [
        {
          id: '7b8c9d0e-1f2a-4b3c-9d5e-6f7a8b9c0d1e',
          freq: 'WEEKLY',
          byday: 'MO',
          opens_at: '09:00',
          closes_at: '17:00'
        }
      ],
      service_at_locations: [
        {
          id: '8c9d0e1f-2a3b-4c4d-8e6f-7a8b9c0d1e2f',
          location: {
            id: '9d0e1f2a-3b4c-4d5e-9f7a-8b9c0d1e2f3a',
            location_type: 'virtual',
            x_virtual: 'video'
          }
        },
        ...placesOf(feedService())
      ]
    });
    const record = only(given);
    expect(record.location.address.postal_code).toBe('E8 1HP');
    expect(record.phones?.[0]).toMatchObject({ number: '020 8356 5000', x_ext: 'reception' });
    const out = serviceOf(record);
    const text = JSON.stringify(out);
    for (const kept of [
      'x_top',
      '"two":true',
      'x_ext',
      'ask inside',
      'x_virtual',
      'Turkish',
      'Greater London'
    ]) {
      expect(text).toContain(kept);
    }
    expect(imported(page([out]), {}).find(({ id }) => id === record.id)).toEqual(record);
  });

  test('a name corrected in our file goes out corrected', () => {
    const record = only(feedService({ x_note: 'kept' }));
    expect(serviceOf({ ...record, name: 'Corrected' })).toMatchObject({
      name: 'Corrected',
      x_note: 'kept'
    });
  });
});
