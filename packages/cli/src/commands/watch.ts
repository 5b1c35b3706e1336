/** `readout watch`: feeds into an archive, for as long as it is let. */
import {
  type AddCounts,
  ArchiveError,
  addTo,
  type FeedMark,
  feedStatesIn,
  type ReaderOptions,
} from '@readout/archive';
import { type FeedState, type Found, type Poll, watchFeeds } from '@readout/sources';
import { feedsNamed } from '../archive/feeds.js';
import { networkOf } from '../archive/network.js';
import { withArchive } from '../archive/open.js';
import { threadedReaderOf } from '../archive/reader-options.js';
import { readArguments, wholeNumberOf } from '../flags.js';
import { withDefaults } from '../jobs/defaults.js';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { COMMANDS } from './descriptions.js';

/** A week: a feed that is asked less often is not watched. */
const MOST_MINUTES = 10_080;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('watch', COMMANDS.watch.flags, args);
  const feeds = await feedsNamed(positionals);
  const network = networkOf(values);
  const minutes = wholeNumberOf('--every', values.every, { most: MOST_MINUTES });
  const interval = minutes === undefined ? undefined : minutes * 60_000;
  const reader = await threadedReaderOf(values);
  const publisher = values.publisher ?? null;
  const stop = stopOnSignals();
  const states = await withArchive(values.archive, 'create', feedStatesIn);
  const polls = watchFeeds(feeds, {
    ...{ network, states, interval, signal: stop.signal },
    once: values.once !== undefined,
  });
  if (values.once !== undefined) tellWhatIsNotDue(feeds, states, values['allow-private'] !== undefined);
  const store = (batch: readonly Poll[]) => storing(values.archive, batch, reader, publisher, stop.signal);
  try {
    for await (const batch of together(polls)) await write(lineOf(batch, await store(batch)));
  } finally {
    stop.end();
  }
  return 0;
}

/** With --once, a call can end at once without having polled anything, and says why. */
function tellWhatIsNotDue(
  feeds: readonly string[],
  states: ReadonlyMap<string, FeedState>,
  allowPrivate: boolean,
): void {
  const known = feeds.flatMap(feed => states.get(feed) ?? []);
  const gone = known.filter(state => state.gone).length;
  if (gone > 0)
    process.stderr.write(
      `readout: ${gone} of the feeds ${gone === 1 ? 'is' : 'are'} gone for good: not polled\n`,
    );
  const later = known.filter(
    ({ gone, nextAt, notAllowed }) => !gone && nextAt > Date.now() && !(notAllowed && allowPrivate),
  );
  if (later.length === 0) return;
  const next = new Date(Math.min(...later.map(({ nextAt }) => nextAt))).toISOString().slice(0, 19);
  process.stderr.write(
    `readout: ${later.length} of ${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'} not due yet, the first at ${next}Z\n`,
  );
}

/** The first SIGINT or SIGTERM lets what is under way be finished; a second one ends the process as it would any. */
function stopOnSignals(): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const end = () => {
    for (const name of signals) process.off(name, onSignal);
  };
  const onSignal = () => {
    end();
    process.stderr.write('readout: ending when the polls under way are stored; once more ends at once\n');
    controller.abort();
  };
  for (const name of signals) process.on(name, onSignal);
  return { signal: controller.signal, end };
}

/** Polls that end within this time are stored together. */
const TOGETHER_MS = 2000;
const MOST_TOGETHER = 200;

async function* together(polls: AsyncGenerator<Poll>): AsyncGenerator<Poll[]> {
  let next = polls.next();
  for (let first = await next; !first.done; first = await next) {
    const batch = [first.value];
    next = polls.next();
    const end = performance.now() + TOGETHER_MS;
    while (batch.length < MOST_TOGETHER) {
      const poll = await within(next, end - performance.now());
      if (poll === null || poll.done) break;
      batch.push(poll.value);
      next = polls.next();
    }
    yield batch;
  }
}

/** Null when it takes longer. */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long somebody who reads the archive is waited for, and how often it is tried. */
const WAIT_MS = 10 * 60_000;
const AGAIN_MS = 2000;

/** Documents of the polls and what is to be remembered of the feeds; the archive is open for no longer. */
async function storing(
  path: string | undefined,
  polls: readonly Poll[],
  reader: ReaderOptions & { jobs: number },
  publisher: string | null,
  signal: AbortSignal,
): Promise<AddCounts> {
  const started = performance.now();
  for (;;) {
    try {
      return await withArchive(path, 'create', archive =>
        addTo(archive, foundIn(polls, publisher), {
          ...reader,
          command: 'watch',
          onRefusal: ({ origin, reason }) =>
            process.stderr.write(`readout: ${plain(origin)}: ${plain(reason)}\n`),
        }),
      );
    } catch (error) {
      const isHeld = error instanceof ArchiveError && / is in use by /.test(error.message);
      // Polls that are not stored are made again by the next watch.
      if (!isHeld || signal.aborted || performance.now() - started > WAIT_MS) throw error;
      await new Promise(resolve => setTimeout(resolve, AGAIN_MS));
    }
  }
}

async function* foundIn(polls: readonly Poll[], publisher: string | null): AsyncGenerator<Found | FeedMark> {
  for (const { feed, found, state } of polls) {
    for (const one of found)
      if ('document' in one)
        yield { ...one, document: withDefaults(one.document, { published: null, publisher }) };
      else yield one;
    yield { feed, state: state satisfies FeedState };
  }
}

function lineOf(polls: readonly Poll[], { added, renewed }: AddCounts): string {
  if (added + renewed === 0) return '';
  const versions = renewed === 0 ? '' : `, ${renewed} new ${renewed === 1 ? 'version' : 'versions'}`;
  const from = `${polls.length} ${polls.length === 1 ? 'feed' : 'feeds'}`;
  return `${new Date().toISOString().slice(0, 19)}Z ${added} ${added === 1 ? 'document' : 'documents'} added${versions}, from ${from}.\n`;
}
