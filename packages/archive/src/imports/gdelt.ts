/** GDELT's event tables: 2.0 (61 columns), 1.0 (58, or 57 before April 2013). The number of columns tells which one a line is of. */
import { sectorOfRole } from '../codes/actors.js';
import { countryOfFips, knownCode } from '../codes/countries.js';
import type { Chunks } from './records.js';
import { checkCount, tabbedRows } from './rows.js';
import type { EventRow, Imported, RowParty, RowPlace } from './types.js';
import { codeOf, dateOf, numberOf, partiesOfCode, textOf, urlOf } from './values.js';

const DAY = 1;
const MONTH = 2;
const YEAR = 3;
const ACTOR = 5;
const RECIPIENT = 15;
const CODE = 26;
const QUAD = 29;

/** Where the place of the action begins, by the number of columns; with the place's own number of columns. */
const LAYOUTS: Readonly<Record<number, { place: number; latitude: number; url: number | null }>> = {
  61: { place: 51, latitude: 56, url: 60 },
  58: { place: 49, latitude: 53, url: 57 },
  57: { place: 49, latitude: 53, url: null },
};

export function importGdelt(chunks: Chunks): AsyncGenerator<Imported> {
  return tabbedRows(chunks, rowOf);
}

function rowOf(cells: readonly string[]): Omit<EventRow, 'line'> {
  checkCount(cells, [61, 58, 57], 'a GDELT event table');
  const layout = LAYOUTS[cells.length]!;
  const coded = codeOf('EventCode', cells[CODE]);
  const source = layout.url === null ? null : textOf(cells[layout.url]);
  const url = source === null ? null : urlOf(source);
  return {
    format: 'gdelt-events',
    id: textOf(cells[0]),
    documentId: url === null ? source : null,
    url,
    publisher: null,
    sentence: null,
    date: dateOf('SQLDATE', cells[DAY]) ?? dateOf('MonthYear', cells[MONTH]) ?? dateOf('Year', cells[YEAR]),
    actors: partiesAt(cells, ACTOR),
    recipients: partiesAt(cells, RECIPIENT),
    ...coded,
    quad: numberOf('QuadClass', cells[QUAD]) ?? coded.quad,
    place: placeAt(cells, layout),
    text: null,
  };
}

/** Code, name, country, group, ethnic, two religions, three types. */
function partiesAt(cells: readonly string[], from: number): RowParty[] {
  const [party] = partiesOfCode(textOf(cells[from]), textOf(cells[from + 1]));
  if (!party) return [];
  const sectors = cells
    .slice(from + 7, from + 10)
    .map(sectorOfRole)
    .filter(sector => sector !== null);
  return [
    {
      ...party,
      country: party.country ?? knownCode(textOf(cells[from + 2])),
      sectors: sectors.length > 0 ? sectors : party.sectors,
    },
  ];
}

function placeAt(
  cells: readonly string[],
  { place, latitude }: { place: number; latitude: number },
): RowPlace | null {
  const name = textOf(cells[place + 1]);
  if (name === null) return null;
  return {
    name,
    country: countryOfFips(textOf(cells[place + 2]) ?? ''),
    latitude: numberOf('ActionGeo_Lat', cells[latitude]),
    longitude: numberOf('ActionGeo_Long', cells[latitude + 1]),
  };
}

/** Kept beside the importer, since both tell lines by their columns. */
export const GDELT_COLUMN_COUNTS: readonly number[] = Object.keys(LAYOUTS).map(Number);
