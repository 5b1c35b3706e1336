/** The API as a program calls it. */
import { eventsIn, openForReading } from '@readout/archive';
import type { RunningServer } from '@readout/server';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/api/queries.js';
import { cursorAt } from '../src/app/cursor.js';
import { archiveOf, call, REPORTS, serve, withQuery } from './support/server.js';

let server: RunningServer;
let archive: string;
beforeAll(async () => {
  archive = await archiveOf();
  server = await serve({ archive, readOnly: true });
});

const get = async (path: string, query: Record<string, string | number> = {}) => {
  const answer = await call(server, withQuery(path, query));
  expect(answer.status, `${path} ${answer.text.slice(0, 300)}`).toBe(200);
  return answer.json;
};

describe('events', () => {
  test('rows are those of "readout events", whatever is asked for', async () => {
    const reading = await openForReading(archive);
    const FILTERS = fc.record(
      {
        actor: fc.constantFrom('KEN', 'otieno', 'NORCOP', 'ZZZ', "o'brien"),
        recipient: fc.constantFrom('UGA', 'protesters', 'BOL'),
        type: fc.constantFrom('CONSULT', 'ASSAULT', 'COERCE', 'AID', 'ACCUSE'),
        status: fc.constantFrom('actual', 'future', 'negated'),
        voice: fc.constantFrom('publisher', 'statement'),
        since: fc.constantFrom('2023-06-30', '2023-07-02'),
        until: fc.constantFrom('2023-07-01', '2023-12-31'),
        publisher: fc.constantFrom('Harbour Wire', 'Fjord Post', 'No One'),
        country: fc.constantFrom('UGA', 'NOR', 'ETH'),
        minConfidence: fc.constantFrom('0', '0.6', '0.95'),
      },
      { requiredKeys: [] },
    );
    try {
      await fc.assert(
        fc.asyncProperty(FILTERS, async filter => {
          const given = Object.fromEntries(
            Object.entries(filter).filter(([, value]) => value !== undefined),
          ) as Record<string, string>;
          const { rows, total } = await get('/api/events', { ...given, sort: 'date', limit: 500 });
          const { type, status, minConfidence, ...rest } = given;
          const expected = [];
          for await (const row of eventsIn(reading, {
            ...rest,
            ...(type ? { types: [type] } : {}),
            ...(status ? { statuses: [status] } : {}),
            ...(minConfidence ? { minConfidence: Number(minConfidence) } : {}),
          }))
            expected.push(row);
          expect(total).toBe(expected.length);
          expect(rows.map((row: { document: string; event: string }) => [row.document, row.event])).toEqual(
            expected.map(({ document, event }) => [document, event]),
          );
          expect(rows).toMatchObject(expected);
        }),
        { numRuns: 60 },
      );
    } finally {
      reading.close();
    }
  });

  test('pages by cursor and by number give every row once, in either direction', async () => {
    for (const sort of ['date', '-date', 'confidence', '-score', 'type', '-publisher']) {
      const all = await get('/api/events', { sort, limit: 500 });
      const paged = [];
      let page = await get('/api/events', { sort, limit: 2 });
      for (;;) {
        paged.push(...page.rows);
        if (page.next === null) break;
        page = await get('/api/events', { sort, limit: 2, cursor: page.next });
      }
      expect(paged).toEqual(all.rows);
      expect((await get('/api/events', { sort, limit: 3, offset: 2 })).rows).toEqual(all.rows.slice(2, 5));
    }
  });

  test('facets count what the table would show', async () => {
    const { total, facets } = await get('/api/events/facets', { publisher: 'Harbour Wire' });
    expect((await get('/api/events', { publisher: 'Harbour Wire' })).total).toBe(total);
    for (const { value, count } of facets.type)
      expect((await get('/api/events', { publisher: 'Harbour Wire', type: value })).total, value).toBe(count);
    for (const { value, count } of facets.publisher)
      expect((await get('/api/events', { publisher: value })).total, value).toBe(count);
    for (const { value, count } of facets.actor)
      if (value !== null)
        expect((await get('/api/events', { publisher: 'Harbour Wire', actor: value })).total, value).toBe(
          count,
        );
  });

  test('series, map and network tell of the same events', async () => {
    const series = await get('/api/series', { by: 'week', actor: 'KEN' });
    const counted = series.rows.reduce((sum: number, { events }: { events: number }) => sum + events, 0);
    expect(counted + series.undated).toBe((await get('/api/events', { actor: 'KEN' })).total);
    // 2 July 2023 was a Sunday, in the week from 26 June.
    expect(series.rows.map(({ period }: { period: string }) => period)).toContain('2023-06-26');
    const pairs = await get('/api/series', { by: 'year', pairs: 'true', type: 'CONSULT' });
    expect(
      pairs.rows.map((row: { actor: string; recipient: string }) => `${row.actor} ${row.recipient}`),
    ).toContain('KEN UGA');
    // All events have their rows beside those of pairs, of which no more are told than were asked for.
    const many = await get('/api/series', { by: 'year', pairs: 'true' });
    const one = await get('/api/series', { by: 'year', pairs: 'true', limit: 1 });
    const isWhole = ({ actor, recipient }: { actor: string | null; recipient: string | null }) =>
      actor === null && recipient === null;
    const plain = await get('/api/series', { by: 'year' });
    expect(many.rows.filter(isWhole)).toEqual(plain.rows);
    expect(one.rows.filter(isWhole)).toEqual(plain.rows);
    const namesOf = (rows: { actor: string; recipient: string }[]) =>
      new Set(
        rows.flatMap(({ actor, recipient }) =>
          actor === null && recipient === null ? [] : [`${actor} ${recipient}`],
        ),
      );
    const [all, first] = [namesOf(many.rows), namesOf(one.rows)];
    expect(all.size).toBeGreaterThan(2);
    expect(first.size).toBe(1);
    expect([many.left_out, one.left_out]).toEqual([0, all.size - 1]);
    for (const pair of all) expect(pair).toMatch(/^[A-Z]{3} [A-Z]{3}$/);
    const map = await get('/api/map', { type: 'CONSULT' });
    expect(map.points.map(({ name }: { name: string }) => name)).toContain('Kampala');
    expect(map.affiliations.map(({ country }: { country: string }) => country)).toContain('KEN');
    const network = await get('/api/network', { type: 'ACCUSE' });
    expect(network.edges).toContainEqual(expect.objectContaining({ source: expect.any(String), events: 1 }));
  });

  test('one event, by an id that is an address', async () => {
    const { rows } = await get('/api/events', { document: REPORTS[2]!.id });
    expect(rows.length).toBeGreaterThan(0);
    const one = await get('/api/event', { document: REPORTS[2]!.id, event: rows[0].event });
    expect(one.row).toEqual(rows[0]);
    expect(REPORTS[2]!.text).toContain(one.sentence.text);
  });
});

