/**
 * Hand-coded events in CSV, under whatever names the columns have. A column is found by the mapping given, else by the names here,
 * those of Readout's own `csv` among them. Cells with several values have them parted by ";".
 */
import { CAMEO_CODES, EVENT_TYPES } from '@readout/lexicon/ontology';
import { partyOfCode } from '../codes/actors.js';
import { ploverOf, quadClassOf, quadOfType } from '../codes/classes.js';
import { countryNamed, knownCode } from '../codes/countries.js';
import { withoutGuard } from '../exports/cells.js';
import { type Chunks, readRecords } from './records.js';
import { RowProblem, rowAt } from './rows.js';
import type { EventRow, Imported, RowParty } from './types.js';
import { codeOf, dateOf, numberOf, shown, textOf, urlOf } from './values.js';

/** What a column can be, and by which names it is known. */
const NAMES = {
  id: ['id', 'event_id'],
  document: ['document_id', 'document', 'story_id', 'story', 'article_id'],
  url: ['url', 'source_url', 'sourceurl'],
  publisher: ['publisher', 'source', 'outlet'],
  sentence: ['sentence', 'sentence_number'],
  date: ['date', 'event_date', 'date_from', 'day'],
  dateTo: ['date_to', 'end_date'],
  actor: ['actor_names', 'actor', 'actor_name', 'source_actor', 'actor1'],
  actorCode: ['actor_codes', 'actor_code'],
  actorCountry: ['actor_countries', 'actor_country'],
  actorSector: ['actor_sectors', 'actor_sector'],
  recipient: ['recipient_names', 'recipient', 'recipient_name', 'target', 'target_actor', 'actor2'],
  recipientCode: ['recipient_codes', 'recipient_code', 'target_code'],
  recipientCountry: ['recipient_countries', 'recipient_country', 'target_country'],
  recipientSector: ['recipient_sectors', 'recipient_sector', 'target_sector'],
  type: ['type', 'event_type', 'plover'],
  mode: ['mode', 'event_mode'],
  cameo: ['cameo', 'cameo_code', 'event_code', 'code'],
  place: ['place', 'location'],
  placeCountry: ['place_country'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'long'],
  text: ['evidence', 'text', 'sentence_text', 'notes'],
} as const;

export type CsvField = keyof typeof NAMES;
export const CSV_FIELDS = Object.keys(NAMES) as CsvField[];

/** The column's name in the header, by what it is. */
export type CsvMapping = Partial<Record<CsvField, string>>;

type Cell = (field: CsvField) => string | undefined;

export async function* importCsv(chunks: Chunks, mapping: CsvMapping = {}): AsyncGenerator<Imported> {
  let columns: Map<CsvField, number> | null = null;
  let width = 0;
  for await (const record of readRecords(chunks)) {
    if ('reason' in record) {
      yield record;
      continue;
    }
    const { line, cells } = record;
    if (columns === null) {
      const found = columnsOf(cells, mapping);
      if (typeof found === 'string') {
        yield { line, reason: found };
        return;
      }
      columns = found;
      width = cells.length;
      continue;
    }
    const places = columns;
    yield rowAt(line, () => {
      if (cells.length !== width)
        throw new RowProblem(`has ${cells.length} columns; its header has ${width}`);
      return rowOf(field => {
        const cell = cells[places.get(field) ?? -1];
        return cell === undefined ? undefined : withoutGuard(cell);
      });
    });
  }
}

/** Where each field stands, or what is wrong with the header. */
function columnsOf(header: readonly string[], mapping: CsvMapping): Map<CsvField, number> | string {
  const names = header.map(name => name.trim().toLowerCase());
  const columns = new Map<CsvField, number>();
  for (const field of CSV_FIELDS) {
    const asked = mapping[field];
    const known: readonly string[] = asked === undefined ? NAMES[field] : [asked.trim().toLowerCase()];
    const at = known.map(name => names.indexOf(name)).find(index => index >= 0);
    if (at !== undefined) columns.set(field, at);
    else if (asked !== undefined) {
      return `has no column "${shown(asked)}" for ${field}; it has ${header.map(name => `"${shown(name)}"`).join(', ')}`;
    }
  }
  if (!columns.has('type') && !columns.has('cameo')) {
    return 'has no column for the type or the CAMEO code of events: name it in the mapping ("type=…" or "cameo=…")';
  }
  return columns;
}

