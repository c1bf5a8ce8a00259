import { request as plainRequest, type IncomingMessage } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { request as safeRequest } from 'node:https';
import type { Answer } from './origin.ts';

/** HTTP/2 has no such headers. */
const ofOneConnection = /^(?:connection|keep-alive|transfer-encoding|upgrade|proxy-connection)$/u;

/** Asks another server and hands its answer on as it comes, counting. What that server takes is part of the time. */
export async function forward(
  address: string,
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  entry: Answer
): Promise<void> {
  const url = new URL(request.url, address);
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !name.startsWith(':'))
  );
  const ask = url.protocol === 'https:' ? safeRequest : plainRequest;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = ask(url, { method: request.method, headers: { ...headers, host: url.host } });
    asked.once('response', resolve).once('error', reject);
    request.pipe(asked);
  });
  const kept = Object.entries(answer.headers).filter(([name]) => !ofOneConnection.test(name));
  Object.assign(entry, {
    status: answer.statusCode ?? 0,
    type: answer.headers['content-type'] ?? ''
  });
  response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
  answer.on('data', (chunk: Buffer) => (entry.bytes += chunk.length));
  answer.pipe(response);
}
