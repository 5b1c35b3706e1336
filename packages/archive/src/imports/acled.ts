/**
 * ACLED's table (CSV), its columns found by the header, since they came and went over the years. What ACLED's sub-types are in PLOVER
 * is told here; where one may be several things (an agreement, a change of group), the event has no type. In ACLED the first actor need not be
 * the one who acts: it stands as the actor all the same, as there is nothing else to tell.
 */
import { findDate } from '@readout/sources';
import { quadOfType } from '../codes/classes.js';
import { countryNamed } from '../codes/countries.js';
import { withoutGuard } from '../exports/cells.js';
import { type Chunks, readRecords } from './records.js';
import { RowProblem, rowAt } from './rows.js';
import type { EventRow, Imported, RowParty } from './types.js';
import { numberOf, shown, textOf } from './values.js';

type Cell = (column: string) => string | undefined;

const NEEDED = ['event_date', 'event_type', 'sub_event_type', 'actor1'] as const;

/** Whether a header is ACLED's. */
export function isAcledHeader(cells: readonly string[]): boolean {
  return NEEDED.every(column => cells.includes(column));
}

export async function* importAcled(chunks: Chunks): AsyncGenerator<Imported> {
  let columns: Map<string, number> | null = null;
  for await (const record of readRecords(chunks)) {
    if ('reason' in record) {
      yield record;
      continue;
    }
    const { line, cells } = record;
    if (columns === null) {
      const names = cells.map(name => name.trim().toLowerCase());
      if (!isAcledHeader(names)) {
        yield { line, reason: `is no header of ACLED's, which has ${NEEDED.join(', ')}, parted by commas` };
        return;
      }
      columns = new Map(names.map((name, at) => [name, at]));
      continue;
    }
    const places = columns;
    yield rowAt(line, () => {
      if (cells.length !== places.size)
        throw new RowProblem(`has ${cells.length} columns; its header has ${places.size}`);
      return rowOf(column => {
        const cell = cells[places.get(column) ?? -1];
        return cell === undefined ? undefined : withoutGuard(cell);
      });
    });
  }
}

function rowOf(at: Cell): Omit<EventRow, 'line'> {
  const kinds = [kindOf(at('inter1')), kindOf(at('inter2'))] as const;
  const { type, mode } = ploverOf(textOf(at('event_type')), textOf(at('sub_event_type')), kinds[0]);
  const location = textOf(at('location'));
  const country = textOf(at('country'));
  return {
    format: 'acled',
    id: textOf(at('event_id_cnty')),
    documentId: null,
    url: null,
    publisher: textOf(at('source')),
    sentence: null,
    date: dateOf(at('event_date'), at('time_precision')),
    actors: partiesOf(at('actor1'), at('assoc_actor_1'), kinds[0]),
    recipients: partiesOf(at('actor2'), at('assoc_actor_2'), kinds[1]),
    type,
    mode,
    cameo: null,
    quad: type === null ? null : quadOfType(type),
    place:
      location === null && country === null
        ? null
        : {
            name: location ?? country,
            country: country === null ? null : countryNamed(country),
            latitude: numberOf('latitude', at('latitude')),
            longitude: numberOf('longitude', at('longitude')),
          },
    text: textOf(at('notes')),
  };
}

/** "2023-07-02" or "02 July 2023"; where only the week or month is known, the month. */
function dateOf(cell: string | undefined, precision: string | undefined): string | null {
  const written = textOf(cell);
  if (written === null) return null;
  const day = findDate(written, 'day-first')?.slice(0, 10) ?? null;
  if (day === null) throw new RowProblem(`event_date is "${shown(written)}", which is no date (2023-07-02)`);
  return /^[23]$/.test(textOf(precision) ?? '') ? day.slice(0, 7) : day;
}

interface Plover {
  type: string | null;
  mode: string | null;
}

const UNTOLD: Plover = { type: null, mode: null };
const assault = (mode: string | null): Plover => ({ type: 'ASSAULT', mode });
const protest = (mode: string | null): Plover => ({ type: 'PROTEST', mode });

