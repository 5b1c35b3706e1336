/**
 * POLECAT's weekly files. The header tells the columns, since some files have more of them, or another name for the intensity; lines
 * may end in tabs of nothing. Several actors stand in one cell.
 */
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import { quadNumber, quadOfType } from '../codes/classes.js';
import { knownCode } from '../codes/countries.js';
import { type Chunks, readTabbed } from './records.js';
import { RowProblem, rowAt } from './rows.js';
import type { EventRow, Imported, RowParty } from './types.js';
import { dateOf, numberOf, shown, textOf } from './values.js';

/** Without these there is no event to read. */
const NEEDED = ['Event ID', 'Event Date', 'Event Type', 'Actor Name', 'Recipient Name'] as const;

type Cell = (column: string) => string | undefined;

export async function* importPolecat(chunks: Chunks): AsyncGenerator<Imported> {
  let columns: Map<string, number> | null = null;
  for await (const record of readTabbed(chunks)) {
    if ('reason' in record) {
      yield record;
      continue;
    }
    const { line, cells } = record;
    if (columns === null) {
      columns = new Map(cells.map((name, index) => [name.trim(), index]));
      const missing = NEEDED.filter(name => !columns!.has(name));
      if (missing.length > 0) {
        yield { line, reason: `is no header of POLECAT: there is no column "${missing.join('", "')}"` };
        return;
      }
      continue;
    }
    const places = columns;
    const at: Cell = column => cells[places.get(column) ?? -1];
    yield rowAt(line, () => rowOf(at, cells.length, places));
  }
}

function rowOf(at: Cell, count: number, columns: ReadonlyMap<string, number>): Omit<EventRow, 'line'> {
  const last = Math.max(...NEEDED.map(name => columns.get(name)!));
  if (count <= last) throw new RowProblem(`has ${count} columns; its header has ${columns.size}`);
  const type = textOf(at('Event Type'))?.toUpperCase() ?? null;
  if (type === null || !EVENT_TYPES.has(type)) {
    throw new RowProblem(`Event Type is "${shown(type ?? '')}", which PLOVER does not have`);
  }
  const id = textOf(at('Event ID'));
  const mode = textOf(at('Event Mode'));
  const place = textOf(at('Placename'));
  return {
    format: 'polecat',
    id,
    documentId: textOf(at('Story ID')) ?? storyOf(id, type),
    url: null,
    publisher: textOf(at('Source')),
    sentence: null,
    date: dateOf('Event Date', at('Event Date')),
    actors: partiesOf(at, 'Actor'),
    recipients: partiesOf(at, 'Recipient'),
    type,
    mode,
    cameo: null,
    quad: quadNumber(textOf(at('Quad Code')) ?? '') ?? quadOfType(type),
    place:
      place === null
        ? null
        : {
            name: place,
            country: knownCode(textOf(at('Country'))),
            latitude: numberOf('Latitude', at('Latitude')),
            longitude: numberOf('Longitude', at('Longitude')),
          },
    text: textOf(at('Event Text')),
  };
}

/** Ids are the story's, the type and the mode, joined by "_". */
function storyOf(id: string | null, type: string): string | null {
  const at = id?.lastIndexOf(`_${type}`) ?? -1;
  return at > 0 ? id!.slice(0, at) : null;
}

function partiesOf(at: Cell, who: 'Actor' | 'Recipient'): RowParty[] {
  const list = (column: string) =>
    (textOf(at(column)) ?? '').split(';').map(value => textOf(value.split('|')[0]));
  const names = list(`${who} Name`);
  const countries = list(`${who} Country`);
  const first = list(`Primary ${who} Sector`);
  const sectors = (at(`${who} Sectors`) ?? '').split(';');
  return names.flatMap((name, index) => {
    const country = knownCode(countries[index] ?? null);
    const all = [first[index] ?? null, ...(sectors[index] ?? '').split(/[,|]/).map(textOf)];
    const known = [...new Set(all.filter(sector => sector !== null))];
    return name === null && country === null && known.length === 0
      ? []
      : [{ name, code: null, country, sectors: known }];
  });
}
