/**
 * The API over a handful of Readings in memory, and the built page, under the strictest policy: for tests of the pages alone. What it
 * is asked and what it answers must fit the routes of `@readout/server/api`, so that it cannot drift from the real server; what that
 * makes of an archive has tests there.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileOf } from '@readout/engine/view';
import { type DocumentRow, ROUTES, type Route, type Session } from '@readout/server/api';
import { type Held, readDocuments } from './documents.js';
import { MockReview } from './mock-review.js';
import { mapOf, networkOf, seriesOf, sourcesOf, storiesOf, storyOf } from './mock-views.js';
import { counts, eventsOf, type KeptEvent, matches, sorted } from './rows.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const KNOWN = new Map(Object.values(ROUTES).map((route: Route) => [`${route.method} ${route.path}`, route]));
interface Parser {
  parse(given: unknown): unknown;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The least that the page needs; "blob:" is for the picture from which a PNG is made. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export interface Mock {
  url: string;
  review: MockReview;
  close(): void;
}

export async function startMock({ manyEvents = 0 } = {}): Promise<Mock> {
  const { held, reader } = await readDocuments();
  const events = eventsOf(held);
  const review = new MockReview(events);
  const queries: Record<string, unknown>[] = [];

  async function checkedAnswer(request: IncomingMessage, url: URL): Promise<unknown> {
    const route = KNOWN.get(`${request.method} ${url.pathname}`);
    if (!route) throw new Error(`The API has no route ${request.method} ${url.pathname}.`);
    route.query?.parse(Object.fromEntries(url.searchParams));
    const given = await answer(request, url);
    return given === null || typeof route.answer === 'string' ? given : route.answer.parse(given);
  }

  async function answer(request: IncomingMessage, url: URL): Promise<unknown> {
    const { searchParams: query } = url;
    const body = async <Shape extends Parser>(shape: Shape) =>
      shape.parse(JSON.parse(await textOf(request))) as ReturnType<Shape['parse']>;
    const rows = () => events.filter(kept => matches(kept, query));
    const read = (document: Held['reading']) => ({
      reading: document,
      profile: profileOf(document),
      wording: [...new Set(document.labels.map(({ term }) => term))].map(term => ({
        term,
        neutral: 'plain words',
      })),
    });
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /api/session':
        return sessionOf(held, events, review.coder);
      case 'POST /api/session':
        review.coder = (await body(ROUTES.logIn.body)).name;
        return sessionOf(held, events, review.coder);
      case 'GET /api/documents': {
        const rows = held
          .map(documentRow)
          .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
        return { rows: rows.slice(0, Number(query.get('limit') ?? 50)), total: rows.length, next: null };
      }
      case 'GET /api/document': {
        const one = held.find(({ id }) => id === query.get('id'));
        if (!one) return null;
        const { text, ...facts } = one.reading.document;
        const document =
          query.get('tokens') === 'true' ? reader.read({ ...facts, text }, { tokens: true }) : one.reading;
        return { ...read(document), row: documentRow(one), decisions: [], complete: [], versions: [] };
      }
      case 'POST /api/read': {
        const { tokens, store, ...input } = await body(ROUTES.read.body);
        return { ...read(reader.read(input, { tokens })), stored: null };
      }
      case 'GET /api/search': {
        const words = query.get('text')!.toLowerCase();
        const found = held.filter(({ reading }) => reading.document.text.toLowerCase().includes(words));
        const hits = found.slice(0, 10).map(({ id, reading: { document } }) => ({
          document: id,
          title: document.title,
          publisher: document.publisher,
          published: document.publishedAt,
          url: null,
          score: 1,
          snippet: { text: document.text.slice(0, 80), start: 0, marks: [] },
        }));
        return { hits, matches: found.length };
      }
      case 'GET /api/events': {
        if (manyEvents > 0) return repeatedPage(events, manyEvents, query);
        const all = sorted(rows(), query.get('sort') ?? '-date');
        const limit = Number(query.get('limit') ?? 50);
        const offset = Number(query.get('offset') ?? query.get('cursor') ?? 0);
        return {
          rows: all
            .slice(offset, offset + limit)
            .map(({ row }) => ({ ...row, review: review.stateOf(row.document, row.event) })),
          total: all.length,
          offset,
          next: offset + limit < all.length ? String(offset + limit) : null,
        };
      }
      case 'GET /api/events/facets':
        return facetsOf(rows());
      case 'GET /api/series':
        return seriesOf(rows(), (query.get('by') ?? 'month') as 'month');
      case 'GET /api/map':
        return mapOf(rows());
      case 'GET /api/network':
        return networkOf(rows(), (query.get('level') ?? 'country') as 'country');
      case 'GET /api/stories':
        return storiesOf(held);
      case 'GET /api/story':
        return storyOf(held, query.get('id')!);
      case 'GET /api/sources':
        return sourcesOf(held);
      case 'GET /api/queries':
        return { rows: queries };
      case 'POST /api/queries': {
        const saved = {
          ...(await body(ROUTES.saveQuery.body)),
          id: `q${queries.length}`,
          by: review.coder,
          at: new Date().toISOString(),
        };
        queries.unshift(saved);
        return saved;
      }
      case 'GET /api/review/queue':
        return review.queue(query);
      case 'POST /api/review/decisions':
        return review.decide(await body(ROUTES.decide.body));
      case 'POST /api/review/undo':
        return review.undo((await body(ROUTES.undo.body)).decision);
      case 'GET /api/review/decisions':
        return { rows: [...review.decisions].reverse(), total: review.decisions.length, next: null };
      case 'GET /api/review/samples':
        return { rows: review.samples };
      case 'POST /api/review/samples': {
        const sample = {
          ...(await body(ROUTES.drawSample.body)),
          id: 'm1',
          frame: events.length,
          seed: 1,
          by: review.coder,
          at: '',
          decided: [],
        };
        review.samples.unshift(sample);
        return sample;
      }
      case 'POST /api/review/complete':
        return body(ROUTES.complete.body);
      case 'GET /api/review/precision':
        return review.precision();
      case 'GET /api/review/agreement':
        return {
          coders: [...new Set(review.decisions.map(({ coder }) => coder))],
          events: 3,
          fields: [{ field: 'verdict', units: 3, agreement: 0.67, alpha: 0.41 }],
          disputed: review.disputes().total,
        };
      case 'GET /api/review/disputes':
        return review.disputes();
      case 'GET /api/review/suggestions':
        return review.suggestions();
      default:
        return null;
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/')) {
      const { body, type } = fileAt(url.pathname);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
      return;
    }
    const given = await checkedAnswer(request, url).catch((error: Error) => error);
    if (given instanceof Error)
      console.error(`${request.method} ${request.url?.slice(0, 300)}: ${given.message}`);
    const failed = given === null || given instanceof Error;
    const status = given === null ? 404 : failed ? 500 : 200;
    const problem = {
      type: '/problems/not-found',
      title: 'Trouble',
      status,
      detail: String(given ?? 'There is none.'),
    };
    response
      .writeHead(status, { 'content-type': failed ? 'application/problem+json' : 'application/json' })
      .end(JSON.stringify(failed ? problem : given));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, review, close: () => server.close() };
}

function fileAt(path: string): { body: Buffer; type: string } {
  const asked = path.startsWith('/assets/') || path === '/favicon.svg' ? normalize(path) : '/index.html';
  return { body: readFileSync(join(DIST, asked)), type: TYPES[extname(asked)] ?? 'application/octet-stream' };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Row by row the same events over and over under other ids: a page of a table of any length. */
