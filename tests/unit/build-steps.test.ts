/** What the build does to SvelteKit's files, on a folder as SvelteKit leaves it. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foldFacades } from '../../scripts/facades.mjs';
import { splitWorker } from '../../scripts/split-worker.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('routes that only name what lies in another file', () => {
  const app = '_app/immutable/entry/app.abc.js';
  const nodes = '_app/immutable/nodes';

  beforeEach(() => {
    write(app, 'const a=()=>import(`../nodes/0.x.js`),b=()=>import(`../nodes/1.y.js`);');
    write(`${nodes}/0.x.js`, 'export{f as component,v as universal}from"../chunks/core.js";');
    write(`${nodes}/1.y.js`, 'const own=1;export{own as component};');
  });

  test('are asked for where it lies, under the names they gave', async () => {
    await foldFacades(folder);
    expect(read(app)).toBe(
      'const a=()=>import("../chunks/core.js").then(m=>({component:m.f,universal:m.v})),b=()=>import(`../nodes/1.y.js`);'
    );
    expect(readdirSync(join(folder, nodes))).toEqual(['1.y.js']);
  });

  test('stop the build when nothing asks for them', async () => {
    write(app, 'const b=()=>import(`../nodes/1.y.js`);');
    await expect(foldFacades(folder)).rejects.toThrow('0.x.js');
  });
});

describe('the worker', () => {
  const index = 'b/index.0123456789abcdef.json';

  test('keeps its code in a file named by its hash, and two lines at its address', async () => {
    write('service-worker.js', 'code();');
    write(index, '{}');
    await splitWorker(folder);
    const [first = '', second = ''] = read('service-worker.js').split('\n');
    const file = /importScripts\("(worker\.[0-9a-f]{16}\.js)"\);/u.exec(second)?.[1] ?? '';
    expect(read(file)).toBe('code();');
    expect(first).toContain(`"url":"${index}"`);
    expect(first).toContain('"integrity":"sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o="');
  });

  test('stops the build when two indexes lie there', async () => {
    write('service-worker.js', 'code();');
    write(index, '{}');
    write('b/index.fedcba9876543210.json', '{}');
    await expect(splitWorker(folder)).rejects.toThrow('one index');
  });
});
