import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../../repository.ts';

/** Large, made anew, or linked instead. */
const LEFT = new Set(['.git', 'build', 'exchange', 'node_modules', 'spelling', 'tests']);

/**
 * Shows a sheet that nobody has taken in yet: lays it over a copy of the sources, builds that and serves it until
 * stopped. The project itself is never touched, and nothing leaves this machine.
 */
export async function preview(file: string, port: string): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), 'preview-'));
  try {
    for (const name of readdirSync(ROOT).filter((entry) => !LEFT.has(entry))) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const env = { ...process.env, PORT: port, SITE_ORIGIN: `http://localhost:${port}` };
    const run = (...words: string[]): boolean =>
      spawnSync('npm', words, { cwd: copy, env, stdio: 'inherit' }).status === 0;
    if (!run('run', '--silent', 'locales', '--', 'import', resolve(file))) return false;
    console.log('Building the preview …');
    if (!run('run', '--silent', 'build')) return false;
    const server = spawn('npm', ['run', '--silent', 'serve'], { cwd: copy, env, stdio: 'inherit' });
    await new Promise((stopped) => server.once('exit', stopped));
    return true;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
