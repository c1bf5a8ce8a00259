import { groupOf, type Directory, type Service } from '#lib/domain/service.ts';
import type { ServiceGroup } from '#lib/domain/service-group.ts';

/** How many services a list shows before anybody asks for more. */
export const firstShown = 10;

/** In the order of the alphabet. Names are English whatever the page is in. */
export function sortByName(services: readonly Service[]): Service[] {
  return [...services].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The services of one group, in the order of the file. */
export function servicesOf({ services }: Directory, group: ServiceGroup): Service[] {
  return services.filter(({ type }) => groupOf(type) === group);
}
