// What `npm test` runs; `npm run check` runs the part that needs no build and no browser.
// A fresh clone has no node_modules: only Node itself may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { countPlaywright, countVitest, readCount } from './counts.mjs';
import { findNodeProblem, installDependencies } from './dependencies.mjs';
import { installPrograms } from './programs.mjs';
import { listSamplePages } from './sample-pages.mjs';

/** @typedef {import('./counts.mjs').Count} Count */
/** @typedef {{ name: string, run: () => Count | Promise<Count> }} Step */

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tests/.tmp');
const isCheck = process.argv[2] === 'check';

/** Engines and servers that could not be had: the tests in them are neither passed nor failed.
 * @type {string[]} */
const notRun = [];

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 */
function succeeds(command, parameters, env = {}) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32'
  });
  return status === 0;
}

/**
 * @param {boolean} success
 * @returns {Count}
 */
function asCount(success) {
  return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} name
 * @param {string} script
 * @returns {Step}
 */
function npmStep(name, script) {
  return { name, run: () => asCount(succeeds('npm', ['run', '--silent', script])) };
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((settled, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => settled(typeof bound === 'object' && bound !== null ? bound.port : 4173));
    });
  });
}

function runUnitTests() {
  const success = succeeds('npm', ['run', '--silent', 'test:unit']);
  return readCount(join(reports, 'vitest.json'), success, countVitest);
}

/** The dictionaries are a package of their own: only this step needs them. */
function checkSpelling() {
  if (!installDependencies(join(root, 'spelling'))) return asCount(false);
  return asCount(succeeds('npm', ['run', '--silent', 'locales', '--', 'report']));
}

/** Never lets an old build stand in for one that failed. */
function build() {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  return asCount(succeeds('npm', ['run', '--silent', 'build']));
}

function validateHtml() {
  const pages = listSamplePages(join(root, 'build'));
  if (pages.length === 0) {
    console.error('There are no built pages to look at.');
    return asCount(false);
  }
  console.log(`${pages.length} pages`);
  const files = pages.map((page) => `build/${page}`);
  return asCount(succeeds('npx', ['html-validate', '--max-warnings', '0', ...files]));
}

async function runBrowserTests() {
  if (!existsSync(join(root, 'build/index.html'))) {
    console.error('There is no build to test.');
    return asCount(false);
  }
  if (findChromium() === undefined && !installChromium()) {
    console.error(
      'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM to the path of one.'
    );
    return asCount(false);
  }
  notRun.push(...installPrograms());
  const port = process.env.PORT ?? String(await findFreePort());
  const success = succeeds('npm', ['run', '--silent', 'test:e2e'], { PORT: port });
  return readCount(join(reports, 'playwright.json'), success, countPlaywright);
}

/** @type {Step[]} */
const checks = [
  npmStep('data', 'data'),
  npmStep('format', 'check:format'),
  npmStep('lint', 'check:lint'),
  npmStep('styles', 'check:styles'),
  npmStep('types', 'check:types'),
  npmStep('content', 'check:content'),
  npmStep('locales', 'check:locales'),
  { name: 'spelling', run: checkSpelling },
  { name: 'unit tests', run: runUnitTests }
];

/** @type {Step[]} */
const builds = [
  { name: 'build', run: build },
  { name: 'html', run: validateHtml },
  { name: 'browser tests', run: runBrowserTests }
];

/** @param {Step[]} steps */
async function runAll(steps) {
  const rows = [];
  for (const { name, run } of steps) {
    console.log(`\n=== ${name} ===`);
    const started = performance.now();
    const count = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`=== ${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s ===`);
    rows.push({ name, ...count, seconds });
  }
  return rows;
}

/** @returns {{ name: string, passed: number, failed: number, seconds: string }[]} */
function failBeforeStart() {
  return [{ name: 'install', passed: 0, failed: 1, seconds: '0' }];
}

const problem = findNodeProblem();
if (problem !== undefined) console.error(problem);
const ready = problem === undefined && installDependencies(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const rows = ready ? await runAll(isCheck ? checks : [...checks, ...builds]) : failBeforeStart();

console.log(
  `\n${'step'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`
);
for (const { name, passed, failed, seconds } of rows) {
  const figures = `${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.padStart(10)}`;
  console.log(`${name.padEnd(16)}${figures}`);
}
if (notRun.length > 0) {
  console.log(`\nNot run, because they are not on this machine: ${notRun.join(', ')}`);
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
