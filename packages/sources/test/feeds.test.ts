/** Feed files of every kind, and lists of feeds. */
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, feedsOfOpml } from '../src/index.js';
import { readFileOf, reasonsOf } from './support/files.js';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Example Wire</title><link>https://wire.example/</link><description>d</description><language>en-gb</language>
<item><title>Peru &amp; Chile meet</title><link>https://wire.example/1</link><guid isPermaLink="false">n1</guid>
<pubDate>Sun, 02 Jul 2023 09:30:00 GMT</pubDate><dc:creator>A. Writer</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>Peru met Chile.</p><p>They &quot;agreed&quot;.</p><script>x</script>]]></content:encoded></item>
<item><title>No text</title><link>https://wire.example/2</link></item>
<item><title>Third</title><guid>https://wire.example/3</guid><description>Plain &lt;b&gt;text&lt;/b&gt;.</description></item>
</channel></rss>`;

test('RSS: the fullest text, the item’s own fields, a refusal for an item without text', async () => {
  expect(await readFileOf('wire.xml', RSS)).toEqual([
    {
      origin: 'wire.xml!item 1',
      document: {
        text: 'Peru met Chile.\n\nThey "agreed".',
        title: 'Peru & Chile meet',
        author: 'A. Writer',
        publisher: 'Example Wire',
        publishedAt: '2023-07-02T09:30:00Z',
        url: 'https://wire.example/1',
        language: 'en-gb',
      },
    },
    { origin: 'wire.xml!item 2', reason: expect.stringContaining('without a text') },
    {
      origin: 'wire.xml!item 3',
      document: expect.objectContaining({
        text: 'Plain text.',
        url: 'https://wire.example/3',
        publishedAt: null,
      }),
    },
  ]);
});

test('Atom', async () => {
  const [first, second] = await readFileOf(
    'a.atom',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><id>f</id><updated>2023-07-04T00:00:00Z</updated>
    <author><name>Desk</name></author>
    <entry><title type="html">Talks &lt;em&gt;begin&lt;/em&gt;</title><id>e1</id><link rel="self" href="https://p.example/self"/><link href="https://p.example/1"/>
    <published>2023-07-02T09:30:00+02:00</published><updated>2023-07-03T00:00:00Z</updated><content type="html">&lt;p&gt;Talks began.&lt;/p&gt;</content></entry>
    <entry><title>Two</title><id>e2</id><updated>2023-07-03T00:00:00Z</updated><summary>Talks ended.</summary></entry></feed>`,
  );
  expect(first).toMatchObject({
    document: {
      text: 'Talks began.',
      title: 'Talks begin',
      author: 'Desk',
      publisher: 'Post',
      publishedAt: '2023-07-02T09:30:00+02:00',
      url: 'https://p.example/1',
    },
  });
  expect(second).toMatchObject({ document: { text: 'Talks ended.', publishedAt: '2023-07-03T00:00:00Z' } });
});

test('RDF, declared to be in windows-1252', async () => {
  const xml = `<?xml version="1.0" encoding="windows-1252"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link><description>d</description></channel>
    <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><description>Jos\xe9 resigned.</description><dc:date>2023-07-02</dc:date></item></rdf:RDF>`;
  expect(await readFileOf('r.rdf', Buffer.from(xml, 'latin1'))).toMatchObject([
    { document: { text: 'José resigned.', publisher: 'R', publishedAt: '2023-07-02' } },
  ]);
});

test('JSON feed, told from JSONL by what it says of itself', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    items: [
      {
        id: '1',
        url: 'https://j.example/1',
        content_html: '<p>Ghana thanked Chad.</p>',
        date_published: '2023-07-02T00:00:00Z',
      },
      { id: '2', content_text: 'Two & <three>.' },
    ],
  };
  for (const json of [JSON.stringify(feed), JSON.stringify(feed, null, 2)]) {
    expect(await readFileOf('feed.json', json)).toMatchObject([
      { document: { text: 'Ghana thanked Chad.', publisher: 'J', url: 'https://j.example/1' } },
      { document: { text: 'Two & <three>.' } },
    ]);
  }
});

const OPML = `<opml version="2.0"><head><title>t</title></head><body><outline text="Africa"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/>
<outline text="again" xmlUrl="https://a.example/feed"/></outline><outline text="B" xmlUrl="http://b.example/rss.xml"/><outline text="x" xmlUrl="file:///etc/passwd"/></body></opml>`;

test('OPML: feeds of the web, each once, and nothing fetched unless allowed', async () => {
  expect(await feedsOfOpml(Buffer.from(OPML), DEFAULT_LIMITS)).toEqual([
    'https://a.example/feed',
    'http://b.example/rss.xml',
  ]);
  expect(reasonsOf(await readFileOf('list.opml', OPML))[0]).toContain(
    'names 2 feeds, and nothing is fetched',
  );
});

test.each([
  [
    'entities',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    'declares entities',
  ],
  ['depth', `<rss><channel>${'<a>'.repeat(10_000)}</channel></rss>`, 'deep inside one another'],
  ['a broken one', '<rss version="2.0"><chan', 'not a feed that can be read'],
])('a feed made to do harm: %s', async (_, xml, reason) => {
  expect(reasonsOf(await readFileOf('f.xml', xml))).toEqual([expect.stringContaining(reason)]);
});
