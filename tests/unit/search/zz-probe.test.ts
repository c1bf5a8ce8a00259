import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { searchBoth } from '#lib/search/search.ts';
import { indexLanguage } from './support/languages.ts';
test('probe', async () => {
  const en = await indexLanguage('en');
  const s = await indexLanguage('en-simple');
  const lines = readFileSync('/tmp/probe-danger.txt', 'utf8').trim().split('\n');
  const out = lines.map((q) => q.padEnd(40) + ' | ' + searchBoth(en, null, q).slice(0, 3).map((h) => h.id).join(', ') + ' || ' + searchBoth(s, en, q).slice(0, 2).map((h) => h.id).join(', '));
  process.stdout.write(out.join('\n') + '\n');
});
