/** Coders at work: deciding, undoing, differing, settling; what is measured and made of it. */
import { readFileSync } from 'node:fs';
import { createReader } from '@readout/engine';
import { compare, parseCases, tellDifferences } from '@readout/engine/notation';
import type { RunningServer } from '@readout/server';
import { besideArchive } from '@readout/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { archiveOf, type CallOptions, call, REPORTS, serve, visitor } from './support/server.js';

let server: RunningServer;
let archive: string;
let ama: ReturnType<typeof visitor>;
let ben: ReturnType<typeof visitor>;
beforeEach(async () => {
  archive = await archiveOf();
  server = await serve({ archive });
  [ama, ben] = [visitor(server), visitor(server)];
  await ama('/api/session', { body: { name: 'Ama' } });
  await ben('/api/session', { body: { name: 'Ben' } });
});

type Visitor = typeof ama;
const get = async (path: string) => {
  const answer = await call(server, path);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.json;
};
const decide = async (coder: Visitor, body: object, status = 200) => {
  const answer = await coder('/api/review/decisions', { body });
  expect(answer.status, answer.text).toBe(status);
  return answer.json;
};
const eventsOf = async (document: string) =>
  (await get(`/api/events?sort=date&document=${encodeURIComponent(document)}`)).rows;
const rowOf = async (document: string, event: string) =>
  (await eventsOf(document)).find((row: { event: string }) => row.event === event);

describe('a decision', () => {
  test('stands beside what the machine has read, with who and when', async () => {
    const before = await rowOf('thanks', 'v1');
    const kept = await decide(ama, {
      document: 'thanks',
      event: 'v1',
      verdict: 'fix',
      fix: { type: 'AID', mode: null },
      note: 'money',
    });
    expect(kept).toMatchObject({
      coder: 'Ama',
      verdict: 'fix',
      fix: { type: 'AID' },
      machine: { type: 'SUPPORT' },
      undone: null,
    });
    expect(Date.now() - Date.parse(kept.at)).toBeLessThan(60_000);
    expect(await rowOf('thanks', 'v1')).toEqual({ ...before, review: 'fixed' });
    const { reading, decisions } = await get('/api/document?id=thanks');
    expect(reading.events[0].type).toBe('SUPPORT');
    expect(decisions).toEqual([kept]);
    expect((await get('/api/events?review=fixed')).total).toBe(1);
  });

  test('can be undone by whoever made it; the one before counts again', async () => {
    await decide(ama, { document: 'thanks', event: 'v1', verdict: 'accept' });
    const second = await decide(ama, { document: 'thanks', event: 'v1', verdict: 'reject' });
    expect((await rowOf('thanks', 'v1')).review).toBe('rejected');
    expect((await ama('/api/review/undo', { body: { decision: second.id } })).json.undone.by).toBe('Ama');
    expect((await rowOf('thanks', 'v1')).review).toBe('accepted');
    expect((await ama('/api/review/undo', { body: { decision: second.id } })).status).toBe(409);
    expect((await get('/api/review/decisions')).total).toBe(2);
  });

  test('that says nothing, or what cannot be, is refused', async () => {
    const of = { document: 'thanks', event: 'v1' };
    await decide(ama, { ...of, verdict: 'fix' }, 400);
    await decide(ama, { ...of, verdict: 'accept', fix: { type: 'AID' } }, 400);
    await decide(ama, { ...of, verdict: 'fix', fix: { type: 'NOPE' } }, 400);
    await decide(ama, { ...of, verdict: 'fix', fix: { colour: 'red' } }, 400);
    await decide(ama, { ...of, event: 'v99', verdict: 'accept' }, 404);
    await decide(ama, { document: 'none', event: 'v1', verdict: 'accept' }, 404);
    await decide(
      ama,
      { document: 'thanks', verdict: 'add', fix: { type: 'AID', trigger: [{ start: 0, end: 10_000 }] } },
      400,
    );
    await decide(ama, { ...of, verdict: 'accept', sample: 'none' }, 404);
    await decide(ama, { ...of, verdict: 'accept', adjudicates: true }, 409);
    expect((await get('/api/review/decisions')).total).toBe(0);
  });

  test('is there when the server starts again', async () => {
    await decide(ama, { document: 'thanks', event: 'v1', verdict: 'reject' });
    await server.close();
    server = await serve({ archive });
    expect((await rowOf('thanks', 'v1')).review).toBe('rejected');
  });
});

