/** A web server on loopback, and a clock that only goes when it is slept on. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { Clock, NetworkOptions } from '../../src/index.js';

export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** "http://127.0.0.1:12345" */
  origin: string;
  asked: Asked[];
  /** The most requests that it had to answer at once. */
  mostAtOnce: number;
}

/** Answers by path; robots.txt is missing unless given. */
export async function siteWith(handlers: Record<string, Handler | string>): Promise<Site> {
  const site: Site = { origin: '', asked: [], mostAtOnce: 0 };
  let open = 0;
  const server = createServer((request, response) => {
    site.mostAtOnce = Math.max(site.mostAtOnce, ++open);
    response.on('close', () => open--);
    site.asked.push({ path: request.url!, headers: request.headers });
    const handler = handlers[request.url!];
    if (handler === undefined) response.writeHead(404).end();
    else if (typeof handler === 'string') response.end(handler);
    else handler(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}

export class TestClock implements Clock {
  time = Date.UTC(2023, 6, 2);
  readonly slept: number[] = [];

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    this.time += milliseconds;
  }

  random(): number {
    return 0.5;
  }
}

export function networkOf(clock: Clock, more: Partial<NetworkOptions> = {}): NetworkOptions {
  return { contact: 'desk@reader.example', allowPrivate: true, clock, timeout: 2_000, ...more };
}
