/** Fetching: politely, within limits, and only from where it is allowed. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPublic, lookupFor } from '../src/network/address.js';
import { folderWith, read, reasonsOf, textsOf } from './support/files.js';
import { PARAGRAPHS, pageOf } from './support/pages.js';
import { networkOf, siteWith, TestClock } from './support/server.js';

const RSS =
  '<rss version="2.0"><channel><title>W</title><item><title>t</title><description>Peru met Chile.</description><link>/one</link></item></channel></rss>';

test('a page: its charset from the server, links counted from where it was found', async () => {
  const site = await siteWith({
    '/old': (_, response) => response.writeHead(302, { location: '/new?a=1' }).end(),
    '/new?a=1': (_, response) => {
      response.setHeader('content-type', 'text/html; charset=windows-1252');
      response.setHeader('content-encoding', 'gzip');
      const page = pageOf('<link rel="canonical" href="/canonical">', [
        ...PARAGRAPHS.slice(0, 2),
        'Jos\xe9 agreed with what had been said.',
      ]);
      response.end(gzipSync(Buffer.from(page, 'latin1')));
    },
  });
  const found = await read(`${site.origin}/old`, { network: networkOf(new TestClock()) });
  expect(found).toMatchObject([
    {
      origin: `${site.origin}/old`,
      document: { text: expect.stringContaining('José agreed'), url: `${site.origin}/canonical` },
    },
  ]);
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/old', '/new?a=1']);
  expect(site.asked[1]!.headers['user-agent']).toBe('Readout/0.1 (+desk@reader.example)');
});

test('a feed, and the feeds of a list', async () => {
  const site = await siteWith({ '/feed': RSS });
  const network = networkOf(new TestClock());
  expect(await read(`${site.origin}/feed`, { network })).toMatchObject([
    {
      origin: `${site.origin}/feed!item 1`,
      document: { text: 'Peru met Chile.', url: `${site.origin}/one` },
    },
  ]);
  const list = `<opml version="2.0"><body><outline text="a" xmlUrl="${site.origin}/missing"/><outline text="b" xmlUrl="${site.origin}/feed"/></body></opml>`;
  const path = `${folderWith({ 'list.opml': list })}/list.opml`;
  const found = await read(path, { network });
  expect(found.map(({ origin }) => origin)).toEqual([
    `${path}!${site.origin}/missing`,
    `${path}!${site.origin}/feed!item 1`,
  ]);
  expect(reasonsOf(found)).toEqual([expect.stringContaining('is no longer there')]);
});

test('nothing is fetched unless allowed', async () => {
  const site = await siteWith({ '/feed': RSS });
  expect(reasonsOf(await read(`${site.origin}/feed`))[0]).toContain('nothing is fetched unless');
  expect(site.asked).toEqual([]);
});

test('who fetches must be said', async () => {
  const network = networkOf(new TestClock(), { contact: '' });
  await expect(read('https://x.example', { network })).rejects.toThrow(TypeError);
  await expect(read('https://x.example', { network: { contact: 'a\r\nhost: b' } })).rejects.toThrow(
    TypeError,
  );
});

test('robots.txt is kept to, and its pause', async () => {
  const clock = new TestClock();
  const site = await siteWith({
    '/robots.txt':
      'User-agent: *\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: readout\nDisallow: /no-readout\nCrawl-delay: 9\n',
    '/private': RSS,
    '/no-readout': RSS,
    '/feed': RSS,
  });
  const found = await read(
    ['/feed', '/no-readout', '/private'].map(path => site.origin + path),
    { network: networkOf(clock) },
  );
  expect(reasonsOf(found)).toEqual([expect.stringContaining('robots.txt of 127.0.0.1')]);
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/private']);
  expect(clock.slept).toEqual([9_000, 9_000]);
});

test('a host whose robots.txt cannot be had is left alone', async () => {
  const site = await siteWith({
    '/robots.txt': (_, response) => response.writeHead(503).end(),
    '/feed': RSS,
  });
  expect(reasonsOf(await read(`${site.origin}/feed`, { network: networkOf(new TestClock()) }))[0]).toContain(
    'robots.txt',
  );
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
});

test.each([
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['nonsense', false],
  ['8.8.8.8', true],
  ['::ffff:8.8.8.8', true],
  ['2606:4700::1111', true],
])('address %s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]'])(
  'loopback written as %s is refused',
  async host => {
    const site = await siteWith({ '/feed': RSS });
    const address = `http://${host}:${new URL(site.origin).port}/feed`;
    const network = networkOf(new TestClock(), { allowPrivate: false });
    expect(reasonsOf(await read(address, { network }))).toEqual([
      expect.stringContaining('not on the open internet'),
    ]);
    expect(site.asked).toEqual([]);
  },
);

test('a name is refused when any address that it stands for is private', async () => {
  const lookup = lookupFor(false) as unknown as (
    host: string,
    options: object,
    done: (error: Error | null, found: unknown) => void,
  ) => void;
  const error = await new Promise<Error | null>(resolve => lookup('localhost', { all: true }, resolve));
  expect(error?.message).toContain('not on the open internet');
});

test('redirects are checked again, counted, and never leave the web', async () => {
  const target = await siteWith({ '/secret': 'x' });
  const site = await siteWith({
    '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
    '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/nowhere': (_, response) => response.writeHead(302).end(),
    '/forbidden': (_, response) => response.writeHead(302, { location: `${target.origin}/secret` }).end(),
  });
  const network = networkOf(new TestClock());
  const found = await read(
    ['/loop', '/file', '/nowhere'].map(path => site.origin + path),
    { network },
  );
  expect(reasonsOf(found)).toEqual([
    expect.stringContaining('more than 5 times'),
    expect.stringContaining('only http and https'),
    expect.stringContaining('without saying where'),
  ]);
  expect(textsOf(await read(`${site.origin}/forbidden`, { network }))).toEqual(['x']);
});

test('size, also when packed, and time are bounded', async () => {
  const big = 'x'.repeat(3 * 2 ** 20);
  const site = await siteWith({
    '/big': big,
    '/packed': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(big)),
    '/slow': () => {},
    '/odd': (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x'),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    },
  });
  const network = networkOf(new TestClock(), { mostBytes: 2 ** 20, timeout: 500 });
  const found = await read(
    ['/big', '/packed', '/slow', '/odd', '/cut'].map(path => site.origin + path),
    { network },
  );
  expect(reasonsOf(found)).toEqual([
    expect.stringContaining('is larger than'),
    expect.stringContaining('is larger than'),
    expect.stringContaining('did not come in time'),
    expect.stringContaining('packed as "zstd"'),
    expect.stringContaining('cannot be fetched from'),
  ]);
});
