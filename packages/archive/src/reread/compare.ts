/** The Readings of two engines held against each other: which events came, which went, and what of the others is different. */
import type { DuckDBBlobValue } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from '../store/open.js';

type Event = Reading['events'][number];

/** What of an event is compared. */
export const COMPARED = [
  'mode',
  'cameo',
  'actors',
  'recipients',
  'status',
  'voice',
  'time',
  'place',
] as const;
export type ComparedField = (typeof COMPARED)[number];

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
  for await (const chunk of result)
    for (const [text, present, earlier] of chunk.getRows()) {
      const unpack = (packed: unknown) => unpackReading((packed as DuckDBBlobValue).bytes, text as string);
      yield differenceOf(unpack(earlier), unpack(present));
    }
}

/** Events are the same one when they have the same type and their words overlap. */
export function differenceOf(before: Reading, after: Reading): DocumentDifference {
  const left = [...before.events];
  const differences: EventDifference[] = [];
  let same = 0;
  for (const event of after.events) {
    const index = left.findIndex(other => other.type === event.type && overlap(other, event));
    const other = index < 0 ? undefined : left.splice(index, 1)[0]!;
    const fields = other === undefined ? [] : fieldDifferences(before, other, after, event);
    if (other !== undefined && fields.length === 0) same++;
    else differences.push({ kind: other ? 'changed' : 'new', ...told(after, event), fields });
  }
  for (const event of left) differences.push({ kind: 'gone', ...told(before, event), fields: [] });
  return {
    document: after.document.id,
    before: before.engine,
    after: after.engine,
    events: { before: before.events.length, after: after.events.length, same },
    differences,
  };
}

function overlap({ trigger: left }: Event, { trigger: right }: Event): boolean {
  return left.some(one => right.some(other => one.start < other.end && other.start < one.end));
}

function told({ document, sentences }: Reading, { type, trigger }: Event) {
  const at = trigger[0]!.start;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return {
    type,
    words: trigger.map(({ start, end }) => document.text.slice(start, end)).join(' … '),
    sentence: sentence ? document.text.slice(sentence.start, sentence.end) : '',
  };
}

function fieldDifferences(before: Reading, one: Event, after: Reading, other: Event) {
  return COMPARED.flatMap(field => {
    const values = { before: tellingOf(before, one, field), after: tellingOf(after, other, field) };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}

/** In words, since ids of one Reading mean nothing in another. */
function tellingOf(reading: Reading, event: Event, field: ComparedField): string {
  const party = ({ entity }: { entity: string }) => {
    const { name, cameo } = reading.entities.find(({ id }) => id === entity)!;
    return cameo ? `${name} (${cameo})` : name;
  };
  switch (field) {
    case 'actors':
    case 'recipients':
      return event[field].map(party).join(', ');
    case 'voice': {
      if (event.voice.by === 'publisher') return 'publisher';
      const { statement } = event.voice;
      const speaker = reading.statements.find(({ id }) => id === statement)?.speaker;
      return speaker ? reading.document.text.slice(speaker.start, speaker.end) : 'nobody named';
    }
    case 'time':
      return event.time.value ?? '';
    case 'place':
      return reading.places.find(({ id }) => id === event.place)?.name ?? '';
    default:
      return event[field] ?? '';
  }
}
