import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const shells = ['chromium-headless-shell', 'headless_shell', 'chrome-headless-shell'];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const playwrightBinaries = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe'
];

const playwrightShells = [
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-mac/headless_shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell'
];

/** @param {string[]} names */
function listPathCandidates(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {string} start how the folders of a browser begin
 * @param {string[]} binaries
 */
function listPlaywrightCandidates(start, binaries) {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright')
  ];
  return folders
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(String(folder))
        .filter((name) => name.startsWith(start))
        .flatMap((name) => binaries.map((binary) => join(String(folder), name, binary)))
    );
}

/** @param {(string | undefined)[]} candidates */
export function findFirst(candidates) {
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

/** @returns {string | undefined} the program CHROMIUM names, else the first one on this machine */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return findFirst([
    ...listPathCandidates(commands),
    ...applications,
    ...listPlaywrightCandidates('chromium-', playwrightBinaries)
  ]);
}

/**
 * Chromium without its windows: the same engine in little more than half the time.
 * @returns {string | undefined} the program CHROMIUM names, else the first one on this machine
 */
export function findHeadlessShell() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return findFirst([
    ...listPathCandidates(shells),
    ...listPlaywrightCandidates('chromium_headless_shell-', playwrightShells)
  ]);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function attempt(command, parameters) {
  console.log(`$ ${[command, ...parameters].join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

/** Debian's package first (it brings its libraries), then Playwright's own download. */
export function installChromium() {
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const [command = 'apt-get', ...rest] = apt;
  const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
  attempt(command, [...rest, 'update', '-q']);
  if (attempt(command, [...rest, 'install', '-y', '-q', ...packages]) && findChromium())
    return true;
  return attempt('npx', ['playwright', 'install', '--with-deps', 'chromium']);
}
