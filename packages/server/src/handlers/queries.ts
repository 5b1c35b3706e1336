/** Saved queries, and files of exactly what a query shows. */
import { Readable } from 'node:stream';
import { readingsNumbered } from '@readout/archive';
import { EXPORT_FORMATS, Ledger } from '@readout/archive/exports';
import type { Reading } from '@readout/engine';
import type { SavedQuery } from '../api/queries.js';
import type { Handlers, House } from '../app/house.js';
import { Trouble } from '../app/trouble.js';
import { newId } from '../desk/book.js';
import type { QueryRecord } from '../desk/records.js';

/** Readings held at a time. */
const PAGE = 64;

const TYPES: Readonly<Record<string, readonly [ending: string, type: string]>> = {
  csv: ['csv', 'text/csv'],
  acled: ['csv', 'text/csv'],
  jsonl: ['jsonl', 'application/x-ndjson'],
  readings: ['jsonl', 'application/x-ndjson'],
  geojson: ['geojson', 'application/geo+json'],
  graphml: ['graphml', 'application/xml'],
  'web-annotation': ['jsonld', 'application/ld+json'],
};

export const queryHandlers: Handlers<'queries' | 'saveQuery' | 'forgetQuery' | 'export'> = {
  queries({ house }) {
    return { rows: house.book.queries.map(shown) };
  },

  async saveQuery({ house, body, caller }) {
    const record: QueryRecord = {
      kind: 'query',
      id: newId(),
      ...body,
      by: caller.name,
      at: new Date().toISOString(),
    };
    return shown(await house.book.keep(record));
  },

  async forgetQuery({ house, query, caller }) {
    const saved = house.book.findQuery(query.id);
    if (saved === null) throw new Trouble('not-found', 'There is no such saved query.');
    if (saved.by !== caller.name && caller.role !== 'admin')
      throw new Trouble('not-allowed', `"${saved.name}" is ${saved.by}'s: ask them, or an admin.`);
    await house.book.keep({
      kind: 'forget-query',
      id: query.id,
      by: caller.name,
      at: new Date().toISOString(),
    });
    return { forgotten: query.id };
  },

  export({ house, query: { format, include, ...filter }, reply }) {
    const readings = readingsWith(house, house.archive.table.select(filter), format === 'readings');
    const ledger = new Ledger();
    const options = { include: new Set(include) };
    const pieces =
      format === 'readings' ? linesOf(readings) : EXPORT_FORMATS[format].write(readings, options, ledger);
    const [ending, type] = TYPES[format] ?? ['tsv', 'text/tab-separated-values'];
    return reply
      .header('content-type', `${type}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="readout-${format}.${ending}"`)
      .send(Readable.from(pieces));
  },
};

function shown({ kind: _, ...query }: QueryRecord): SavedQuery {
  return query as SavedQuery;
}

async function* linesOf(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  for await (const reading of readings) yield `${JSON.stringify(reading)}\n`;
}

/** The Readings that have the events of these rows, with those only unless they are wanted whole. */
async function* readingsWith({ archive }: House, rows: Uint32Array, whole: boolean): AsyncGenerator<Reading> {
  const { document, documents, event, dictionaries } = archive.table.columns;
  let wanted = new Map<number, Set<string>>();
  const flush = async () => {
    const found = await readingsNumbered(archive.reading, [...wanted.keys()]);
    const given = found.map(({ document: number, reading }) => {
      const ids = wanted.get(number)!;
      return whole ? reading : { ...reading, events: reading.events.filter(({ id }) => ids.has(id)) };
    });
    wanted = new Map();
    return given;
  };
  for (const row of rows) {
    const number = documents.number[document[row]!]!;
    if (!wanted.has(number)) {
      if (wanted.size === PAGE) yield* await flush();
      wanted.set(number, new Set());
    }
    wanted.get(number)!.add(dictionaries.event.values[event[row]!]!);
  }
  yield* await flush();
}
