import { error } from '@sveltejs/kit';
import { SERVICE_GROUPS } from '#lib/domain/service-group.ts';
import { findDirectory } from '#lib/i18n/directory.ts';
import { READABLE } from '#lib/i18n/register.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  READABLE.flatMap((lang) => SERVICE_GROUPS.map((group) => ({ lang, group })));

export const load: PageLoad = async ({ params }) => {
  const group = SERVICE_GROUPS.find((name) => name === params.group);
  if (group === undefined) error(404, { message: 'No such kind of service' });
  return { group, directory: await findDirectory() };
};