function repeatedPage(events: readonly KeptEvent[], total: number, query: URLSearchParams) {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.max(0, Math.min(Number(query.get('limit') ?? 50), total - offset));
  const rows = Array.from({ length: limit }, (_, index) => {
    const { row } = events[(offset + index) % events.length]!;
    return { ...row, event: `v${offset + index + 1}` };
  });
  return { rows, total, offset, next: null };
}

function documentRow({ id, story, original, reading }: Held): DocumentRow {
  const { title, publisher, author, url, language, publishedAt, text } = reading.document;
  return {
    document: id,
    title,
    publisher,
    author,
    url,
    language,
    published: publishedAt,
    characters: text.length,
    version: 1,
    events: reading.events.length,
    statements: reading.statements.length,
    labels: reading.labels.length,
    story,
    copy_of: original === id ? null : original,
    beginning: text.slice(0, 200),
  };
}

function sessionOf(held: readonly Held[], events: readonly KeptEvent[], name: string): Session {
  const days = events
    .map(({ row }) => row.date)
    .filter(day => day !== null)
    .sort();
  return {
    accounts: 'off',
    account: { name, role: 'admin' },
    version: '0.1.0',
    archive: {
      name: 'examples.duckdb',
      documents: held.length,
      events: events.length,
      stories: new Set(held.map(({ story }) => story)).size,
      publishers: new Set(held.map(({ reading }) => reading.document.publisher)).size,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      version: '1',
      writable: true,
    },
  };
}

function facetsOf(events: readonly KeptEvent[]) {
  const rows = events.map(({ row }) => row);
  return {
    total: rows.length,
    facets: {
      type: counts(rows.map(({ type }) => type)),
      quad: counts(rows.map(({ quad }) => quad)),
      status: counts(rows.map(({ status }) => status)),
      voice: counts(rows.map(({ voice }) => voice)),
      publisher: counts(rows.map(({ publisher }) => publisher)),
      country: counts(rows.map(({ place_country }) => place_country)),
      actor: counts(rows.flatMap(({ actor_codes }) => actor_codes.map(code => code.slice(0, 3) || null))),
      recipient: counts(
        rows.flatMap(({ recipient_codes }) => recipient_codes.map(code => code.slice(0, 3) || null)),
      ),
      year: counts(rows.map(({ date }) => date?.slice(0, 4) ?? null)),
      confidence: counts(rows.map(({ confidence }) => (Math.floor(confidence * 10) / 10).toFixed(1))),
      review: counts(rows.map(({ review }) => review)),
    },
  };
}
