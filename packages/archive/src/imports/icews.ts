/** ICEWS coded events, 20 columns, with or without the header. Quotes are no quotes but for those round a whole cell. */
import { countryNamed } from '../codes/countries.js';
import { sectorsOfIcews } from '../codes/icews.js';
import type { Chunks } from './records.js';
import { checkCount, tabbedRows } from './rows.js';
import type { EventRow, Imported, RowParty } from './types.js';
import { codeOf, dateOf, numberOf, textOf } from './values.js';

const COLUMNS = 20;

export function importIcews(chunks: Chunks): AsyncGenerator<Imported> {
  return tabbedRows(chunks, rowOf, cells => textOf(cells[0]) === 'Event ID');
}

function rowOf(cells: readonly string[]): Omit<EventRow, 'line'> {
  checkCount(cells, [COLUMNS], 'an ICEWS table');
  const country = textOf(cells[17]);
  const city = textOf(cells[14]) ?? textOf(cells[15]) ?? textOf(cells[16]) ?? country;
  return {
    format: 'icews',
    id: textOf(cells[0]),
    documentId: textOf(cells[11]),
    url: null,
    publisher: textOf(cells[13]),
    sentence: numberOf('Sentence Number', cells[12]),
    date: dateOf('Event Date', cells[1]),
    actors: partiesAt(cells, 2),
    recipients: partiesAt(cells, 8),
    ...codeOf('CAMEO Code', cells[6]),
    place:
      city === null
        ? null
        : {
            name: city,
            country: country === null ? null : countryNamed(country),
            latitude: numberOf('Latitude', cells[18]),
            longitude: numberOf('Longitude', cells[19]),
          },
    text: textOf(cells[5]),
  };
}

/** Name, sectors, country. */
function partiesAt(cells: readonly string[], from: number): RowParty[] {
  const name = textOf(cells[from]);
  if (name === null) return [];
  const sectors = textOf(cells[from + 1]);
  const country = textOf(cells[from + 2]);
  return [
    {
      name,
      code: null,
      country: country === null ? null : countryNamed(country),
      sectors: sectors === null ? [] : sectorsOfIcews(sectors),
    },
  ];
}
