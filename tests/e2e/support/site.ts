import type { IncomingMessage, ServerResponse } from 'node:http';
import { startStaticServer } from '../../../scripts/static-server.mjs';

/** What the host does instead of its work. Without `status` it takes the request and never answers. */
export interface Fault {
  path: RegExp;
  status?: number;
  type?: string;
  body?: string;
}

/** A portal's page in the place of whatever was asked for. */
export const portal = { status: 200, type: 'text/html', body: '<!doctype html><h1>Sign in</h1>' };

export interface Site {
  readonly url: string;
  /** Set to make the host misbehave. The first that fits counts. */
  faults: Fault[];
  /** Paths asked for, in order. */
  requests: string[];
  /** Puts another release on the same address. */
  deploy(root: string): void;
  stop(): Promise<void>;
  /** Comes back at the same address. */
  restart(): Promise<void>;
}

/** A host of our own for one test: faults go into the server, because page.route sees no worker's update. */
export async function startSite(root: string): Promise<Site> {
  let folder = root;

  async function misbehave(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = request.url ?? '/';
    site.requests.push(path);
    const fault = site.faults.find((each) => each.path.test(path));
    if (fault === undefined) return false;
    if (fault.status === undefined) return new Promise(() => undefined);
    const type = fault.type ?? 'text/plain';
    // As immutable as the file it stands for: the worst a host can do.
    const headers = {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable'
    };
    response.writeHead(fault.status, headers).end(fault.body ?? '');
    return true;
  }

  const options = { root: () => folder, compress: false, intercept: misbehave };
  let server = await startStaticServer(options);
  const { port } = server;
  const site: Site = {
    url: server.url,
    faults: [],
    requests: [],
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
  return site;
}
