import { metresBetween } from '#lib/domain/distance.ts';
import type { Point, Service } from '#lib/domain/service.ts';

export interface Nearby {
  readonly service: Service;
  /** As the crow flies; missing where the service's point is unknown. */
  readonly metres?: number;
}

/**
 * Services by their distance from a point, nearest first; those as far as each other in the order of the file, those
 * without a point last.
 */
export function nearest(services: readonly Service[], from: Point, limit?: number): Nearby[] {
  return services
    .map((service): Nearby =>
      service.point === undefined
        ? { service }
        : { service, metres: metresBetween(from, service.point) }
    )
    .sort((a, b) => {
      if (a.metres === undefined || b.metres === undefined) {
        return Number(a.metres === undefined) - Number(b.metres === undefined);
      }
      return a.metres - b.metres;
    })
    .slice(0, limit);
}
