import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { findWebkit } from '../../scripts/programs.mjs';
import type { Browser, Engine, Tab } from './engine.ts';

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

/** A screen that nobody sees. Resolves with its number. */
function startDisplay(program: string): Promise<{ display: ChildProcess; name: string }> {
  const display = spawn(program, ['-displayfd', '3', '-screen', '0', '800x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  });
  return new Promise((resolve, reject) => {
    display.once('error', reject).once('exit', () => reject(new Error('Xvfb ended')));
    display.stdio[3]?.once('data', (number: Buffer) => {
      resolve({ display, name: `:${number.toString().trim()}` });
    });
  });
}

async function connect(port: number, binary: string): Promise<WebDriver> {
  const started = Date.now();
  for (;;) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({
          browserName: 'MiniBrowser',
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] }
        })
        .build();
    } catch (reason) {
      if (Date.now() - started > 15_000) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** The last argument of a WebDriver script is what it calls with its answer. */
function asScript(body: string): string {
  return `const answer = arguments[arguments.length - 1];
    (async () => { ${body} })().then((value) => answer({ value }), (reason) => answer({ reason: String(reason) }));`;
}

function asTab(remote: WebDriver, handle: string): Tab {
  const here = async (): Promise<void> => remote.switchTo().window(handle);
  const runText = async (body: string): Promise<unknown> => {
    await here();
    const { value, reason } = await remote.executeAsyncScript<{ value: unknown; reason?: string }>(
      asScript(body)
    );
    if (reason !== undefined) throw new Error(reason);
    return value;
  };
  return {
    async goto(url) {
      await here();
      await remote.get(url).catch(() => undefined);
    },
    run: async <Value>(work: () => Value | Promise<Value>) => {
      const value: unknown = await runText(`return (${work.toString()})();`);
      const carried: Value = JSON.parse(JSON.stringify(value ?? null));
      return carried;
    },
    runText,
    async close() {
      await here();
      await remote.close();
    }
  };
}

async function launch(): Promise<Browser> {
  const programs = findWebkit();
  if (programs === undefined) throw new Error('WebKitGTK is not on this machine.');
  const port = await findFreePort();
  const { display, name } = await startDisplay(programs.display);
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      DISPLAY: name,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
    }
  });
  const kill = async (): Promise<void> => {
    // The browser belongs to the driver's group of processes.
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGKILL');
    display.kill('SIGKILL');
  };
  const remote = await connect(port, programs.browser).catch(async (reason: unknown) => {
    await kill();
    throw reason;
  });
  await remote.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  let isFirst = true;
  return {
    async newTab() {
      if (!isFirst) await remote.switchTo().newWindow('tab');
      isFirst = false;
      return asTab(remote, await remote.getWindowHandle());
    },
    async close() {
      await remote.quit().catch(() => undefined);
      await kill();
    },
    kill
  };
}

/** Apple's engine as Debian builds it: the nearest to an iPhone that can be run here. It forgets when closed. */
export const webkitEngine: Engine = {
  name: 'WebKit',
  hasProfile: false,
  find: () => findWebkit()?.browser,
  launch
};
