/** Polls feeds for as long as it is let, each when it is due. */
import { Client } from '../network/client.js';
import { type Poll, type PollOptions, pollWith } from './poll.js';
import { type FeedState, newFeedState } from './state.js';

export interface WatchOptions extends PollOptions {
  /** What was stored after the last polls, by the feeds' addresses as given. */
  states?: ReadonlyMap<string, FeedState> | undefined;
  /** End when each feed that is due has been polled once. */
  once?: boolean | undefined;
  /** Ends the watch: polls under way are finished and given, none is begun. */
  signal?: AbortSignal | undefined;
}

/** Polls under way at a time. Those of one host wait for one another in the client. */
const MOST_AT_ONCE = 16;

/**
 * The polls as they end. Each comes with the state to store; a caller that stores it together with what was found loses nothing and
 * takes nothing twice when it is stopped.
 */
export async function* watchFeeds(feeds: readonly string[], options: WatchOptions): AsyncGenerator<Poll> {
  const client = new Client(options.network);
  const { clock } = client;
  const states = new Map(feeds.map(feed => [feed, stateAtStart(feed, options)]));
  const waiting = new Set([...states.keys()].filter(feed => !states.get(feed)!.gone));
  const running = new Map<string, Promise<Poll>>();
  const isStopped = () => options.signal?.aborted === true;
  const start = clock.now();
  try {
    for (;;) {
      for (const feed of byDueTime(waiting, states)) {
        const due = states.get(feed)!.nextAt <= (options.once ? start : clock.now());
        if (isStopped() || !due || running.size >= MOST_AT_ONCE) break;
        waiting.delete(feed);
        running.set(feed, pollWith(client, feed, states.get(feed)!, options));
      }
      if (running.size > 0) {
        const poll = await Promise.race(running.values());
        running.delete(poll.feed);
        states.set(poll.feed, poll.state);
        if (!options.once && !poll.state.gone) waiting.add(poll.feed);
        yield poll;
        continue;
      }
      if (isStopped() || options.once || waiting.size === 0) return;
      const [next] = byDueTime(waiting, states);
      await clock.sleep(Math.max(0, states.get(next!)!.nextAt - clock.now()), options.signal);
    }
  } finally {
    await client.close();
  }
}

function stateAtStart(feed: string, { states, network }: WatchOptions): FeedState {
  const state = states?.get(feed) ?? newFeedState(feed);
  return state.notAllowed && network.allowPrivate ? { ...state, nextAt: 0 } : state;
}

function byDueTime(feeds: Iterable<string>, states: ReadonlyMap<string, FeedState>): string[] {
  return [...feeds].sort((left, right) => states.get(left)!.nextAt - states.get(right)!.nextAt);
}
