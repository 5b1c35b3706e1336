/** Rows of events as the API gives them, and what its filter means: plain and slow, for tests. */
import type { Reading } from '@readout/engine';
import { viewOf } from '@readout/engine/view';
import type { EventRow } from '@readout/server/api';
import type { Held } from './documents.js';

export interface KeptEvent {
  row: EventRow;
  held: Held;
  event: Reading['events'][number];
}

export function eventsOf(held: readonly Held[]): KeptEvent[] {
  return held.flatMap(one => one.reading.events.map(event => ({ row: rowOf(one, event), held: one, event })));
}

function rowOf({ id, reading }: Held, event: Reading['events'][number]): EventRow {
  const view = viewOf(reading);
  const place = event.place === null ? null : view.place(event.place);
  const statement = view.statementOf(event.voice);
  const { title, publisher, publishedAt, url } = reading.document;
  const named = (parties: typeof event.actors) => parties.map(({ entity }) => view.entity(entity));
  return {
    date: event.time.from?.slice(0, 10) ?? null,
    type: event.type,
    mode: event.mode,
    cameo: event.cameo,
    quad: event.quad,
    contexts: event.contexts,
    actors: named(event.actors).map(({ name }) => name),
    actor_codes: named(event.actors).map(({ cameo }) => cameo ?? ''),
    recipients: named(event.recipients).map(({ name }) => name),
    recipient_codes: named(event.recipients).map(({ cameo }) => cameo ?? ''),
    status: event.status,
    voice: event.voice.by,
    speaker: statement === null ? null : view.speakerOf(statement),
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    score: event.score,
    confidence: event.confidence,
    ...event.numbers,
    words: event.trigger.map(view.words).join(' … '),
    rule: event.because.rule,
    publisher,
    published: publishedAt,
    document: id,
    event: event.id,
    title,
    url,
    review: 'none',
  };
}

export function matches({ row, held }: KeptEvent, query: URLSearchParams): boolean {
  const given = (name: string) => query.get(name);
  const among = (name: string, value: string | null) =>
    given(name) === null ||
    given(name)!
      .split(',')
      .includes(value ?? '');
  const party = (words: string | null, codes: string[], names: string[]) =>
    words === null ||
    codes.some(code => code.startsWith(words)) ||
    names.some(name => name.toLowerCase().includes(words.toLowerCase()));
  const both = [row.actor_codes.concat(row.recipient_codes), row.actors.concat(row.recipients)] as const;
  return (
    among('type', row.type) &&
    among('quad', row.quad) &&
    among('status', row.status) &&
    among('voice', row.voice) &&
    among('review', row.review) &&
    (given('publisher') === null || given('publisher') === row.publisher) &&
    (given('country') === null || given('country') === row.place_country) &&
    (given('document') === null || given('document') === row.document) &&
    (given('story') === null || given('story') === held.story) &&
    (given('since') === null || (row.date !== null && row.date >= given('since')!)) &&
    (given('until') === null || (row.date !== null && row.date <= given('until')!)) &&
    (given('minConfidence') === null || row.confidence >= Number(given('minConfidence'))) &&
    (given('maxConfidence') === null || row.confidence <= Number(given('maxConfidence'))) &&
    party(given('actor'), row.actor_codes, row.actors) &&
    party(given('recipient'), row.recipient_codes, row.recipients) &&
    party(given('party'), ...both)
  );
}

export function sorted(events: readonly KeptEvent[], sort: string): KeptEvent[] {
  const descending = sort.startsWith('-');
  const field = sort.replace('-', '') as 'date' | 'confidence' | 'score' | 'type' | 'publisher';
  const by = descending ? -1 : 1;
  return [...events].sort((a, b) => {
    const [x, y] = [a.row[field], b.row[field]];
    if (x === y) return 0;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -by : by;
  });
}

/** Values with counts, the commonest first. */
export function counts(values: readonly (string | null)[]): { value: string | null; count: number }[] {
  const found = new Map<string | null, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

const QUAD_KEYS = [
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
] as const;

/** How many events of each quad class, how many in all, and their mean score. */
export function tally(events: readonly KeptEvent[]) {
  const quads = Object.fromEntries(
    QUAD_KEYS.map(key => [key, events.filter(({ row }) => row.quad.replace(' ', '_') === key).length]),
  ) as Record<(typeof QUAD_KEYS)[number], number>;
  const score = events.reduce((sum, { row }) => sum + row.score, 0) / Math.max(1, events.length);
  return { events: events.length, score, ...quads };
}

/** As `Map.groupBy`, which Node 20 lacks. */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
