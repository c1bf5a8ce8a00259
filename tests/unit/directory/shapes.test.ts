import { describe, expect, test } from 'vitest';
import { isDirectory } from '#lib/directory/shapes.ts';

describe('the list of services', () => {
  test('is known by its shape', () => {
    const service = {
      id: 'F84003',
      type: 'gp',
      name: 'Lower Clapton',
      address: '34 Linscott Road',
      postcode: 'E5 0RD',
      source: 'ods'
    };
    const directory = { services: [service], neighbourhoods: {}, sources: {} };
    expect(isDirectory(directory)).toBe(true);
    expect(isDirectory({ ...directory, services: [{ ...service, postcode: 1 }] })).toBe(false);
    expect(isDirectory({ ...directory, sources: undefined })).toBe(false);
    expect(isDirectory(null)).toBe(false);
  });
});