const SUB_TYPES: Readonly<Record<string, Plover>> = {
  'air/drone strike': assault('aerial'),
  'shelling/artillery/missile attack': assault('heavy-weapons'),
  'remote explosive/landmine/ied': assault('explosives'),
  grenade: assault('explosives'),
  'suicide bomb': assault('suicide-attack'),
  'abduction/forced disappearance': assault('abduct'),
  'sexual violence': assault('sexual'),
  'excessive force against protesters': assault('crowd-control'),
  'peaceful protest': protest('demo'),
  'violent demonstration': protest('riot'),
  'mob violence': protest('riot'),
  arrests: { type: 'COERCE', mode: 'arrest' },
  'looting/property destruction': assault('destroy'),
};

const TYPES: Readonly<Record<string, Plover>> = {
  battles: assault(null),
  'explosions/remote violence': assault(null),
  'violence against civilians': assault(null),
  riots: protest('riot'),
  protests: protest(null),
  'strategic developments': UNTOLD,
};

/** @throws RowProblem when the type is none of ACLED's. */
function ploverOf(type: string | null, subType: string | null, first: Kind | null): Plover {
  const ofType = TYPES[type?.toLowerCase() ?? ''];
  if (ofType === undefined)
    throw new RowProblem(`event_type is "${shown(type ?? '')}", which is none of ACLED's`);
  // ACLED's first actor is then the protesters; where it is those who step in, it is their deed.
  if (subType?.toLowerCase() === 'protest with intervention')
    return first === null || first === 'protesters' ? protest('demo') : assault('crowd-control');
  return SUB_TYPES[subType?.toLowerCase() ?? ''] ?? ofType;
}

const KINDS = [
  'state forces',
  'rebel group',
  'political militia',
  'identity militia',
  'rioters',
  'protesters',
  'civilians',
  'external/other forces',
] as const;
type Kind = (typeof KINDS)[number];

/** The type of an actor, by its name or number. */
function kindOf(cell: string | undefined): Kind | null {
  const written = textOf(cell)?.toLowerCase() ?? '';
  return KINDS.find((kind, at) => kind === written || String(at + 1) === written) ?? null;
}

function partiesOf(name: string | undefined, others: string | undefined, kind: Kind | null): RowParty[] {
  const first = textOf(name);
  const associated = (textOf(others) ?? '').split(';').map(textOf);
  return [first, ...associated]
    .filter(one => one !== null)
    .map((one, at) => ({
      name: one,
      code: null,
      country: countryIn(one),
      sectors: at === 0 ? sectorsOf(one, kind) : [],
    }));
}

/** "Military Forces of Ethiopia (2018-)", "Protesters (Kenya)", "Kenya": what stands in brackets, behind an "of", or alone. */
function countryIn(name: string): string | null {
  // Years follow the country; a unit may follow them.
  const bare = name.split(/\s*\(\d{4}/, 1)[0]!;
  const inBrackets = /\(([^()]+)\)$/.exec(bare)?.[1];
  if (inBrackets !== undefined) return countryNamed(inBrackets);
  const words = bare.split(' ');
  for (let at = 0; at < words.length; at++) {
    const isBegin = at === 0 || words[at - 1] === 'of' || (words[at - 1] === 'the' && words[at - 2] === 'of');
    const country = isBegin ? countryNamed(words.slice(at).join(' ')) : null;
    if (country !== null) return country;
  }
  return null;
}

function sectorsOf(name: string, kind: Kind | null): string[] {
  switch (kind) {
    case 'state forces':
      return [/\bpolice\b/i.test(name) ? 'COP' : 'MIL'];
    case 'rebel group':
      return ['REB'];
    case 'political militia':
    case 'identity militia':
      return ['PRM'];
    case 'rioters':
    case 'protesters':
    case 'civilians':
      return ['CVL'];
    default:
      return [];
  }
}