describe('documents', () => {
  test('a page of them, each with its counts', async () => {
    const { rows, total } = await get('/api/documents', { sort: 'title' });
    expect(total).toBe(4);
    expect(new Set(rows.map(({ document }: { document: string }) => document))).toEqual(
      new Set(REPORTS.map(({ id }) => id)),
    );
    const paged = [];
    let page = await get('/api/documents', { limit: 1 });
    for (;;) {
      paged.push(...page.rows);
      if (page.next === null) break;
      page = await get('/api/documents', { limit: 1, cursor: page.next });
    }
    expect(paged).toHaveLength(4);
    expect((await get('/api/documents', { publisher: 'Fjord Post' })).rows[0]).toMatchObject({
      document: 'thanks',
      events: 3,
    });
  });

  test('pages go on after a title of any length', async () => {
    const long = await serve({
      archive: await archiveOf(
        ['a', 'b', 'c'].map(end => ({ id: end, text: 'A.', title: '\u0001漢'.repeat(400) + end })),
      ),
    });
    const found = [];
    for (let path = '/api/documents?limit=1&sort=title'; ; ) {
      const { status, json } = await call(long, path);
      expect(status).toBe(200);
      found.push(json.rows[0].document);
      if (json.next === null) break;
      path = `/api/documents?limit=1&sort=title&cursor=${json.next}`;
    }
    expect(found.sort()).toEqual(['a', 'b', 'c']);
  });

  test('one with its Reading, and its trees where asked', async () => {
    const { reading, profile, row } = await get('/api/document', { id: 'talks' });
    expect(reading.document.text).toBe(REPORTS[0]!.text);
    expect(row).toMatchObject({ title: 'Talks in Kampala', events: reading.events.length });
    expect(profile.events.claimed).toBeGreaterThan(0);
    expect(reading.tokens).toBeUndefined();
    const { reading: parsed } = await get('/api/document', { id: 'talks', tokens: 'true' });
    expect(parsed.tokens.length).toBeGreaterThan(20);
    expect(parsed.events).toEqual(reading.events);
  });

  test('search, sources, stories answer', async () => {
    expect((await get('/api/search', { text: 'Kampala' })).hits[0].document).toBe('talks');
    const { rows } = await get('/api/sources');
    expect(rows[0]).toMatchObject({ publisher: 'Harbour Wire', documents: 2 });
    expect(rows.at(-1).publisher).toBeNull();
    const stories = await get('/api/stories');
    expect(stories.rows.length).toBe(stories.total);
    for (const { story } of stories.rows)
      expect((await get('/api/story', { id: story })).documents.length).toBeGreaterThan(0);
  });
});

