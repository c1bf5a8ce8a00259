import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../scripts/deploy-headers.mjs';
import { readSite, writeConfigurations } from '../../scripts/deploy.mjs';
import { chooseCacheControl, secureHostHeaders, securityHeaders } from '../../scripts/headers.mjs';

const folder = join(import.meta.dirname, '../../deploy');

interface HeaderRule {
  path: string;
  headers: [string, string][];
}

function readRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    const [, name, value] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** As Cloudflare Pages reads it: every rule that fits counts, and values of one name are joined. */
function readHeaders(rules: HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    const pattern = rule.path.replaceAll('*', '.*').replaceAll(/:\w+/gu, '[^/]+');
    if (!new RegExp(`^${pattern}$`, 'u').test(path)) continue;
    for (const [name, value] of rule.headers) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

describe('the published configurations', () => {
  test.each(Object.entries(writeConfigurations(readSite())))(
    'deploy/%s is what `npm run deploy:config` writes',
    (name, text) => {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    }
  );

  test.each(['', '/sub', '/a/b'])(
    '_headers says of every address below "%s" what our own host says',
    (base) => {
      const { _headers: text = '' } = writeConfigurations(readSite({ base }));
      const rules = readRules(text);
      const hashed = ['/_app/immutable/entry/start.D8Nq-dOa.js', '/b/tr.0123456789abcdef.json'];
      const top = ['/', '/service-worker.js', '/shell.html', '/shell', '/404.html', '/robots.txt'];
      const deeper = [
        '/tr/',
        '/zh-Hant/care/gp/',
        '/tr/manifest.webmanifest',
        '/_app/version.json'
      ];
      for (const path of [...hashed, ...top, ...deeper, '/icons/icon-192.png']) {
        expect(readHeaders(rules, base + path), path).toEqual({
          ...securityHeaders,
          ...secureHostHeaders,
          'Cache-Control': chooseCacheControl(path)
        });
      }
    }
  );

  test('_headers stays within what Cloudflare Pages reads', () => {
    const { _headers: text = '' } = writeConfigurations(readSite({ base: '/a-long-path' }));
    expect(readRules(text).length).toBeLessThanOrEqual(limits.rules);
    const longest = Math.max(...text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(limits.lineLength);
  });

  test('a host without https is not told that there is https', () => {
    const files = writeConfigurations(readSite({ origin: 'http://example.org' }));
    for (const [name, text] of Object.entries(files)) {
      expect(text, name).not.toContain('Strict-Transport-Security');
      expect(text, name).not.toContain('https://example.org');
    }
  });
});

test.each([
  [{ origin: 'example.org' }, /--origin/u],
  [{ origin: 'https://example.org/path' }, /--origin/u],
  [{ base: 'sub' }, /--base/u],
  [{ base: '/sub/' }, /--base/u],
  [{ base: '/a"; }' }, /--base/u],
  [{ root: 'relative' }, /--root/u],
  [{ root: '/with space' }, /--root/u],
  [{ root: '/' }, /--root/u]
])('%o is refused', (options, reason) => {
  expect(() => readSite(options)).toThrow(reason);
});
