import type { Bundle } from './bundle.ts';

/** What a reader must be told of the words of a language before reading them. */
export interface WordNotices {
  /** Some of it was written by a machine and nobody has looked at it. */
  readonly machine: boolean;
  /** Some of it stands in English. */
  readonly missing: boolean;
  /** The English of some of it has changed since, whoever has checked it before. */
  readonly outdated: boolean;
}

export function noticesFor({
  tag,
  status,
  missing,
  outdated
}: Pick<Bundle, 'tag' | 'status' | 'missing' | 'outdated'>): WordNotices {
  return {
    machine: tag !== 'en' && status.machine > 0,
    missing: missing.length > 0,
    outdated: outdated.length > 0
  };
}
