import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldFacades } from './facades.mjs';

/** The page without words that opens any address of a kept language offline. */
export const shellFile = 'shell.html';

/** More entries than this and a glob has swallowed pages or pictures. */
const mostEntries = 40;

// The adapter writes the shell after the worker is built, so the worker first carries stand-ins.
const pendingIntegrity = 'sha256-pending-until-the-shell-is-written';
const pendingRevision = 'revision-pending-until-the-shell-is-written';

/** @param {Buffer} bytes */
function digest(bytes) {
  return createHash('sha256').update(bytes);
}

/**
 * Gives every precache entry the hash of its file. Without it a "200 text/html" answer for a script,
 * while an update installs, is stored for good and the app stays dead.
 * @param {string} clientDirectory
 */
export function sealEntries(clientDirectory) {
  /** @param {{ url: string, revision: string | null, size: number, integrity?: string }[]} entries */
  return async (entries) => {
    await foldFacades(clientDirectory);
    const manifest = await Promise.all(
      entries
        .filter(({ url }) => existsSync(join(clientDirectory, url)))
        .map(async (entry) => {
          const bytes = await readFile(join(clientDirectory, entry.url));
          return { ...entry, integrity: `sha256-${digest(bytes).digest('base64')}` };
        })
    );
    manifest.push({
      url: shellFile,
      revision: pendingRevision,
      integrity: pendingIntegrity,
      size: 0
    });
    if (manifest.length > mostEntries) {
      const urls = manifest.map(({ url }) => url).join('\n  ');
      throw new Error(`The worker would precache more than ${mostEntries} files:\n  ${urls}`);
    }
    return { manifest, warnings: [] };
  };
}

/**
 * Replaces a stand-in that must be there exactly once.
 * @param {string} text
 * @param {string} pending
 * @param {string} value
 */
function settle(text, pending, value) {
  const parts = text.split(pending);
  if (parts.length !== 2) {
    throw new Error(
      `The built worker should hold "${pending}" once, not ${parts.length - 1} times`
    );
  }
  return parts.join(value);
}

/**
 * Writes the hash of the finished shell into the finished worker.
 * @param {string} buildDirectory
 */
export async function sealShell(buildDirectory) {
  const worker = join(buildDirectory, 'service-worker.js');
  const shell = await readFile(join(buildDirectory, shellFile));
  let text = await readFile(worker, 'utf8');
  text = settle(text, pendingIntegrity, `sha256-${digest(shell).digest('base64')}`);
  text = settle(text, pendingRevision, digest(shell).digest('hex').slice(0, 16));
  await writeFile(worker, text);
}
