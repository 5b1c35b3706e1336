/**
 * Fetches politely and safely: with a name to write to, as robots.txt allows, one request per host at a time, from addresses that
 * are checked when they are connected to, again after each redirect, and no more than is allowed.
 */
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Agent, Dispatcher } from 'undici';
import { DEFAULT_LIMITS, shownBytes } from '../limits.js';
import { mediaTypeOf } from '../media-type.js';
import { SourceError } from '../problem.js';
import { driven } from '../text/driven.js';
import { checkHost, lookupFor } from './address.js';
import { Hosts } from './hosts.js';
import { type Clock, type NetworkOptions, SYSTEM_CLOCK } from './options.js';
import { Robots } from './robots.js';

export interface Answer {
  /** 200 or 304; anything else is thrown. */
  status: number;
  /** After redirects. */
  url: string;
  /** Where the feed or page has moved for good, if all redirects say so. */
  movedTo: string | null;
  headers: Record<string, string | string[] | undefined>;
  mediaType: string | null;
  charset: string | null;
  /** Unpacked. Must be read or closed, since its host waits. */
  body: AsyncGenerator<Uint8Array>;
}

/** An answer that is none. */
export class HttpError extends SourceError {
  override name = 'HttpError';

  constructor(
    message: string,
    readonly status: number,
    /** What the server asks to wait, in seconds or as a date. */
    readonly retryAfter: string | null,
  ) {
    super(message);
  }
}

export class Client {
  readonly clock: Clock;
  readonly #userAgent: string;
  readonly #allowPrivate: boolean;
  readonly #timeout: number;
  readonly #mostBytes: number;
  readonly #mostRedirects: number;
  readonly #pause: number;
  readonly #hosts: Hosts;
  readonly #robots: Robots;
  #agent: Promise<Agent> | null = null;

  /** @throws TypeError when there is no contact. */
  constructor(options: NetworkOptions) {
    const contact = options.contact?.trim() ?? '';
    if (!/^[\x21-\x7e]{3,200}$/.test(contact)) {
      throw new TypeError(
        'network.contact is missing or odd: give a mail address or web page for publishers to write to.',
      );
    }
    this.clock = options.clock ?? SYSTEM_CLOCK;
    this.#userAgent = `Readout/0.1 (+${contact})`;
    this.#allowPrivate = options.allowPrivate ?? false;
    this.#timeout = options.timeout ?? 30_000;
    this.#mostBytes = options.mostBytes ?? DEFAULT_LIMITS.feedBytes;
    this.#mostRedirects = options.mostRedirects ?? 5;
    this.#pause = options.pause ?? 1_000;
    this.#hosts = new Hosts(this.clock);
    this.#robots = new Robots(url => this.#fetchRobots(url), this.#userAgent, this.clock);
  }