describe('two coders', () => {
  test('at once lose nothing', async () => {
    const events = (await get('/api/events?limit=500')).rows;
    const calls = events.flatMap(({ document, event }: { document: string; event: string }) =>
      [ama, ben].flatMap(coder => [
        decide(coder, { document, event, verdict: 'accept' }),
        decide(coder, { document, event, verdict: 'reject' }),
      ]),
    );
    const kept = await Promise.all(calls);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(4 * events.length);
    const { rows, total } = await get('/api/review/decisions?limit=500');
    expect(total).toBe(4 * events.length);
    expect(new Set(rows.map(({ id }: { id: string }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
    const lines = readFileSync(besideArchive(archive, 'review'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(1 + 4 * events.length);
  });

  test('who differ make a dispute, which somebody else settles', async () => {
    await decide(ama, { document: 'thanks', event: 'v2', verdict: 'accept' });
    await decide(ben, { document: 'thanks', event: 'v2', verdict: 'fix', fix: { status: 'negated' } });
    expect((await rowOf('thanks', 'v2')).review).toBe('disputed');
    const { rows } = await get('/api/review/disputes');
    expect(rows[0].fields).toEqual(['verdict', 'status']);
    await decide(ama, { document: 'thanks', event: 'v2', verdict: 'accept', adjudicates: true });
    expect((await rowOf('thanks', 'v2')).review).toBe('accepted');
    expect((await get('/api/review/disputes')).total).toBe(0);
    // What they said stays for the measure of agreement.
    expect((await get('/api/review/agreement')).events).toBe(1);
  });

  test('agree as far as alpha says', async () => {
    const events = await eventsOf('thanks');
    expect(events).toHaveLength(3);
    for (const coder of [ama, ben])
      for (const { event } of events) await decide(coder, { document: 'thanks', event, verdict: 'accept' });
    const { fields, coders } = await get('/api/review/agreement');
    expect(coders).toEqual(['Ama', 'Ben']);
    const type = fields.find(({ field }: { field: string }) => field === 'type');
    expect(type).toEqual({ field: 'type', units: 3, agreement: 1, alpha: 1 });
    await decide(ben, {
      document: 'thanks',
      event: events[0].event,
      verdict: 'fix',
      fix: { type: 'REQUEST' },
    });
    const again = (await get('/api/review/agreement')).fields.find(
      ({ field }: { field: string }) => field === 'type',
    );
    expect(again.agreement).toBeCloseTo(2 / 3);
    expect(again.alpha).toBeLessThan(1);
    const verdict = (await get('/api/review/agreement')).fields[0];
    expect(verdict.field).toBe('verdict');
  });
});

describe('precision', () => {
  test('of a query comes from samples that were drawn from all of it', async () => {
    const all = (await get('/api/events')).total;
    const drawn = (await ama('/api/review/samples', { body: { name: 'all', query: {}, size: 500, seed: 5 } }))
      .json;
    expect(drawn).toMatchObject({ size: all, frame: all });
    // The first is left out; three are decided in the order in which they were drawn.
    const { items } = (await ama(`/api/review/queue?sample=${drawn.id}&limit=3`)).json;
    for (const [at, { row }] of items.entries())
      await decide(ama, {
        document: row.document,
        event: row.event,
        sample: drawn.id,
        ...(at === 0 ? { verdict: 'fix', fix: { actors: [{ name: 'Somebody' }] } } : { verdict: 'accept' }),
      });
    const rest = (await ama('/api/review/queue?order=unsure&limit=50')).json;
    expect(rest).toMatchObject({ left: all - 3, done: 3 });
    await decide(ama, {
      document: rest.items[0].row.document,
      event: rest.items[0].row.event,
      verdict: 'reject',
      order: 'unsure',
    });
    const told = await get('/api/review/precision');
    expect(told.random).toMatchObject({ reviewed: 3, right: 2, precision: 2 / 3 });
    // Wilson's interval of 2 in 3 at 95 %.
    expect(told.random.low).toBeCloseTo(0.2077, 3);
    expect(told.random.high).toBeCloseTo(0.9385, 3);
    expect(told.all).toMatchObject({ reviewed: 4, right: 2 });
    const actors = told.fields.find(({ field }: { field: string }) => field === 'actors');
    expect(actors).toMatchObject({ reviewed: 3, right: 2 });
    // Of part of the query the sample is a random one too; of more than it, it is not.
    const { row } = items[1];
    const part = await get(`/api/review/precision?document=${encodeURIComponent(row.document)}`);
    expect(part.random.reviewed).toBeGreaterThan(0);
  });

  test('a sample of a part says nothing of the whole', async () => {
    const drawn = (
      await ama('/api/review/samples', { body: { name: 'part', query: { actor: 'KEN' }, size: 50 } })
    ).json;
    const { items } = (await ama(`/api/review/queue?sample=${drawn.id}`)).json;
    for (const { row } of items)
      await decide(ama, { document: row.document, event: row.event, verdict: 'accept', sample: drawn.id });
    expect((await get('/api/review/precision')).random.reviewed).toBe(0);
    expect((await get('/api/review/precision?actor=KEN')).random.reviewed).toBe(items.length);
    expect((await get('/api/review/precision')).all.reviewed).toBe(items.length);
  });

  test('the same seed draws the same sample', async () => {
    const draw = async () => {
      const { id } = (await ama('/api/review/samples', { body: { name: 's', query: {}, size: 4, seed: 9 } }))
        .json;
      const { items } = (await ama(`/api/review/queue?sample=${id}`)).json;
      return items.map(
        ({ row }: { row: { document: string; event: string } }) => `${row.document} ${row.event}`,
      );
    };
    expect(await draw()).toEqual(await draw());
  });

  test('the queue begins with the least sure, and hides the others from whoever wants it', async () => {
    await decide(ben, { document: 'thanks', event: 'v1', verdict: 'reject' });
    const { items } = (await ama('/api/review/queue?limit=50&blind=true')).json;
    const confidences = items.map(({ row }: { row: { confidence: number } }) => row.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(
      items.every(({ review }: { review: { decisions: unknown[] } }) => review.decisions.length === 0),
    ).toBe(true);
  });
});

describe('gold', () => {
  const judge = async (document: string, fixes: Record<string, object> = {}) => {
    for (const { event } of await eventsOf(document))
      await decide(ama, { document, event, ...(fixes[event] ?? { verdict: 'accept' }) });
  };

  test('of accepted documents is what the engine finds again', async () => {
    for (const { id } of REPORTS) {
      await judge(id);
      await ama('/api/review/complete', { body: { document: id, complete: true } });
    }
    const { text } = await call(server, '/api/review/gold');
    const cases = parseCases(text, 'gold');
    expect(cases).toHaveLength(REPORTS.length);
    const reader = await createReader();
    for (const { document, expectations, title } of cases) {
      const differences = compare(reader.read(document), expectations);
      expect(
        differences.some(({ isFault }) => isFault),
        `${title}\n${tellDifferences(differences)}`,
      ).toBe(false);
    }
  });

  test('has what coders put right, added and struck out', async () => {
    const { text: words } = REPORTS[1]!;
    const start = words.indexOf('arrested');
    await judge('thanks', {
      v1: {
        verdict: 'fix',
        fix: { type: 'AID', recipients: [{ name: 'Ghana', country: 'GHA', sector: 'GOV' }] },
      },
      v2: { verdict: 'reject' },
    });
    await decide(ama, {
      document: 'thanks',
      verdict: 'add',
      fix: {
        type: 'COERCE',
        actors: [{ name: 'Norwegian police' }],
        recipients: [],
        trigger: [{ start, end: start + 8 }],
      },
    });
    const incomplete = (await call(server, '/api/review/gold')).text;
    expect(incomplete).toMatch(/^\/\/ .*: 0\. Left out: 1 not complete\./);
    const { text } = await call(server, '/api/review/gold?scope=judged');
    expect(text).toContain('=> AID  Chile > Ghana');
    expect(text).not.toContain('Bolivia >');
    expect(text).not.toContain('> Bolivia');
    expect(text).toContain('=> COERCE  Norwegian police > -  trigger: arrested');
    expect(text).toContain('=> who  Ghana  country  country: GHA  sector: GOV');
  });

  test('leaves out what is undecided, disputed or cannot be written', async () => {
    await decide(ama, { document: 'talks', event: 'v1', verdict: 'accept' });
    await judge('thanks');
    await decide(ben, { document: 'thanks', event: 'v1', verdict: 'reject' });
    const { text } = await call(server, '/api/review/gold?scope=judged');
    expect(text).toContain('1 undecided');
    expect(text).toContain('1 disputed');
    expect(parseCases(text, 'gold')).toEqual([]);
  });
});

test('corrections suggest entries for the dictionaries, with their example', async () => {
  await decide(ama, { document: 'thanks', event: 'v1', verdict: 'fix', fix: { type: 'AID' } });
  await decide(ama, {
    document: 'thanks',
    event: 'v2',
    verdict: 'fix',
    fix: { actors: [{ name: 'Peru', country: 'PER', sector: 'GOV' }] },
  });
  const { rows } = await get('/api/review/suggestions');
  const event = rows.find(({ kind }: { kind: string }) => kind === 'event');
  expect(event).toMatchObject({ file: 'events/AID.txt' });
  expect(event.entry).toBe('A thank R\n  code: AID\n  e.g. Chile thanked Ghana on Friday. => Chile > Ghana');
  const actor = rows.find(({ kind }: { kind: string }) => kind === 'actor');
  expect(actor).toMatchObject({
    file: 'actors/countries/PER.txt',
    entry: 'org Peru\n  country PER\n  sector GOV',
  });
});

test('saved queries are kept until their maker or an admin forgets them', async () => {
  const saved = (
    await ama('/api/queries', {
      body: { name: 'Kenya', page: 'events', query: { actor: 'KEN' } },
    } as CallOptions)
  ).json;
  expect((await get('/api/queries')).rows).toEqual([saved]);
  expect((await ama(`/api/queries?id=${saved.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await get('/api/queries')).rows).toEqual([]);
});

test('what is read and kept is there at once, and decisions outlive it', async () => {
  await decide(ama, { document: 'thanks', event: 'v1', verdict: 'accept' });
  const { json } = await ama('/api/read', {
    body: { text: 'Chile praised Peru on Monday.', publishedAt: '2023-07-03', store: true },
  });
  expect((await get('/api/session')).archive.documents).toBe(REPORTS.length + 1);
  expect((await eventsOf(json.stored)).length).toBeGreaterThan(0);
  expect((await rowOf('thanks', 'v1')).review).toBe('accepted');
});
