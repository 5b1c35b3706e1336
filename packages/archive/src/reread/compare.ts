/** The Readings of two engines held against each other: which events came, which went, and what of the others is different. */
import type { DuckDBBlobValue } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import { type Event, type EventView, viewsOf, wordsAt } from '../exports/view.js';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from '../store/open.js';
import { toEnd } from '../store/to-end.js';

/** What of an event is compared. */
const COMPARED = ['mode', 'cameo', 'actors', 'recipients', 'status', 'voice', 'time', 'place'] as const;
type ComparedField = (typeof COMPARED)[number];

export interface EventDifference {
  kind: 'new' | 'gone' | 'changed';
  type: string;
  /** The words that name the event. */
  words: string;
  sentence: string;
  /** Of a changed one. */
  fields: { field: ComparedField; before: string; after: string }[];
}

export interface DocumentDifference {
  document: string;
  before: Reading['engine'];
  after: Reading['engine'];
  events: { before: number; after: number; same: number };
  differences: EventDifference[];
}

/** Documents that several engines have read, the present Reading beside the one before it; by number. Streams. */
export async function* differencesIn({ connection }: Archive): AsyncGenerator<DocumentDifference> {
  const result = await connection.stream(
    `SELECT text, present.reading, earlier.reading FROM store.documents
     JOIN store.readings present ON present.document = number AND present.current
     JOIN (SELECT document, max_by(reading, engine) AS reading FROM store.readings WHERE NOT current GROUP BY document) earlier
       ON earlier.document = number
     WHERE documents.current ORDER BY number`,
  );
  for await (const chunk of toEnd(result))
    for (const [text, present, earlier] of chunk.getRows()) {
      const unpack = (packed: unknown) => unpackReading((packed as DuckDBBlobValue).bytes, text as string);
      yield differenceOf(unpack(earlier), unpack(present));
    }
}

/** Events are the same one when they have the same type and their words overlap. */
export function differenceOf(before: Reading, after: Reading): DocumentDifference {
  const left = viewsOf(before);
  const differences: EventDifference[] = [];
  let same = 0;
  for (const view of viewsOf(after)) {
    const index = left.findIndex(other => areOne(other.event, view.event));
    const other = index < 0 ? undefined : left.splice(index, 1)[0]!;
    const fields = other === undefined ? [] : fieldDifferences(other, view);
    if (other !== undefined && fields.length === 0) same++;
    else differences.push({ kind: other ? 'changed' : 'new', ...told(view), fields });
  }
  for (const view of left) differences.push({ kind: 'gone', ...told(view), fields: [] });
  return {
    document: after.document.id,
    before: before.engine,
    after: after.engine,
    events: { before: before.events.length, after: after.events.length, same },
    differences,
  };
}

function areOne(event: Event, { type, trigger }: Event): boolean {
  if (event.type !== type) return false;
  return event.trigger.some(one => trigger.some(other => one.start < other.end && other.start < one.end));
}

function told({ reading, event: { type, trigger }, evidence }: EventView) {
  return { type, words: trigger.map(span => wordsAt(reading, span)).join(' … '), sentence: evidence };
}

function fieldDifferences(one: EventView, other: EventView): EventDifference['fields'] {
  return COMPARED.flatMap(field => {
    const values = { before: tellingOf(one, field), after: tellingOf(other, field) };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}

/** In words, since ids of one Reading mean nothing in another. */
function tellingOf(view: EventView, field: ComparedField): string {
  const { event, reading, statement, place } = view;
  switch (field) {
    case 'actors':
    case 'recipients':
      return view[field]
        .map(({ entity: { name, cameo } }) => (cameo ? `${name} (${cameo})` : name))
        .join(', ');
    case 'voice':
      if (event.voice.by === 'publisher') return 'publisher';
      return statement?.speaker ? wordsAt(reading, statement.speaker) : 'nobody named';
    case 'time':
      return event.time.value ?? '';
    case 'place':
      return place?.name ?? '';
    default:
      return event[field] ?? '';
  }
}
