import fc from 'fast-check';
import type { Place } from '#lib/domain/place.ts';

const tags = ['en', 'tr', 'syl', 'zh-Hant', 'pa-Arab', 'en-simple', 'pt-BR'] as const;
export const tag = fc.constantFrom(...tags);
export const id = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
const folder = fc
  .stringMatching(/^[a-z]+(-[a-z]+)*$/u)
  .filter((name) => !['about', 'saved', 'settings', 'services', 'search'].includes(name));
export const by = fc.constantFrom('woman' as const, 'man' as const);

export const service = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/u);

export const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ folder: fc.constant('services'), id: service }),
  fc.record({ folder, id }),
  fc.record({ folder: fc.constant('cards'), id, speak: tag }),
  fc.record({ folder: fc.constant('cards'), id, speak: tag, by })
);

/** Text that looks like an address, and text that does not. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[\w:/.<>,%&#?=+-]*$/u),
  fc.constantFrom(
    '',
    '..',
    '../..',
    '__proto__',
    '__proto__/x',
    'constructor',
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '%E0%A4%A',
    '//example.org/x',
    'a/b\n',
    'x'.repeat(10_000)
  )
);
