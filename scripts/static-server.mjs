import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  chooseCacheControl,
  chooseType,
  isCompressible,
  securityHeaders,
  unkept
} from './headers.mjs';

/**
 * @typedef {object} Options
 * @property {string | (() => string)} root folder to serve; a function lets a test swap releases
 * @property {string} [base] '' or '/sub'
 * @property {boolean} [compress] false spares a test the seconds that the best compression takes
 * @property {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean | Promise<boolean>} [intercept]
 *   answers true when it has dealt with the request itself: the place for a test to inject faults
 */

/** @typedef {{ type: string, modified: number, bytes: Buffer, tag: string, packed: Map<string, Buffer> }} StoredFile */

const compressors = {
  br: (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * The path below the base, decoded; undefined when it is malformed, climbs out, or is outside the base.
 * @param {string} url
 * @param {string} base
 */
function readPath(url, base) {
  const [raw = ''] = url.split(/[?#]/, 1);
  let path;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const strange = /[\0\\]|\/\/|(^|\/)\.\.?(\/|$)/.test(path);
  if (strange || !path.startsWith(`${base}/`)) return undefined;
  return path.slice(base.length);
}

/** @param {string} path */
async function readKind(path) {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: 'directory', modified: 0 };
    return { kind: found.isFile() ? 'file' : 'none', modified: found.mtimeMs };
  } catch {
    return { kind: 'none', modified: 0 };
  }
}

/**
 * `bytes=10-`, `bytes=0-99`, `bytes=-5`; undefined when absent or not understood, which means the whole file.
 * @param {string | undefined} header
 * @param {number} size
 */
function readRange(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return { start, end, satisfiable: start <= end && start < size };
}

/** @param {import('node:http').IncomingMessage} request */
function chooseEncoding(request) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (request.headers.range !== undefined) return undefined;
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : undefined;
}

function createStore() {
  /** @type {Map<string, StoredFile>} */
  const files = new Map();
  /**
   * @param {string} path
   * @param {number} modified
   */
  return async (path, modified) => {
    const known = files.get(path);
    if (known?.modified === modified) return known;
    const bytes = await readFile(path);
    const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    const file = { type: chooseType(path), modified, bytes, tag, packed: new Map() };
    files.set(path, file);
    return file;
  };
}

/**
 * @param {StoredFile} file
 * @param {'br' | 'gzip'} encoding
 */
async function pack(file, encoding) {
  const known = file.packed.get(encoding);
  if (known !== undefined) return known;
  const packed = await compressors[encoding](file.bytes);
  file.packed.set(encoding, packed);
  return packed;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {StoredFile} file
 * @param {number} status
 */
async function sendFile(request, response, file, status) {
  const compressible = isCompressible(file.type);
  const encoding = compressible ? chooseEncoding(request) : undefined;
  const body = encoding === undefined ? file.bytes : await pack(file, encoding);
  const tag = `"${file.tag}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('Content-Type', file.type);
  response.setHeader('ETag', tag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (status === 200 && (known.includes(tag) || known.includes(`W/${tag}`))) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const condition = request.headers['if-range'];
  const rangeHolds = status === 200 && (condition === undefined || condition === tag);
  const range = rangeHolds ? readRange(request.headers.range, body.length) : undefined;
  if (range !== undefined && !range.satisfiable) {
    response.writeHead(416, { 'Content-Range': `bytes */${body.length}` }).end();
    return;
  }
  const part = range === undefined ? body : body.subarray(range.start, range.end + 1);
  if (range !== undefined) {
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${body.length}`);
  }
  response.writeHead(range === undefined ? status : 206, { 'Content-Length': part.length });
  response.end(request.method === 'HEAD' ? undefined : part);
}

/**
 * A server of plain files, as a good host would be; it does not listen yet.
 * @param {Options} options
 */
export function createStaticServer({ root, base = '', compress = true, intercept }) {
  const readStored = createStore();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    if (intercept !== undefined && (await intercept(request, response))) return;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', unkept);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const folder = resolve(typeof root === 'string' ? root : root());
    const path = readPath(request.url ?? '/', base);
    const wanted = path === undefined ? undefined : join(folder, path);
    if (path !== undefined && wanted !== undefined && `${wanted}${sep}`.startsWith(folder + sep)) {
      const { kind } = await readKind(wanted);
      if (kind === 'directory' && !path.endsWith('/')) {
        const [address = '', query] = (request.url ?? '').split('?', 2);
        const location = `${address}/${query === undefined ? '' : `?${query}`}`;
        response.setHeader('Cache-Control', chooseCacheControl('/'));
        response.writeHead(301, { Location: location }).end();
        return;
      }
      const file = kind === 'directory' ? join(wanted, 'index.html') : wanted;
      const found = await readKind(file);
      if (found.kind === 'file' && !(kind === 'file' && path.endsWith('/'))) {
        response.setHeader('Cache-Control', chooseCacheControl(path));
        await sendFile(request, response, await readStored(file, found.modified), 200);
        return;
      }
    }
    await answerMissing(request, response, join(folder, '404.html'));
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string} page
   */
  async function answerMissing(request, response, page) {
    const { kind, modified } = await readKind(page);
    if (kind === 'file') {
      await sendFile(request, response, await readStored(page, modified), 404);
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  }

  return createServer((request, response) => {
    if (!compress) delete request.headers['accept-encoding'];
    answer(request, response).catch((/** @type {unknown} */ reason) => {
      console.error(`${request.method} ${request.url}:`, reason);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Error\n');
    });
  });
}

/**
 * Listens, and resolves with the address and a stop that also cuts open connections; port 0 takes a free one.
 * @param {Options & { port?: number, host?: string }} options
 */
export async function startStaticServer({ port = 0, host = '127.0.0.1', ...options }) {
  const server = createStaticServer(options);
  await new Promise((settled, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => settled(undefined));
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    server,
    port: boundPort,
    url: `http://localhost:${boundPort}${options.base ?? ''}/`,
    stop: () =>
      new Promise((settled) => {
        server.close(() => settled(undefined));
        server.closeAllConnections();
      })
  };
}
