/** `readout events`: the events that are asked for. */
import { EVENT_COLUMNS, type EventRow, eventsIn } from '@readout/archive';
import { eventFilterOf } from '../archive/filters.js';
import { withArchive } from '../archive/open.js';
import { type RowFormat, writeRows } from '../archive/rows.js';
import { readArguments, wholeNumberOf } from '../flags.js';
import { COMMANDS } from './descriptions.js';
import { noArguments } from './no-arguments.js';

/** What fits into a table on a terminal. */
const SHOWN = 100;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('events', COMMANDS.events.flags, args);
  noArguments('events', positionals);
  const format = (values.format ?? 'table') as RowFormat;
  const query = {
    ...eventFilterOf(values),
    limit: wholeNumberOf('--limit', values.limit) ?? (format === 'table' ? SHOWN : undefined),
  };
  await withArchive(values.archive, 'read', async archive => {
    const events = eventsIn(archive, query);
    const count =
      format === 'table'
        ? await writeRows(format, { columns: TABLE_COLUMNS, pages: pagesOf(events, tableRow) })
        : await writeRows(format, { columns: EVENT_COLUMNS, pages: pagesOf(events, fullRow) });
    if (format === 'table' && count === 0) process.stderr.write('readout: no event is like that\n');
    if (format === 'table' && count === query.limit)
      process.stderr.write(`readout: the first ${count} events; --limit or --format csv gives more\n`);
  });
  return 0;
}

const TABLE_COLUMNS = [
  'date',
  'type',
  'actors',
  'recipients',
  'status',
  'says',
  'where',
  'words',
  'publisher',
  'document',
];

function tableRow(event: EventRow): unknown[] {
  const { date, type, mode, status, voice, speaker, place_name, words, publisher, document } = event;
  return [
    date,
    mode ? `${type}/${mode}` : type,
    event.actors,
    event.recipients,
    status,
    voice === 'publisher' ? 'publisher' : (speaker ?? 'somebody'),
    place_name,
    words,
    publisher,
    document,
  ];
}

function fullRow(event: EventRow): unknown[] {
  return EVENT_COLUMNS.map(column => event[column]);
}

const PAGE = 500;

async function* pagesOf(events: AsyncIterable<EventRow>, rowOf: (event: EventRow) => unknown[]) {
  let page: unknown[][] = [];
  for await (const event of events) {
    page.push(rowOf(event));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}
