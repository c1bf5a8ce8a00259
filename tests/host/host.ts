/** A host on this machine that serves any build and fails to order; it keeps a log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { misbehave, takeRule, type Misdeed, type Rule } from './rules.ts';

export interface LogEntry {
  path: string;
  did: 'served' | Misdeed['do'];
}

export interface Host {
  /** `http://localhost:<port><base>/` */
  readonly url: string;
  /** Set to make the host misbehave. The first that fits counts; paths carry the base and the query. */
  rules: Rule[];
  /** What was asked for, in order, and what came of it. */
  log: LogEntry[];
  /** The paths of the log. */
  readonly requests: readonly string[];
  /** Puts another release on the same address. */
  deploy(root: string): void;
  stop(): Promise<void>;
  /** Comes back at the same address. */
  restart(): Promise<void>;
}

/** Starts on a free port, on loopback only. `base` is '' or '/sub'. */
export async function startHost(root: string, { base = '' } = {}): Promise<Host> {
  let folder = root;

  async function intercept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url ?? '/';
    const rule = takeRule(host.rules, path);
    host.log.push({ path, did: rule?.do ?? 'served' });
    return rule === undefined ? false : misbehave(rule, request, response);
  }

  const options = { root: () => folder, base, compress: false, intercept };
  let server = await startStaticServer(options);
  const { port, url } = server;
  const host: Host = {
    url,
    rules: [],
    log: [],
    get requests() {
      return host.log.map(({ path }) => path);
    },
    deploy(next) {
      folder = next;
    },
    stop: async () => {
      await server.stop();
    },
    async restart() {
      server = await startStaticServer({ ...options, port });
    }
  };
  return host;
}