test('an export holds exactly the events of its query', async () => {
  const { rows } = await get('/api/events', { actor: 'KEN', voice: 'publisher', sort: 'date' });
  const jsonl = await call(server, '/api/export?format=jsonl&actor=KEN&voice=publisher');
  const exported = jsonl.text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(exported.map(row => `${row.document_id} ${row.type}`).sort()).toEqual(
    rows.map((row: { document: string; type: string }) => `${row.document} ${row.type}`).sort(),
  );
  expect(jsonl.headers['content-disposition']).toBe('attachment; filename="readout-jsonl.jsonl"');
  const csv = await call(server, '/api/export?actor=KEN&voice=publisher');
  expect(csv.text.trim().split('\n')).toHaveLength(rows.length + 1);
  for (const format of FORMATS)
    expect((await call(server, `/api/export?format=${format}`)).status, format).toBe(200);
});

test('a text is read at once; nothing is kept unless asked, nor where the archive is only read', async () => {
  const body = { text: 'Chile thanked Ghana on Friday.', publishedAt: '2023-07-02' };
  const { json } = await call(server, '/api/read', { body });
  expect(json.reading.events[0]).toMatchObject({ type: 'SUPPORT' });
  expect(json.stored).toBeNull();
  const refused = await call(server, '/api/read', { body: { ...body, store: true } });
  expect(refused.status).toBe(409);
  expect(refused.json.detail).toContain('--read-only');
  const impossible = await call(server, '/api/read', { body: { text: 'Hello.', publishedAt: '2023-02-31' } });
  expect(impossible.status).toBe(400);
});

test('what is asked for again and is the same is not sent again', async () => {
  const first = await call(server, '/api/events?actor=KEN');
  const etag = first.headers.etag as string;
  const again = await call(server, '/api/events?actor=KEN', { headers: { 'if-none-match': etag } });
  expect([again.status, again.text]).toEqual([304, '']);
  const other = await call(server, '/api/events?actor=UGA', { headers: { 'if-none-match': etag } });
  expect(other.status).toBe(200);
});

test('trouble is a problem that says where and what to do', async () => {
  for (const [path, status, words] of [
    ['/api/events?actro=KEN', 400, '"actro": there is no such parameter'],
    ['/api/events?type=NOPE', 400, '"type.0"'],
    ['/api/events?limit=0', 400, '"limit"'],
    ['/api/events?since=2023-02-31', 400, '"since": no such day'],
    ['/api/events?actor=KEN&actor=UGA', 400, '"actor"'],
    [`/api/documents?cursor=${cursorAt([7])}`, 400, 'leave it out for the first page'],
    [`/api/review/decisions?cursor=${cursorAt([-1])}`, 400, 'leave it out for the first page'],
    ['/api/events?cursor=rubbish', 400, 'leave it out for the first page'],
    ['/api/document?id=missing', 404, 'no document "missing"'],
    ['/api/event?document=talks&event=v99', 404, 'no event "v99"'],
    ['/api/story?id=missing', 404, 'no story "missing"'],
    ['/api/nothing', 404, '/api/openapi.json'],
  ] as const) {
    const { status: found, headers, json } = await call(server, path);
    expect(found, path).toBe(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(json).toMatchObject({ status, type: expect.stringContaining('/problems/') });
    expect(json.detail).toContain(words);
  }
});

test('the OpenAPI page tells every route', async () => {
  const page = await get('/api/openapi.json');
  expect(page.openapi).toBe('3.1.0');
  expect(Object.keys(page.paths)).toEqual(
    expect.arrayContaining(['/api/events', '/api/review/decisions', '/api/read']),
  );
  const { parameters, responses } = page.paths['/api/events'].get;
  expect(parameters.map(({ name }: { name: string }) => name)).toContain('minConfidence');
  expect(responses['200'].content['application/json'].schema.properties.rows.type).toBe('array');
});

test('health and metrics', async () => {
  expect((await call(server, '/healthz')).json.status).toBe('ok');
  const { text } = await call(server, '/metrics');
  expect(text).toContain('readout_archive_documents 4');
  expect(text).toMatch(
    /readout_http_request_duration_seconds_bucket\{le="0.05",method="GET",route="\/api\/events"/,
  );
});
