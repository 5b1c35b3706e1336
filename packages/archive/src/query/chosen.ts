/** Readings of which only the events that are asked for are left, for exports: the layers that these rest on stay whole. */
import type { DuckDBBlobValue } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from '../store/open.js';
import { toEnd } from '../store/to-end.js';
import { Conditions, type EventFilter } from './conditions.js';
import { requireEvents } from './events.js';

export interface ChosenReading {
  reading: Reading;
  /** When the run that added the document began, as an ISO 8601 date-time in UTC. */
  addedAt: string;
}

/**
 * In the order of the archive. With a filter, documents without such an event are left out; with none, all are given. Streams: one page
 * is held.
 */
export async function* chosenReadings(
  { connection }: Archive,
  filter: EventFilter = {},
): AsyncGenerator<ChosenReading> {
  const conditions = new Conditions();
  requireEvents(conditions, filter);
  const isAll = conditions.sql === 'true';
  const chosen = isAll
    ? ''
    : `JOIN (SELECT document, list(event) AS events FROM store.events WHERE ${conditions.sql} GROUP BY document) chosen
       ON chosen.document = number`;
  const result = await connection.stream(
    `SELECT text, reading, epoch_ms(started), ${isAll ? 'NULL' : 'chosen.events'}
     FROM store.documents JOIN store.readings ON readings.document = number AND readings.current
     JOIN store.runs ON runs.run = documents.run ${chosen}
     WHERE documents.current ORDER BY number`,
    conditions.values,
  );
  for await (const chunk of toEnd(result))
    for (const [text, packed, added, events] of chunk.getRows()) {
      const reading = unpackReading((packed as DuckDBBlobValue).bytes, text as string);
      yield {
        reading: events === null ? reading : withEvents(reading, (events as { items: string[] }).items),
        addedAt: new Date(Number(added)).toISOString(),
      };
    }
}

function withEvents(reading: Reading, ids: readonly string[]): Reading {
  const kept = new Set(ids);
  return { ...reading, events: reading.events.filter(({ id }) => kept.has(id)) };
}
