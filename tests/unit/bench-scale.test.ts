import { expect, test } from 'vitest';
import { repluralize } from '../bench/scale-copy.ts';

test('a copied language has every plural form that its own rule asks for, in order', () => {
  const strings = { a: 'x', in: { found_one: 'one', found_other: 'many' }, z: 'y' };
  expect(JSON.stringify(repluralize(strings, 'ar'))).toBe(
    JSON.stringify({
      a: 'x',
      in: {
        found_zero: 'many',
        found_one: 'many',
        found_two: 'many',
        found_few: 'many',
        found_many: 'many',
        found_other: 'many'
      },
      z: 'y'
    })
  );
  expect(repluralize({ found_one: 'one', found_other: 'many' }, 'ja')).toEqual({
    found_other: 'many'
  });
});
