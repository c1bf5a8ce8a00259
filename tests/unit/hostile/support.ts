import fc from 'fast-check';

/** What somebody may put where words are expected, by what it is. None of it may run, load, lead away or turn a line. */
export const HOSTILE = {
  markup: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(1)</script>',
  entity: 'a &lt;b&gt; c',
  'nested message': '$t(interface:home.title)',
  'a script address': 'javascript:alert(document.domain)',
  'an address': 'https://nhs.uk.example.org/help',
  'a bare host': 'nhs-help.example',
  'a host in other letters': 'https://nһs.uk/',
  'a user in an address': 'nhs.uk@evil.example',
  'an override': 'safe \u202Egnihton\u202C',
  'an embedding': '\u202Aone\u202B two\u202C\u202C',
  'an open isolate': 'one \u2067two',
  'a closed isolate': 'one\u2069 two',
  'a left-to-right mark': 'one\u200Etwo',
  'a C0 control': 'one\u0007two',
  'an escape for the terminal': 'one\u001b[2Jtwo',
  'a C1 control': 'one\u009btwo',
  'a line separator': 'one\u2028two',
  'a zero-width space': 'one\u200Btwo',
  'a lone surrogate': 'one\uD800two',
  digits: 'call 998',
  'digits of another script': 'call ٩٩٨',
  'a key of every object': '{{constructor}}',
  'half a placeholder': 'call {{n999}',
  'ten megabytes': 'a'.repeat(10_000_000)
} as const;

export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'] as const;

/** Any text: of any script, with controls, overrides and halves of characters, or one of the worst. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('\u202e', '\u2066', '\u0000', '\ud800', '<', '{', '}', '$') }),
  fc.constantFrom(...Object.values(HOSTILE).filter((text) => text.length < 1000)),
  fc.constantFrom(...PROTOTYPE_KEYS, 'toString', 'hasOwnProperty', '__defineGetter__')
);

/** Any value that JSON or the database could give back, with the keys of every object among its own. */
export const anyValue: fc.Arbitrary<unknown> = fc.anything({
  key: fc.oneof(anyText, fc.constantFrom('type', 'tag', 'text', 'tags', 'languages', 'values')),
  values: [anyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
  withNullPrototype: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withBigInt: true,
  withTypedArray: true,
  withSparseArray: true
});

/** As JSON carries it: `__proto__` is a key like any other. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .chain((value) =>
    fc.constantFrom(...PROTOTYPE_KEYS, 'text').map((key): unknown => {
      const hung = JSON.stringify(value);
      return JSON.parse(`{"${key}":${hung},"values":${hung},"contacts":{"${key}":${hung}}}`);
    })
  );

/** `depth` objects inside each other, as text. */
export function nested(depth: number, inside = '"x"'): string {
  return '{"a":'.repeat(depth) + inside + '}'.repeat(depth);
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
