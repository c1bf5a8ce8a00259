/** The servers that people really run, started on a free port of this machine with the configuration that is published. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite, writeConfigurations } from '../../scripts/deploy.mjs';
import { findCaddy, findNginx } from '../../scripts/programs.mjs';

interface Program {
  readonly name: 'nginx' | 'Caddy';
  /** The program, or undefined when it is not on this machine. */
  find(): string | undefined;
  /** Writes what goes round the published configuration. Resolves with the parameters of the program. */
  prepare(folder: string): Promise<string[]>;
}

export interface RealServer {
  /** `http://localhost:<port><base>/` */
  readonly url: string;
  stop(): Promise<void>;
  /** Comes back at the same address. */
  restart(): Promise<void>;
  /** Stops, and leaves nothing behind. */
  end(): Promise<void>;
}

const nginx: Program = {
  name: 'nginx',
  find: findNginx,
  async prepare(folder) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const paths = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ');
    // As root its workers would become somebody who may not read this folder.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const main = join(folder, 'main.conf');
    await writeFile(
      main,
      `${user}
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${paths}
  include ${folder}/nginx.conf;
}
`
    );
    return ['-p', folder, '-e', join(folder, 'error.log'), '-c', main];
  }
};

const caddy: Program = {
  name: 'Caddy',
  find: findCaddy,
  async prepare(folder) {
    const main = join(folder, 'main.caddyfile');
    await writeFile(
      main,
      `{
	admin off
	auto_https off
	default_bind 127.0.0.1
}
import ${folder}/Caddyfile
`
    );
    return ['run', '--adapter', 'caddyfile', '--config', main];
  }
};

export const programs: readonly Program[] = [nginx, caddy];

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

async function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const exited = once(running, 'exit');
  running.kill('SIGTERM');
  await exited;
}

async function waitForAnswer(
  url: string,
  running: ChildProcess,
  said: () => string
): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 10_000 && running.exitCode === null) {
    const answered = await fetch(url).catch(() => undefined);
    if (answered !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server did not answer at ${url}: ${said()}`);
}

/** Serves a published folder. `base` is '' or '/sub'. */
export async function startRealServer(
  program: Program,
  root: string,
  base: string
): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const port = await findFreePort();
  const site = readSite({ origin: `http://localhost:${port}`, base, root });
  for (const [name, text] of Object.entries(writeConfigurations(site))) {
    await writeFile(join(folder, name), text);
  }
  const parameters = await program.prepare(folder);
  const home = join(folder, 'home');
  await mkdir(home);
  const url = `http://localhost:${port}${base}/`;
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(program.find() ?? program.name, parameters, {
      env,
      stdio: ['ignore', 'ignore', 'pipe']
    });
    let text = '';
    child.stderr.on('data', (part: Buffer) => (text = `${text}${part.toString()}`.slice(-2_000)));
    await waitForAnswer(url, child, () => text);
    return child;
  };
  let running = await start();
  const server: RealServer = {
    url,
    stop: () => end(running),
    async restart() {
      running = await start();
    },
    async end() {
      await end(running);
      await rm(folder, { recursive: true, force: true });
    }
  };
  return server;
}
