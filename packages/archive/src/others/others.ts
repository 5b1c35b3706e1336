/**
 * Event tables of others beside Readout's own, each under a name: put in, taken out, and given back as rows to compare. Simple for now:
 * a table is put in whole, and a table of the same name goes when the new one is in.
 */
import type { EventRow, Imported, RowParty, TableFormat } from '../imports/types.js';
import { isBadLine } from '../imports/types.js';
import { dayOf } from '../rows/rows.js';
import { append } from '../store/append.js';
import type { Archive } from '../store/open.js';
import type { TableRow } from '../store/tables.js';
import { toEnd } from '../store/to-end.js';
import { inTransaction } from '../store/transaction.js';
import { ArchiveError } from '../trouble.js';

export interface OtherTable {
  name: string;
  format: TableFormat;
  /** The file that it came from. */
  file: string;
  events: number;
  /** Lines that held no event. */
  refused: number;
}

export interface PutOptions {
  name: string;
  format: TableFormat;
  file: string;
  /** Called for each line that holds no event. */
  onBadLine?(line: number, reason: string): void;
}

/** What stands for the archive's own events where a table can be named. */
export const OWN_EVENTS = 'readout';
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const PAGE = 2000;

/**
 * Puts a table into the archive, in the place of one of the same name: all of it or, when it throws, nothing.
 *
 * @throws ArchiveError when the name cannot be one, or nothing in the file is an event.
 */
export async function putTable(
  archive: Archive,
  rows: AsyncIterable<Imported>,
  { name, format, file, onBadLine }: PutOptions,
): Promise<OtherTable> {
  if (name === OWN_EVENTS)
    throw new ArchiveError(`"${OWN_EVENTS}" are the archive's own events: call the table something else.`);
  if (!NAME.test(name))
    throw new ArchiveError(
      `A table cannot be called "${name}": take letters, digits, "-" and "_", beginning with a letter.`,
    );
  const { connection } = archive;
  const table: OtherTable = { name, format, file, events: 0, refused: 0 };
  await inTransaction(archive, async () => {
    await removeRows(archive, name);
    let page: TableRow<'other_events'>[] = [];
    for await (const row of rows) {
      if (isBadLine(row)) {
        table.refused++;
        onBadLine?.(row.line, row.reason);
        continue;
      }
      table.events++;
      page.push(tableRow(name, row));
      if (page.length < PAGE) continue;
      await append(connection, 'other_events', page);
      page = [];
    }
    await append(connection, 'other_events', page);
    if (table.events === 0)
      throw new ArchiveError(`${file} has no event of the format ${format}: name another.`);
    await append(connection, 'other_tables', [{ ...table, imported: Date.now() }]);
  });
  return table;
}

/** False when there is none of that name. */
export async function removeTable(archive: Archive, name: string): Promise<boolean> {
  const isThere = (await findFormat(archive, name)) !== null;
  if (isThere) await inTransaction(archive, () => removeRows(archive, name));
  return isThere;
}

async function findFormat({ connection }: Archive, name: string): Promise<TableFormat | null> {
  const found = await connection.runAndReadAll('SELECT format FROM store.other_tables WHERE name = $1', [
    name,
  ]);
  return (found.getRows()[0]?.[0] as TableFormat | undefined) ?? null;
}

async function removeRows({ connection }: Archive, name: string): Promise<void> {
  for (const table of ['other_events', 'other_tables'])
    await connection.run(`DELETE FROM store.${table} WHERE name = $1`, [name]);
}

/** The events of a table, in the order of its lines. Streams. */
export async function* rowsOfTable(archive: Archive, name: string): AsyncGenerator<EventRow> {
  const format = await findFormat(archive, name);
  if (format === null)
    throw new ArchiveError(`There is no table "${name}" in the archive: put one in with "readout import".`);
  const result = await archive.connection.stream(
    'SELECT * FROM store.other_events WHERE name = $1 ORDER BY line, rowid',
    [name],
  );
  for await (const rows of toEnd(result, result.yieldRowObjectJson()))
    for (const row of rows) yield eventRow(format, row as unknown as TableRow<'other_events'>);
}

function tableRow(name: string, row: EventRow): TableRow<'other_events'> {
  const { line, id, documentId, url, publisher, sentence, date, actors, recipients, place } = row;
  const { type, mode, cameo, quad, text } = row;
  return {
    ...{ name, line, id, document_id: documentId, url, publisher, sentence },
    date: dayOf(date),
    date_value: date,
    actors: actors.map(party => party.name ?? ''),
    actor_codes: actors.map(party => party.code ?? ''),
    actor_countries: actors.map(party => party.country ?? ''),
    actor_sectors: actors.map(party => party.sectors.join('+')),
    recipients: recipients.map(party => party.name ?? ''),
    recipient_codes: recipients.map(party => party.code ?? ''),
    recipient_countries: recipients.map(party => party.country ?? ''),
    recipient_sectors: recipients.map(party => party.sectors.join('+')),
    ...{ type, mode, cameo, quad },
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    lat: place?.latitude ?? null,
    lon: place?.longitude ?? null,
    words: text,
  };
}

function eventRow(format: TableFormat, row: TableRow<'other_events'>): EventRow {
  const { place_name, place_country, lat, lon } = row;
  const hasPlace = place_name !== null || place_country !== null || lat !== null;
  return {
    format,
    line: row.line!,
    id: row.id,
    documentId: row.document_id,
    url: row.url,
    publisher: row.publisher,
    sentence: row.sentence,
    date: row.date_value,
    actors: partiesOf(row.actors!, row.actor_codes!, row.actor_countries!, row.actor_sectors!),
    recipients: partiesOf(
      row.recipients!,
      row.recipient_codes!,
      row.recipient_countries!,
      row.recipient_sectors!,
    ),
    type: row.type,
    mode: row.mode,
    cameo: row.cameo,
    quad: row.quad,
    place: hasPlace ? { name: place_name, country: place_country, latitude: lat, longitude: lon } : null,
    text: row.words,
  };
}

function partiesOf(
  names: readonly string[],
  codes: readonly string[],
  countries: readonly string[],
  sectors: readonly string[],
): RowParty[] {
  return names.map((name, place) => ({
    name: name || null,
    code: codes[place] || null,
    country: countries[place] || null,
    sectors: sectors[place] ? sectors[place].split('+') : [],
  }));
}
