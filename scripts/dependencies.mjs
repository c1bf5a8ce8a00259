import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, extraneous?: boolean }>} Packages */

/**
 * @param {string} path
 * @returns {Packages | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * True when node_modules holds every version the lock file names; npm keeps its own list there.
 * @param {string} root
 */
export function areDependenciesInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    // The lock file also lists the project itself, packages for other platforms and leftovers.
    const isNeeded = path !== '' && !entry.optional && !entry.devOptional && !entry.extraneous;
    return !isNeeded || installed[path]?.version === entry.version;
  });
}

/** @param {string} root */
export function installDependencies(root) {
  if (areDependenciesInstalled(root)) return true;
  console.log('Installing what the project needs (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  if (status !== 0) console.error('npm ci failed; its own message is above. Is the network up?');
  return status === 0;
}

/** @returns {string | undefined} what to do about a Node that is too old */
export function findNodeProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return undefined;
  return `Node ${process.versions.node} is not supported: install Node 20.19, 22.12, 24 or later.`;
}
