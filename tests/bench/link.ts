/**
 * An emulated line to the phone. Unlike a browser's own throttling it slows down the worker too, and it knows
 * handshakes, a pipe that all connections share, and TCP's slow start.
 */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { PROFILES, type Profile } from './profiles.ts';

/** What an Ethernet packet carries of a TCP stream, and what a server sends before the first answer (RFC 6928). */
const segmentBytes = 1_460;
const firstWindow = 10 * segmentBytes;

/** A sender that is further ahead of the pipe than this, in milliseconds, waits. */
const aheadOfPipe = 20;

const buffer = 16_384;

/** Does things at their time and in their order. */
class Schedule {
  private readonly queue: { due: number; act: () => void }[] = [];
  private isRunning = false;

  add(due: number, act: () => void): void {
    const last = this.queue.at(-1)?.due ?? 0;
    this.queue.push({ due: Math.max(due, last), act });
    if (!this.isRunning) this.run();
  }

  private run(): void {
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) {
      const left = next.due - performance.now();
      if (left > 0) {
        this.isRunning = true;
        setTimeout(() => this.run(), Math.max(1, left));
        return;
      }
      this.queue.shift();
      next.act();
    }
    this.isRunning = false;
  }
}

export class Link {
  private profile: Profile = PROFILES.none;
  private readonly sockets = new Set<Socket>();
  private readonly freeAt = { down: 0, up: 0 };
  private isOffline = false;
  /** Everything that went down the line: bodies, headers and handshakes. */
  bytesDown = 0;

  setProfile(profile: Profile): void {
    this.profile = profile;
    Object.assign(this.freeAt, { down: 0, up: 0 });
  }

  /** Cuts what is open and refuses what is new. */
  setOffline(isOffline: boolean): void {
    this.isOffline = isOffline;
    if (!isOffline) return;
    for (const socket of this.sockets) socket.destroy();
  }

  /** When these bytes arrive: behind all that is in the pipe already, then half a round trip. */
  private arrival(direction: 'down' | 'up', bytes: number): number {
    const begin = Math.max(performance.now(), this.freeAt[direction]);
    this.freeAt[direction] = begin + (bytes * 8_000) / this.profile[direction];
    return this.freeAt[direction] + this.profile.roundTrip / 2;
  }

  /** The other end of a browser's connection, as a server sees it through the line; undefined without a line. */
  attach(socket: Socket): Duplex | undefined {
    if (this.isOffline) {
      socket.destroy();
      return undefined;
    }
    this.sockets.add(socket);
    socket.setNoDelay(true);
    const [toPhone, toHost] = [new Schedule(), new Schedule()];
    const window = { size: firstWindow, used: 0, wake: (): void => undefined };
    let isFirst = true;

    const acknowledge = (bytes: number): void => {
      window.used -= bytes;
      window.size += bytes;
      window.wake();
    };

    const send = async (chunk: Buffer): Promise<void> => {
      for (let at = 0; at < chunk.length; at += segmentBytes) {
        const segment = chunk.subarray(at, at + segmentBytes);
        while (window.used + segment.length > window.size && !socket.destroyed) {
          await new Promise<void>((resolve) => (window.wake = resolve));
        }
        while (this.freeAt.down - performance.now() > aheadOfPipe) await wait(10);
        if (socket.destroyed) return;
        window.used += segment.length;
        this.bytesDown += segment.length;
        toPhone.add(this.arrival('down', segment.length), () => {
          if (!socket.destroyed) socket.write(segment);
          setTimeout(acknowledge, this.profile.roundTrip / 2, segment.length);
        });
      }
    };

    const end = new Duplex({
      readableHighWaterMark: buffer,
      writableHighWaterMark: buffer,
      allowHalfOpen: false,
      read: () => void socket.resume(),
      write: (chunk: Buffer, _encoding, done) => void send(chunk).then(() => done(), done),
      final: (done) =>
        toPhone.add(this.arrival('down', 0), () => {
          socket.end();
          done();
        }),
      destroy: (reason, done) => {
        socket.destroy();
        window.wake();
        done(reason);
      }
    });

    socket.on('data', (chunk: Buffer) => {
      // The first bytes come after the round trip that opened the connection.
      const handshake = isFirst ? this.profile.roundTrip : 0;
      isFirst = false;
      toHost.add(this.arrival('up', chunk.length) + handshake, () => {
        if (!end.destroyed && !end.push(chunk)) socket.pause();
      });
    });
    socket.on('close', () => {
      this.sockets.delete(socket);
      end.destroy();
    });
    socket.on('error', () => end.destroy());
    end.on('error', () => undefined);
    return end;
  }
}
