import type { PagePath } from '#lib/domain/page.ts';
import type { ServiceGroup } from '#lib/domain/service-group.ts';

/** Pages whose readers look for a place to go to, and what they look for. */
export const GROUP_OF_PAGE: Readonly<Partial<Record<PagePath, ServiceGroup>>> = {
  'rights/register-with-a-gp': 'gp',
  'care/gp': 'gp',
  'help/pharmacy-first': 'pharmacy',
  'care/pharmacy': 'pharmacy',
  'care/dentist': 'dentist',
  'care/hospital': 'hospital',
  'care/new-in-the-uk': 'gp'
};
