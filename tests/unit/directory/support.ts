import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '#lib/domain/bundle.ts';
import type { Settings } from '../../../src/tools/directory/commands.ts';
import type { JsonObject } from '../../../src/tools/directory/json.ts';
import { Refusal } from '../../../src/tools/directory/refusal.ts';

export const TODAY = '2026-11-22';

/** A copy of the directory that a test may change. */
export function copiedFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'directory-')), 'directory');
  cpSync('data/directory', folder, { recursive: true });
  return folder;
}

export interface TestSettings extends Settings {
  readonly lines: string[];
}

export function settingsFor(folder: string, more: Partial<Settings> = {}): TestSettings {
  const lines: string[] = [];
  return {
    folder,
    today: TODAY,
    write: false,
    allowRemovals: false,
    print: (line) => lines.push(line),
    progress: () => undefined,
    lines,
    ...more
  };
}

/** The words of the refusal that a call ends with; fails when it does not. */
export async function refusalOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof Refusal) return error.problems.join('\n');
    throw error;
  }
  throw new Error('it was not refused');
}

export function fixture(name: string): JsonObject {
  const json: JsonObject = JSON.parse(
    readFileSync(`tests/unit/directory/fixtures/${name}`, 'utf8')
  );
  return json;
}

/** A full service of a feed that can be shown. */
export function feedService(more: JsonObject = {}): JsonObject {
  return {
    id: '7a6f5e4d-3c2b-4a19-8f0e-1d2c3b4a5f6e',
    name: 'Example advice centre',
    status: 'active',
    service_at_locations: [
      {
        id: '1b2c3d4e-5f6a-4b7c-8d9e-0f1a2b3c4d5e',
        location: {
          id: '2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f',
          location_type: 'physical',
          addresses: [
            {
              id: '3d4e5f6a-7b8c-4d9e-8f1a-2b3c4d5e6f7a',
              address_1: '1 Example Street',
              city: 'London',
              state_province: 'Greater London',
              postal_code: 'E8 1HP',
              country: 'GB',
              address_type: 'physical'
            }
          ]
        }
      }
    ],
    ...more
  };
}

export function page(services: Json[]): JsonObject {
  return {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services
  };
}
