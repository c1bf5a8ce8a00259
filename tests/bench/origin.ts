/** A host behind an emulated line: HTTP/2 and TLS as a real one, a log of every answer, and silence to order. */
import { createHash } from 'node:crypto';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { chooseCacheControl, securityHeaders } from '../../scripts/headers.mjs';
import type { Certificate } from './certificate.ts';
import { findFile, packFile, type Packed } from './files.ts';
import { forward } from './forward.ts';
import { Link } from './link.ts';
import type { Site } from './sites.ts';

export interface Answer {
  path: string;
  type: string;
  /** Of the body, as it was sent. */
  bytes: number;
  status: number;
  /** Asked for to be run as a worker. */
  isWorkerScript: boolean;
  /** When it was asked for, and when the last byte was handed to the line, in the time of `wallClock`. */
  asked: number;
  sent: number;
}

/** Milliseconds since 1970 with fractions, to be laid beside those of a page. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

export class Origin {
  readonly link = new Link();
  log: Answer[] = [];
  /** When true, questions are taken and never answered. */
  isSilent = false;
  private underWay = 0;
  private lastEnd = wallClock();
  private port = 0;

  private constructor(
    private site: Site,
    private readonly stopServer: () => Promise<void>
  ) {}

  static async start(site: Site, { key, cert }: Certificate): Promise<Origin> {
    const server = createSecureServer({ key, cert, allowHTTP1: true });
    server.on('sessionError', () => undefined);
    server.on('tlsClientError', () => undefined);
    const door = createServer((socket) => {
      const end = origin.link.attach(socket);
      if (end !== undefined) server.emit('connection', end);
    });
    const stop = async (): Promise<void> => {
      origin.link.setOffline(true);
      server.close();
      await new Promise((resolve) => door.close(resolve));
    };
    const origin = new Origin(site, stop);
    server.on('request', (request, response) => {
      origin.answer(request, response).catch(() => response.stream.destroy());
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = door.address();
    origin.port = typeof address === 'object' && address !== null ? address.port : 0;
    return origin;
  }

  get url(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  /** Puts another release on the same address. */
  deploy(site: Site): void {
    this.site = site;
  }

  /** Waits until nothing was under way for so long; false when that took longer than `limit`. */
  async waitForIdle(quiet: number, limit: number): Promise<boolean> {
    const start = wallClock();
    while (wallClock() - start < limit) {
      if (this.underWay === 0 && wallClock() - this.lastEnd > quiet) return true;
      await wait(50);
    }
    return false;
  }

  async stop(): Promise<void> {
    await this.stopServer();
  }

  private async answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    if (this.isSilent) return;
    const { pathname } = new URL(request.url, this.url);
    const entry: Answer = {
      path: pathname,
      type: '',
      bytes: 0,
      status: 0,
      isWorkerScript:
        request.headers['service-worker'] === 'script' ||
        request.headers['sec-fetch-dest'] === 'serviceworker',
      asked: wallClock(),
      sent: Number.NaN
    };
    this.log.push(entry);
    this.underWay += 1;
    response.on('close', () => {
      this.underWay -= 1;
      this.lastEnd = wallClock();
      entry.sent = this.lastEnd;
    });
    const { source } = this.site;
    if (source.kind === 'address') await forward(source.address, request, response, entry);
    else this.sendFile(source.folder, pathname, request, response, entry);
  }

  private sendFile(
    folder: string,
    path: string,
    request: Http2ServerRequest,
    response: Http2ServerResponse,
    entry: Answer
  ): void {
    const { file, status } = findFile(folder, path);
    const packed: Packed =
      file === undefined
        ? { body: Buffer.from('Not found'), type: 'text/plain', isPacked: false }
        : packFile(file);
    const digest = createHash('sha1').update(packed.body).digest('base64url');
    const isKnown = request.headers['if-none-match'] === `"${digest}"`;
    const body = isKnown ? Buffer.alloc(0) : packed.body;
    const code = isKnown ? 304 : status;
    Object.assign(entry, { type: packed.type, bytes: body.length, status: code });
    response.writeHead(code, {
      ...(this.site.hasOurHeaders ? securityHeaders : {}),
      'content-type': packed.type,
      'cache-control': chooseCacheControl(path),
      etag: `"${digest}"`,
      vary: 'accept-encoding',
      ...(packed.isPacked && !isKnown ? { 'content-encoding': 'br' } : {})
    });
    response.end(body);
  }
}
