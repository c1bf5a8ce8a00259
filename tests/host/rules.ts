/** What a host does instead of its work. Faults go into the host, because a browser's own hooks see no worker's update. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Misdeed =
  /** Answers with this status, as immutable as the file it stands for: the worst a host can do. */
  | { do: 'status'; status: number; body?: string; type?: string }
  /** Cuts the connection before a byte is sent. */
  | { do: 'drop' }
  /** Takes the request and never answers. */
  | { do: 'hang' }
  /** A sign-in page, 200, in the place of whatever was asked for. */
  | { do: 'portal' }
  | { do: 'redirect'; to: string; status?: number }
  /** The first bytes only, as if they were all. `announced`: the full length is promised, then the line is cut. */
  | { do: 'truncate'; bytes: number; announced?: boolean }
  /** The first bytes, then silence. */
  | { do: 'stall'; bytes: number }
  | { do: 'slow'; bytesPerSecond: number }
  | { do: 'delay'; milliseconds: number }
  /** The right length, one bit wrong. `at` counts bytes from the start; the middle without it. */
  | { do: 'corrupt'; at?: number }
  /** The right file under other headers; null takes one away. */
  | { do: 'headers'; headers: Record<string, string | null> };

/** The first rule that fits an address counts. `times`: how often, then the host is well again. */
export type Rule = { path: RegExp; times?: number } & Misdeed;

export const portalPage = '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>';

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Takes the rule that fits and counts it; undefined when the host is to do its work. */
export function takeRule(rules: Rule[], path: string): Rule | undefined {
  const rule = rules.find((each) => each.path.test(path) && each.times !== 0);
  if (rule?.times !== undefined) rule.times -= 1;
  return rule;
}

/** Holds the finished answer back and gives it to `send`, which sends what it likes of it. */
function instead(response: ServerResponse, send: (body: Buffer, status: number) => void): void {
  let status = 200;
  Object.assign(response, {
    writeHead: (code: number, headers: Record<string, string | number> = {}) => {
      status = code;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    },
    end: (body?: unknown) => {
      send(Buffer.isBuffer(body) ? body : Buffer.from(String(body ?? '')), status);
      return response;
    }
  });
}

/** Sends an answer whole, as Node would have. */
function sendWhole(response: ServerResponse, status: number, body: Buffer): void {
  // Below the stand-ins of `instead` lie Node's own.
  Reflect.deleteProperty(response, 'writeHead');
  Reflect.deleteProperty(response, 'end');
  response.writeHead(status).end(body);
}

/** Begins an answer on the bare line, without a word about its length unless `length` is given. */
function beginOnLine(response: ServerResponse, status: number, length?: number): Socket | null {
  response.removeHeader('Content-Length');
  const own = Object.entries(response.getHeaders()).map(
    ([name, value]) => `${name}: ${String(value)}`
  );
  const announced = length === undefined ? [] : [`Content-Length: ${length}`];
  const lines = [`HTTP/1.1 ${status} Answer`, ...own, ...announced, 'Connection: close', '', ''];
  response.socket?.write(lines.join('\r\n'));
  return response.socket;
}

async function sendSlowly(
  line: Socket | null,
  body: Buffer,
  bytesPerSecond: number
): Promise<void> {
  const step = Math.max(1, Math.round(bytesPerSecond / 10));
  for (let at = 0; at < body.length && line?.writable === true; at += step) {
    line.write(body.subarray(at, at + step));
    await wait(100);
  }
  line?.end();
}

/** Does what the rule says. True when the request is dealt with; false when the host goes on, watched. */
export async function misbehave(
  rule: Rule,
  request: IncomingMessage,
  response: ServerResponse
): Promise<boolean> {
  switch (rule.do) {
    case 'status': {
      const type = rule.type ?? 'text/plain';
      response.writeHead(rule.status, { 'Content-Type': type, ...immutable }).end(rule.body ?? '');
      return true;
    }
    case 'portal':
      response.writeHead(200, { 'Content-Type': 'text/html', ...immutable }).end(portalPage);
      return true;
    case 'redirect':
      response.writeHead(rule.status ?? 302, { Location: rule.to }).end();
      return true;
    case 'drop':
      request.socket.destroy();
      return true;
    case 'hang':
      return new Promise(() => undefined);
    case 'delay':
      await wait(rule.milliseconds);
      return false;
    case 'truncate':
      instead(response, (body, status) => {
        const length = rule.announced === true ? body.length : undefined;
        beginOnLine(response, status, length)?.end(body.subarray(0, rule.bytes));
      });
      return false;
    case 'stall':
      instead(response, (body, status) => {
        beginOnLine(response, status)?.write(body.subarray(0, rule.bytes));
      });
      return false;
    case 'slow':
      instead(response, (body, status) => {
        const line = beginOnLine(response, status, body.length);
        void sendSlowly(line, body, rule.bytesPerSecond);
      });
      return false;
    case 'corrupt':
      instead(response, (body, status) => {
        const bytes = Buffer.from(body);
        const at = Math.min(rule.at ?? bytes.length >> 1, bytes.length - 1);
        if (at >= 0) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        sendWhole(response, status, bytes);
      });
      return false;
    case 'headers':
      instead(response, (body, status) => {
        for (const [name, value] of Object.entries(rule.headers)) {
          if (value === null) response.removeHeader(name);
          else response.setHeader(name, value);
        }
        sendWhole(response, status, body);
      });
      return false;
  }
}
