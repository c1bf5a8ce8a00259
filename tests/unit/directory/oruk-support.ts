import type { Json } from '#lib/domain/bundle.ts';
import { feedOf, proposeOruk } from '../../../src/tools/directory/oruk-import.ts';
import type { ServiceRecord } from '../../../src/tools/directory/record.ts';
import { openStore } from '../../../src/tools/directory/store.ts';
import { TODAY } from './support.ts';

export const opened = openStore('data/directory');
export const store = {
  ...opened,
  sources: {
    ...opened.sources,
    feed: { title: 'A feed', publisher: 'The partnership', licence: 'OGL v3', date: '2026-11' }
  }
};

export const clinic = { type: 'clinic', source: 'feed' } as const;

export function imported(
  json: Json,
  more: { type?: 'clinic'; source?: string } = clinic
): readonly ServiceRecord[] {
  return proposeOruk(feedOf(json, 'feed.json'), { store, today: TODAY, ...more }).records;
}

export function only(json: Json): ServiceRecord {
  const known = new Set(opened.records.map(({ id }) => id));
  const [record, ...others] = imported(json).filter(({ id }) => !known.has(id));
  if (record === undefined || others.length > 0) throw new Error('not one new record');
  return record;
}
