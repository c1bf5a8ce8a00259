// Puts the kill switch in the place of the worker of a built site. Undone by publishing any good build.
import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'build'));
const worker = join(folder, 'service-worker.js');

if (existsSync(worker)) {
  copyFileSync(join(root, 'deploy/kill-switch/service-worker.js'), worker);
  console.log(
    `${worker} is the kill switch now.\nPublish it, and nothing else has to change: at their next visit with a connection, phones drop the stored app and read from the host.`
  );
} else {
  console.error(
    `There is no service-worker.js in ${folder}. Name the folder of the built site: npm run kill-switch -- <folder>`
  );
  process.exitCode = 1;
}
