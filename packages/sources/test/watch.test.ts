/** Polling feeds, with a clock of the tests' own. */
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { type FeedState, type Poll, pollFeed, watchFeeds } from '../src/index.js';
import { textsOf } from './support/files.js';
import { networkOf, siteWith, TestClock } from './support/server.js';

function feedOf(...texts: string[]): string {
  const items = texts.map(
    text => `<item><guid isPermaLink="false">${text}</guid><description>${text}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>W</title>${items.join('')}</channel></rss>`;
}

test('only what is new is given, and an unchanged feed is not sent again', async () => {
  let body = feedOf('One.', 'Two.');
  const site = await siteWith({
    '/feed': (request, response) => {
      const tag = `"${body.length}"`;
      response.setHeader('etag', tag);
      response.setHeader('last-modified', 'Sun, 02 Jul 2023 00:00:00 GMT');
      if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
      else response.end(body);
    },
  });
  const clock = new TestClock();
  const options = { network: networkOf(clock) };
  const feed = `${site.origin}/feed`;
  const first = await pollFeed(feed, null, options);
  expect(first.outcome).toBe('new');
  expect(first.found.map(({ origin }) => origin)).toEqual([`${feed}!item One.`, `${feed}!item Two.`]);
  const second = await pollFeed(feed, stored(first), options);
  expect(second).toMatchObject({
    outcome: 'unchanged',
    found: [],
    state: { etag: first.state.etag, seen: first.state.seen },
  });
  expect(site.asked.at(-1)!.headers['if-modified-since']).toBe('Sun, 02 Jul 2023 00:00:00 GMT');
  body = feedOf('Three.', 'One.', 'Two.', 'Two.');
  const third = await pollFeed(feed, stored(second), options);
  expect(textsOf(third.found)).toEqual(['Three.']);
  // A quarter of an hour, and half of the quarter of it that chance may add.
  expect(third.state.nextAt - clock.now()).toBe(900_000 * 1.125);
});

/** As a caller keeps it. */
function stored({ state }: Poll): FeedState {
  return JSON.parse(JSON.stringify(state));
}

test('a feed that fails is left alone longer each time, as long as it asks, and for good when it is gone', async () => {
  let answer = (response: ServerResponse) => void response.writeHead(500).end();
  const site = await siteWith({ '/feed': (_, response) => answer(response) });
  const clock = new TestClock();
  const options = { network: networkOf(clock), interval: 1_000, longestWait: 5_000 };
  const feed = `${site.origin}/feed`;
  let poll = await pollFeed(feed, null, options);
  const waits: number[] = [];
  for (let time = 0; time < 4; time++) {
    waits.push((poll.state.nextAt - clock.now()) / 1.125);
    poll = await pollFeed(feed, stored(poll), options);
  }
  expect(waits).toEqual([2_000, 4_000, 5_000, 5_000]);
  expect(poll).toMatchObject({
    outcome: 'failed',
    found: [{ origin: feed, reason: expect.stringContaining('answered 500') }],
  });
  answer = response => void response.writeHead(429, { 'retry-after': '3600' }).end();
  poll = await pollFeed(feed, stored(poll), options);
  expect(poll.state.nextAt - clock.now()).toBe(3_600_000 * 1.125);
  answer = response => void response.end(feedOf('One.'));
  poll = await pollFeed(feed, stored(poll), options);
  expect(poll.state).toMatchObject({ failures: 0, gone: false });
  answer = response => void response.writeHead(410).end();
  poll = await pollFeed(feed, stored(poll), options);
  expect(poll.state.gone).toBe(true);
  const polls = [];
  for await (const one of watchFeeds([feed], { ...options, states: new Map([[feed, poll.state]]) }))
    polls.push(one);
  expect(polls).toEqual([]);
});

test('a feed that has moved for good is asked for where it is, under its old name', async () => {
  const site = await siteWith({
    '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
    '/passing': (_, response) => response.writeHead(302, { location: '/new' }).end(),
    '/new': feedOf('One.'),
  });
  const options = { network: networkOf(new TestClock()) };
  const moved = await pollFeed(`${site.origin}/old`, null, options);
  expect(moved).toMatchObject({ feed: `${site.origin}/old`, state: { url: `${site.origin}/new` } });
  expect((await pollFeed(`${site.origin}/passing`, null, options)).state.url).toBe(`${site.origin}/passing`);
});

test('a watch polls each feed when it is due, and one host once at a time', async () => {
  let count = 0;
  const slow = (_: unknown, response: ServerResponse) =>
    void setTimeout(() => response.end(feedOf(`${++count}.`)), 20);
  const one = await siteWith({ '/a': slow, '/b': slow, '/c': slow });
  const two = await siteWith({ '/a': slow });
  const feeds = [`${one.origin}/a`, `${one.origin}/b`, `${one.origin}/c`, `${two.origin}/a`];
  const clock = new TestClock();
  const stop = new AbortController();
  const polls: Poll[] = [];
  for await (const poll of watchFeeds(feeds, { network: networkOf(clock), signal: stop.signal })) {
    polls.push(poll);
    if (polls.length === 8) stop.abort();
  }
  expect(
    polls
      .slice(0, 4)
      .map(({ feed }) => feed)
      .sort(),
  ).toEqual([...feeds].sort());
  expect(
    polls
      .slice(4, 8)
      .map(({ feed }) => feed)
      .sort(),
  ).toEqual([...feeds].sort());
  expect(polls.every(({ outcome }) => outcome === 'new')).toBe(true);
  expect([one.mostAtOnce, two.mostAtOnce]).toEqual([1, 1]);
  // Between two requests to one host lies a second, and between two rounds a quarter of an hour.
  expect(clock.slept.filter(wait => wait === 1_000).length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...clock.slept)).toBeGreaterThan(890_000);
});

test('once: those that are due, each once', async () => {
  const site = await siteWith({ '/a': feedOf('A.'), '/b': feedOf('B.') });
  const clock = new TestClock();
  const later: FeedState = {
    url: `${site.origin}/b`,
    etag: null,
    lastModified: null,
    failures: 0,
    nextAt: clock.now() + 1,
    seen: [],
    gone: false,
  };
  const polls: Poll[] = [];
  const options = { network: networkOf(clock), once: true, states: new Map([[later.url, later]]) };
  for await (const poll of watchFeeds([`${site.origin}/a`, later.url], options)) polls.push(poll);
  expect(polls.map(({ feed }) => feed)).toEqual([`${site.origin}/a`]);
});
