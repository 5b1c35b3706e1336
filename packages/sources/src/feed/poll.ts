/** Polls one feed: asks whether it has changed, and gives what is new in it. */
import { createHash } from 'node:crypto';
import { type Found, withinLength } from '../found.js';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { type Answer, Client, drop, HttpError } from '../network/client.js';
import type { NetworkOptions } from '../network/options.js';
import { NotAllowedError, reasonOf } from '../problem.js';
import { Chunks } from '../text/peek.js';
import { parseFeed } from './feed.js';
import { nextPoll, type Schedule } from './schedule.js';
import { type FeedState, newFeedState } from './state.js';

export interface PollOptions extends Schedule {
  network: NetworkOptions;
  /** Limits other than `DEFAULT_LIMITS`. */
  limits?: Partial<Limits> | undefined;
}

export interface Poll {
  /** The address as it was given, under which the state belongs. */
  feed: string;
  outcome: 'new' | 'unchanged' | 'failed';
  /** New items, and what was refused. The origin of an item is the feed's address, "!item" and the item's own name. */
  found: Found[];
  /** To be given with the next poll. */
  state: FeedState;
}

/**
 * Polls a feed now, whatever `state.nextAt` says. A feed that cannot be had is a refusal and counts as a failure; it is never thrown.
 *
 * @param state of the last poll; null for the first
 */
export async function pollFeed(feed: string, state: FeedState | null, options: PollOptions): Promise<Poll> {
  const client = new Client(options.network);
  try {
    return await pollWith(client, feed, state, options);
  } finally {
    await client.close();
  }
}

/** As `pollFeed`, with a client that knows of other polls under way. */
export async function pollWith(
  client: Client,
  feed: string,
  before: FeedState | null,
  options: Omit<PollOptions, 'network'>,
): Promise<Poll> {
  const state = before ?? newFeedState(feed);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    const answer = await client.get(state.url, conditions(state));
    if (answer.status === 304) {
      await drop(answer.body);
      return {
        feed,
        outcome: 'unchanged',
        found: [],
        state: after(state, answer, state.seen, client, options),
      };
    }
    const bytes = await new Chunks(answer.body).readAll(limits.feedBytes);
    const { found, seen } = await newItems(bytes, answer, feed, state, limits);
    const outcome = found.length > 0 ? 'new' : 'unchanged';
    return { feed, outcome, found, state: after(state, answer, seen, client, options) };
  } catch (error) {
    return failed(error, feed, state, client, options);
  }
}

function conditions({ etag, lastModified }: FeedState): Record<string, string> {
  const headers: Record<string, string> = {};
  if (etag !== null) headers['if-none-match'] = etag;
  if (lastModified !== null) headers['if-modified-since'] = lastModified;
  return headers;
}

async function newItems(
  bytes: Uint8Array,
  { url, charset }: Answer,
  feed: string,
  state: FeedState,
  limits: Limits,
): Promise<{ found: Found[]; seen: string[] }> {
  const known = new Set(state.seen);
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const [index, read] of (await parseFeed(bytes, { url, charset }, limits)).entries()) {
    let origin = `${feed}!item ${index + 1}`;
    let one: Found;
    try {
      const { key, document } = read();
      origin = `${feed}!item ${key ?? hashOf(document.text)}`;
      one = withinLength({ origin, document }, limits.characters);
    } catch (error) {
      one = { origin, reason: reasonOf(error, 'an item of a feed') };
    }
    const hash = hashOf(
      JSON.stringify('document' in one ? [origin, one.document.title, one.document.text] : one),
    );
    if (!known.has(hash) && !seen.has(hash)) found.push(one);
    seen.add(hash);
  }
  return { found, seen: [...seen] };
}

/** Short: a feed holds some hundred items, and a clash would cost one of them. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function after(
  before: FeedState,
  { headers, movedTo, status }: Answer,
  seen: string[],
  client: Client,
  schedule: Schedule,
): FeedState {
  // A server that answers 304 may leave out what it told before.
  const kept = status === 304 ? before : null;
  return {
    url: movedTo ?? before.url,
    etag: headerOf(headers.etag) ?? kept?.etag ?? null,
    lastModified: headerOf(headers['last-modified']) ?? kept?.lastModified ?? null,
    failures: 0,
    nextAt: nextPoll(client.clock, 0, schedule),
    seen,
    gone: false,
  };
}

const LONGEST_HEADER = 500;

/** As it came, unless it is longer than anyone needs. */
function headerOf(header: string | string[] | undefined): string | null {
  const value = Array.isArray(header) ? header[0] : header;
  return value !== undefined && value.length <= LONGEST_HEADER ? value : null;
}

function failed(error: unknown, feed: string, state: FeedState, client: Client, schedule: Schedule): Poll {
  const failures = state.failures + 1;
  const http = error instanceof HttpError ? error : null;
  return {
    feed,
    outcome: 'failed',
    found: [{ origin: feed, reason: reasonOf(error, 'a feed') }],
    state: {
      ...state,
      failures,
      nextAt: nextPoll(client.clock, failures, schedule, http?.retryAfter ?? null),
      notAllowed: error instanceof NotAllowedError,
      gone: http?.status === 410,
    },
  };
}
