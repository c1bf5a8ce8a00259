import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string | Buffer} content @param {import('node:crypto').BinaryToTextEncoding} encoding */
const digest = (content, encoding) => createHash('sha256').update(content).digest(encoding);

/** @param {string} build */
async function findIndex(build) {
  const names = await readdir(join(build, 'b'));
  const [name, ...others] = names.filter((each) => /^index\.[0-9a-f]{16}\.json$/u.test(each));
  if (name === undefined || others.length > 0) {
    throw new Error('build/b should hold one index of the bundles: run `npm run data`');
  }
  return name;
}

/**
 * Moves the worker's code into a file named by its hash, and leaves at `service-worker.js` the two lines that name it
 * and the index of the bundles. A corrected phone number then changes those two lines, the index and one bundle,
 * where it changed the whole worker before.
 * @param {string} build folder of a finished build
 */
export async function splitWorker(build) {
  const main = join(build, 'service-worker.js');
  const code = await readFile(main);
  const index = `b/${await findIndex(build)}`;
  // Not among the immutable files: a copy that a cache spoilt would be asked for again at every look for an update.
  const file = `worker.${digest(code, 'hex').slice(0, 16)}.js`;
  const integrity = `sha256-${digest(await readFile(join(build, index)), 'base64')}`;
  const entry = JSON.stringify({ url: index, revision: null, integrity });
  await writeFile(join(build, file), code);
  await writeFile(main, `self.bundleIndex = ${entry};\nimportScripts(${JSON.stringify(file)});\n`);
}
