// `npm run controls [-- id …]`: turns each control of tests/controls/controls.json off in a copy of the sources and
// runs the test that guards it. A test that still passes guards nothing. The sources themselves are never touched.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

/** @typedef {{ file: string, name: string }} NamedTest */
/** @typedef {{ id: string, what: string, file: string, find: string, replace: string, test: NamedTest, seen?: string }} Control */
/** @typedef {{ passed: number, failed: number }} Outcome */

const root = join(import.meta.dirname, '..');
const list = 'tests/controls/controls.json';

/** Large, made anew, or linked instead. */
const left = new Set(['node_modules', 'build', 'test-results', 'playwright-report']);

/** @type {Control[]} */
const controls = JSON.parse(readFileSync(join(root, list), 'utf8'));

function chooseControls() {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const unknown = wanted.filter((id) => !controls.some((control) => control.id === id));
  if (unknown.length > 0) throw new Error(`${list} has no ${unknown.join(', ')}.`);
  const kinds = process.argv.includes('--unit') ? controls.filter(isUnit) : controls;
  return wanted.length === 0 ? kinds : controls.filter(({ id }) => wanted.includes(id));
}

/** @param {Control} control */
function isUnit({ test }) {
  return test.file.endsWith('.test.ts');
}

function copySources() {
  const copy = mkdtempSync(join(tmpdir(), 'controls-'));
  const names = readdirSync(root).filter((name) => !left.has(name) && name !== '.git');
  const isWanted = (/** @type {string} */ path) => !path.startsWith(join(root, 'tests/.tmp'));
  for (const name of names) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: isWanted });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/**
 * @param {string} copy
 * @param {string} command
 * @param {string[]} parameters
 */
function run(copy, command, parameters) {
  const env = { ...process.env, CI: '1', PORT: process.env.PORT ?? '4671' };
  const shell = process.platform === 'win32';
  return spawnSync(command, parameters, { cwd: copy, env, shell, encoding: 'utf8' });
}

/**
 * A name as an expression: groups stand before it, and what a run fills in (`%s`, `$id`, `…`) may be anything.
 * @param {string} name
 */
function pattern(name) {
  const literal = name
    .split(/%[a-z]|\$\w+|…/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return literal.join('.*').replaceAll(' › ', ' ');
}

/** @type {import('vitest/node').Vitest | undefined} */
let vitest;

/**
 * In one process for all: a run of its own for each test would take minutes longer.
 * @param {string} copy
 * @param {Control} control
 * @returns {Promise<Outcome>}
 */
async function runUnit(copy, { file, test }) {
  const options = { root: copy, watch: false, reporters: [{}], testTimeout: 60_000 };
  vitest ??= await createVitest('test', options);
  vitest.invalidateFile(join(copy, file));
  vitest.setGlobalTestNamePattern(new RegExp(pattern(test.name), 'u'));
  const specifications = await vitest.globTestSpecifications([test.file]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  // Those of the runs before are among them.
  const states = testModules
    .filter(({ moduleId }) => moduleId.endsWith(test.file))
    .flatMap(({ children }) => [...children.allTests()])
    .map((each) => each.result().state);
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length
  };
}

/**
 * @param {string} copy
 * @param {NamedTest} test
 * @returns {Outcome}
 */
function runBrowser(copy, { file, name }) {
  const options = ['-g', pattern(name), '--workers=1', '--reporter=json'];
  const { stdout } = run(copy, 'npx', ['playwright', 'test', file, ...options]);
  const { stats } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return { passed: stats.expected, failed: stats.unexpected };
}

/**
 * @param {string} copy
 * @param {boolean} isOn
 */
function build(copy, isOn) {
  const [used, whole] = [join(copy, 'build'), join(copy, 'build-whole')];
  rmSync(used, { recursive: true, force: true });
  if (isOn && existsSync(whole)) {
    cpSync(whole, used, { recursive: true });
    return;
  }
  const { status, stderr } = run(copy, 'npm', ['run', '--silent', 'build']);
  if (status !== 0) throw new Error(`the build fails: ${stderr}`);
  if (isOn) cpSync(used, whole, { recursive: true });
}

/**
 * @param {string} copy
 * @param {Control} control
 * @param {boolean} isOn
 * @returns {Promise<Outcome>}
 */
async function runTest(copy, control, isOn) {
  if (isUnit(control)) return runUnit(copy, control);
  build(copy, isOn);
  return runBrowser(copy, control.test);
}

/**
 * Whether the test passes with the control, and whether it fails without it.
 * @param {string} copy
 * @param {Control} control
 */
async function prove(copy, control) {
  const path = join(copy, control.file);
  const before = readFileSync(path, 'utf8');
  if (before.split(control.find).length !== 2) {
    return `"find" must stand once in ${control.file}`;
  }
  const on = await runTest(copy, control, true);
  if (on.passed === 0) return 'no test of that name passes';
  if (on.failed > 0) return 'fails when on';
  try {
    writeFileSync(
      path,
      before.replace(control.find, () => control.replace)
    );
    const off = await runTest(copy, control, false);
    return off.failed > 0 ? 'yes' : 'NO';
  } catch (error) {
    return `cannot be turned off: ${String(error).split('\n')[0]}`;
  } finally {
    writeFileSync(path, before);
  }
}

const chosen = chooseControls();
const copy = copySources();
let unproven = 0;
// Tests read files of the sources by where they run.
process.chdir(copy);
try {
  run(copy, 'npm', ['run', '--silent', 'data']);
  console.log('| control | test | fails when off | seconds |\n|---|---|---|---:|');
  for (const control of chosen) {
    const started = performance.now();
    const outcome = await prove(copy, control);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (outcome !== 'yes') unproven += 1;
    console.log(`| ${control.id} | ${control.test.name} | ${outcome} | ${seconds} |`);
  }
} finally {
  await vitest?.close();
  process.chdir(root);
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${chosen.length - unproven} of ${chosen.length} controls have a test that notices.`);
process.exitCode = unproven === 0 ? 0 : 1;
