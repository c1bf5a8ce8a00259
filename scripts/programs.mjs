// The other browser engines and the servers that the fault tests run with, beside Chromium. None is needed to pass:
// what cannot be had is said, and counts neither as passed nor as failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findFirst, findHeadlessShell } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const unpacked = join(root, 'node_modules/.cache/programs');

/** @param {string} command */
function onPath(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.filter(Boolean).map((folder) => join(folder, command));
}

/** @returns {string | undefined} */
export function findFirefox() {
  return findFirst([
    process.env.FIREFOX,
    ...onPath('firefox-esr'),
    ...onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox'
  ]);
}

/** What WebKitGTK needs: its driver, its smallest browser and a screen that nobody sees. */
export function findWebkit() {
  const libraries = '/usr/lib';
  const machines = existsSync(libraries) ? readdirSync(libraries) : [];
  const driver = findFirst(onPath('WebKitWebDriver'));
  const display = findFirst(onPath('Xvfb'));
  const browser = findFirst(
    machines.map((machine) => join(libraries, machine, 'webkit2gtk-4.1/MiniBrowser'))
  );
  return driver && display && browser ? { driver, display, browser } : undefined;
}

/** @returns {string | undefined} */
export function findNginx() {
  return findFirst([process.env.NGINX, ...onPath('nginx'), join(unpacked, 'usr/sbin/nginx')]);
}

/** @returns {string | undefined} */
export function findCaddy() {
  return findFirst([process.env.CADDY, ...onPath('caddy'), join(unpacked, 'usr/bin/caddy')]);
}

/** `service`: Debian would start it with the machine, so it is unpacked beside the tests and not installed. */
const programs = [
  { name: 'Firefox', packages: ['firefox-esr'], find: findFirefox, service: false },
  { name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], find: findWebkit, service: false },
  { name: 'nginx', packages: ['nginx'], find: findNginx, service: true },
  { name: 'Caddy', packages: ['caddy'], find: findCaddy, service: true }
];

/** Without it the tests run in Chromium itself, and take longer. */
const shell = {
  name: 'the headless shell of Chromium',
  packages: ['chromium-headless-shell'],
  find: findHeadlessShell,
  service: false
};

function listMissing() {
  return [...programs, shell].filter(({ find }) => find() === undefined);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} [cwd]
 */
function attempt(command, parameters, cwd = root) {
  console.log(`$ ${[command, ...parameters].join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit', cwd }).status === 0;
}

/** @param {string[]} packages */
function unpack(packages) {
  const folder = join(unpacked, 'packages');
  mkdirSync(folder, { recursive: true });
  if (!attempt('apt-get', ['download', ...packages], folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    attempt('dpkg', ['-x', join(folder, file), unpacked]);
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Gets what is missing from Debian's packages, where there are any.
 * @returns {string[]} the names of what is still missing
 */
export function installPrograms() {
  const missing = listMissing();
  const hasDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
  if (missing.length > 0 && hasDebian) {
    const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    const [command = 'apt-get', ...rest] = apt;
    const packagesOf = (/** @type {boolean} */ isService) =>
      missing.filter(({ service }) => service === isService).flatMap(({ packages }) => packages);
    attempt(command, [...rest, 'update', '-q']);
    const installed = packagesOf(false);
    const flags = ['install', '-y', '-q', '--no-install-recommends'];
    if (installed.length > 0) attempt(command, [...rest, ...flags, ...installed]);
    const services = packagesOf(true);
    if (services.length > 0) unpack(services);
  }
  return listMissing()
    .filter((program) => program !== shell)
    .map(({ name }) => name);
}