  /**
   * @param headers such as If-None-Match
   * @throws SourceError when robots.txt forbids it, an address is not public, or the answer is not 200 or 304.
   */
  async get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
    let url = this.#checked(address, null);
    let forGood = true;
    for (let redirects = 0; redirects <= this.#mostRedirects; redirects++) {
      const rules = await this.#robots.rulesOf(url);
      if (!rules.allow(url)) {
        throw new SourceError(`is not fetched: robots.txt of ${url.host} asks programs not to`);
      }
      const answer = await this.#request(url, headers, Math.max(this.#pause, rules.delay));
      if (!isRedirect(answer.status)) {
        if (answer.status !== 200 && answer.status !== 304) throw await refused(answer, url);
        const moved = redirects > 0 && forGood ? url.href : null;
        return { ...answer, url: url.href, movedTo: moved };
      }
      await drop(answer.body);
      forGood &&= answer.status === 301 || answer.status === 308;
      const location = answer.headers.location;
      if (typeof location !== 'string')
        throw new SourceError(`redirects without saying where (${answer.status})`);
      url = this.#checked(location, url);
    }
    throw new SourceError(`redirects more than ${this.#mostRedirects} times: give the address where it ends`);
  }

  async close(): Promise<void> {
    await (await this.#agent)?.destroy();
  }

  #checked(address: string, base: URL | null): URL {
    let url: URL;
    try {
      url = new URL(address, base ?? undefined);
    } catch {
      throw new SourceError('is not an address: give one such as https://example.org/feed.xml');
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new SourceError(`leads to ${url.protocol.slice(0, 20)}, and only http and https are fetched`);
    }
    // What stands before an "@" is a password, and would be sent.
    url.username = '';
    url.password = '';
    checkHost(url, this.#allowPrivate);
    return url;
  }

  /** One request, without following. The host's turn ends with the body. */
  async #request(url: URL, headers: Record<string, string>, pause: number) {
    const release = await this.#hosts.turn(url.host, pause);
    try {
      this.#agent ??= this.#createAgent();
      const { request } = await import('undici');
      const response = await request(url, {
        dispatcher: await this.#agent,
        headers: {
          'user-agent': this.#userAgent,
          'accept-encoding': 'gzip, deflate, br',
          accept: ACCEPT,
          ...headers,
        },
        signal: AbortSignal.timeout(this.#timeout * 10),
      });
      return {
        status: response.statusCode,
        headers: response.headers,
        ...mediaTypeOf(single(response.headers['content-type'])),
        body: this.#bodyOf(response, release),
      };
    } catch (error) {
      release();
      throw explained(error, url);
    }
  }

  async #createAgent(): Promise<Agent> {
    const { Agent } = await import('undici');
    return new Agent({
      connections: 1,
      connect: { lookup: lookupFor(this.#allowPrivate), timeout: this.#timeout },
      headersTimeout: this.#timeout,
      bodyTimeout: this.#timeout,
      maxResponseSize: this.#mostBytes,
    });
  }

  async *#bodyOf(response: Dispatcher.ResponseData, release: () => void): AsyncGenerator<Uint8Array> {
    let size = 0;
    // A body that is let go of early says so as an error, which is no one's concern.
    response.body.on('error', () => {});
    try {
      for await (const chunk of unpacked(response)) {
        size += chunk.length;
        if (size > this.#mostBytes) {
          throw new SourceError(
            `is larger than ${shownBytes(this.#mostBytes)}: fetch it yourself, or raise the limit`,
          );
        }
        yield chunk;
      }
    } catch (error) {
      throw explained(error, null);
    } finally {
      response.body.destroy();
      release();
    }
  }

  /** robots.txt itself; null where there is none. */
  async #fetchRobots(url: URL): Promise<string | null> {
    let at = url;
    for (let redirects = 0; redirects <= this.#mostRedirects; redirects++) {
      const answer = await this.#request(at, {}, 0);
      const location = answer.headers.location;
      if (isRedirect(answer.status) && typeof location === 'string') {
        await drop(answer.body);
        at = this.#checked(location, at);
        continue;
      }
      if (answer.status >= 500 || answer.status === 429) {
        await drop(answer.body);
        throw new HttpError(
          `is not fetched: robots.txt of ${url.host} cannot be had (${answer.status})`,
          answer.status,
          null,
        );
      }
      if (answer.status !== 200) {
        await drop(answer.body);
        return null;
      }
      return beginningOf(answer.body);
    }
    return null;
  }
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5';

/** Lets go of an answer that is not wanted. A body that was never begun runs no `finally`, so its first part is asked for. */
export async function drop(body: AsyncGenerator<Uint8Array>): Promise<void> {
  await body.next().catch(() => {});
  await body.return(undefined);
}

/** As much of robots.txt as its standard asks to read. */
const ROBOTS_BYTES = 512 * 1024;

async function beginningOf(body: AsyncGenerator<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.length;
    if (size > ROBOTS_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, ROBOTS_BYTES).toString();
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

async function* unpacked({ headers, body }: Dispatcher.ResponseData): AsyncGenerator<Uint8Array> {
  const encoding = single(headers['content-encoding'])?.trim().toLowerCase();
  if (encoding === undefined || encoding === '' || encoding === 'identity') yield* body;
  else if (encoding === 'gzip' || encoding === 'x-gzip') yield* driven<Uint8Array>(createGunzip(), body);
  else if (encoding === 'deflate') yield* driven<Uint8Array>(createInflate(), body);
  else if (encoding === 'br') yield* driven<Uint8Array>(createBrotliDecompress(), body);
  else throw new SourceError(`was sent packed as "${encoding.slice(0, 20)}", which was not asked for`);
}

function single(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

async function refused(
  { status, headers, body }: { status: number; headers: Answer['headers']; body: Answer['body'] },
  url: URL,
): Promise<HttpError> {
  await drop(body);
  const what =
    status === 404 || status === 410
      ? 'is no longer there: check the address'
      : 'was refused: try again later';
  return new HttpError(`${what} (${url.host} answered ${status})`, status, single(headers['retry-after']));
}

/** What went wrong on the way, for a user. */
function explained(error: unknown, url: URL | null): unknown {
  if (error instanceof SourceError) return error;
  const { name, code, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof SourceError) return cause;
  const host = url === null ? 'the server' : url.host;
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new SourceError('is larger than is fetched: raise the limit');
  if (name === 'TimeoutError' || code?.includes('TIMEOUT'))
    return new SourceError(`did not come in time from ${host}: try again later`);
  if (code === 'ENOTFOUND')
    return new SourceError(`cannot be fetched: there is no host ${host}; check the address`);
  return new SourceError(`cannot be fetched from ${host} (${code ?? message}): try again later`);
}
