// What `npm start` runs. A fresh clone has no node_modules: only Node itself may be imported here.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeProblem, installDependencies } from './dependencies.mjs';
import { serveBuild } from './serve.mjs';
import { hashSources } from './source-hash.mjs';

const root = join(import.meta.dirname, '..');

/** The build carries the hash of the sources it was made from. */
function isBuildCurrent() {
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'build/_app/version.json'), 'utf8'));
    return version === hashSources(root);
  } catch {
    return false;
  }
}

function build() {
  if (isBuildCurrent()) return true;
  console.log('Building …');
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  if (status !== 0) console.error('The build failed; its own message is above.');
  return status === 0;
}

const problem = findNodeProblem();
if (problem !== undefined) console.error(problem);
const ready = problem === undefined && installDependencies(root) && build();
process.exitCode = ready && (await serveBuild()) ? 0 : 1;
