/** Readings as rows, beside those of tables. Events that are no facts are left out as in the exports, since tables have no such. */
import type { Reading } from '@readout/engine';
import { quadNumber } from '../codes/classes.js';
import { oneCountryCode } from '../codes/countries.js';
import { dayOf, monthOf, yearOf } from '../exports/dates.js';
import type { Ledger } from '../exports/ledger.js';
import type { ExportOptions, Readings } from '../exports/types.js';
import { type EventView, type Participant, vouchedEvents } from '../exports/view.js';
import type { EventRow, RowParty } from './types.js';

/** The rows in order; `line` is the number of the Reading in the stream. */
export async function* rowsOfReadings(
  readings: Readings,
  options: ExportOptions,
  ledger: Ledger,
): AsyncGenerator<EventRow> {
  let line = 0;
  let last: Reading | null = null;
  for await (const view of vouchedEvents(readings, options, ledger)) {
    if (view.reading !== last) line = ledger.documents;
    last = view.reading;
    ledger.written++;
    yield rowOf(view, line);
  }
}

function rowOf(
  { event, id, reading, sentence, place, actors, recipients, evidence }: EventView,
  line: number,
): EventRow {
  const { document } = reading;
  return {
    format: 'readings',
    line,
    id,
    documentId: document.id,
    url: document.url,
    publisher: document.publisher,
    sentence,
    date: dayOf(event.time) ?? monthOf(event.time) ?? yearOf(event.time),
    actors: actors.map(partyOf),
    recipients: recipients.map(partyOf),
    type: event.type,
    mode: event.mode,
    cameo: event.cameo,
    quad: quadNumber(event.quad),
    place:
      place === null
        ? null
        : {
            name: place.name,
            country: place.country === null ? null : oneCountryCode(place.country),
            latitude: place.lat,
            longitude: place.lon,
          },
    text: evidence,
  };
}

function partyOf({ entity: { name, cameo, country, sector, otherSectors } }: Participant): RowParty {
  return {
    name,
    code: cameo,
    country: country === null ? null : oneCountryCode(country),
    sectors: sector === null ? [] : [sector, ...otherSectors],
  };
}
