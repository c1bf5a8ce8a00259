import type { PagePath } from '#lib/domain/page.ts';
import type { ServiceGroup } from '#lib/domain/service-group.ts';

/** The page that explains a kind of service. */
export const PAGE_OF_GROUP: Readonly<Partial<Record<ServiceGroup, PagePath>>> = {
  gp: 'rights/register-with-a-gp',
  pharmacy: 'care/pharmacy',
  dentist: 'care/dentist',
  hospital: 'care/hospital'
};