function rowOf(at: Cell): Omit<EventRow, 'line'> {
  const coded = textOf(at('cameo')) === null ? null : codeOf('the CAMEO code', at('cameo'));
  const type = typeOf(textOf(at('type')));
  if (coded === null && type === null) throw new RowProblem('has neither a type nor a CAMEO code');
  const cameo = coded?.cameo ?? type?.cameo ?? null;
  const plover = type?.type ?? coded?.type ?? null;
  const place = textOf(at('place'));
  return {
    format: 'csv',
    id: textOf(at('id')),
    documentId: textOf(at('document')),
    url: urlOf(at('url')),
    publisher: textOf(at('publisher')),
    sentence: numberOf('the sentence', at('sentence')),
    date: narrowest(dateOf('the date', at('date')), dateOf('the last date', at('dateTo'))),
    actors: partiesOf(at, 'actor', 'actorCode', 'actorCountry', 'actorSector'),
    recipients: partiesOf(at, 'recipient', 'recipientCode', 'recipientCountry', 'recipientSector'),
    type: plover,
    mode: textOf(at('mode')) ?? type?.mode ?? coded?.mode ?? null,
    cameo,
    quad: plover === null ? (cameo === null ? null : quadClassOf(cameo)) : quadOfType(plover),
    place:
      place === null
        ? null
        : {
            name: place,
            country: countryOf(textOf(at('placeCountry'))),
            latitude: numberOf('the latitude', at('latitude')),
            longitude: numberOf('the longitude', at('longitude')),
          },
    text: textOf(at('text')),
  };
}

/** "ASSAULT", "assault/beat", or a CAMEO code in the column of types. */
function typeOf(
  written: string | null,
): { type: string | null; mode: string | null; cameo: string | null } | null {
  if (written === null) return null;
  if (CAMEO_CODES.has(written)) return { ...ploverOf(written), cameo: written };
  const [type, mode = null] = written.split('/') as [string, string?];
  if (EVENT_TYPES.has(type.toUpperCase())) return { type: type.toUpperCase(), mode, cameo: null };
  throw new RowProblem(`the type is "${shown(written)}", which is neither PLOVER's nor a CAMEO code`);
}

/** What both ends have in common: a day, a month, a year; the first alone where there is no second. */
function narrowest(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return from;
  for (const length of [7, 4])
    if (from.slice(0, length) === to.slice(0, length)) return from.slice(0, length);
  return null;
}

function partiesOf(
  at: Cell,
  name: CsvField,
  code: CsvField,
  country: CsvField,
  sector: CsvField,
): RowParty[] {
  const list = (field: CsvField) => (textOf(at(field)) === null ? [] : at(field)!.split(';').map(textOf));
  const [names, codes, countries, sectors] = [list(name), list(code), list(country), list(sector)];
  const count = Math.max(names.length, codes.length, countries.length, sectors.length);
  return Array.from({ length: count }, (_, index) => {
    const written = codes[index] ?? null;
    const ofCode = written === null ? { country: null, sectors: [] } : partyOfCode(written);
    const own = sectors[index]?.split(/[,+]/).map(one => one.trim().toUpperCase());
    return {
      name: names[index] ?? null,
      code: written,
      country: countryOf(countries[index] ?? null) ?? ofCode.country,
      sectors: own ?? ofCode.sectors,
    };
  });
}

/** A code in either spelling, or a name. */
function countryOf(written: string | null): string | null {
  return written === null ? null : (knownCode(written) ?? countryNamed(written));
}
