/**
 * POLECAT's weekly files, 40 columns: tab-separated with a header, one row for each event with all its actors and recipients.
 * Missing text is "None", missing numbers are empty. Several values in a cell are joined with "; ", so a ";" or "|" inside one
 * becomes a ",".
 */
import { findCountry } from '../codes/countries.js';
import { type Cell, tabbedLine } from './cells.js';
import { dayOf } from './dates.js';
import { hashOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { type EventView, type Participant, type Place, vouchedEvents, wordsAt } from './view.js';

export const POLECAT_COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  ...partyColumns('Actor'),
  ...partyColumns('Recipient'),
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const;

function partyColumns(who: 'Actor' | 'Recipient'): string[] {
  return [
    `${who} Name`,
    `${who} Country`,
    `${who} COW`,
    `Primary ${who} Sector`,
    `${who} Sectors`,
    `${who} Title`,
    `${who} Name Raw`,
    `Wikipedia ${who} ID`,
  ];
}

export const polecat: FileFormat = {
  kind: 'file',
  about: 'POLECAT weekly files, 40 columns',
  marksVoice: false,
  write,
};

const MISSING = 'None';

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  yield tabbedLine(POLECAT_COLUMNS);
  for await (const view of vouchedEvents(readings, options, ledger)) {
    if (dayOf(view.event.time) === null) ledger.omit('no-day');
    ledger.written++;
    yield tabbedLine(cellsOf(view));
  }
}

function cellsOf(view: EventView): Cell[] {
  const { event, id, reading } = view;
  const { document, entities, places } = reading;
  const named = (...kinds: string[]) =>
    listed(entities.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
  // Ids of POLECAT begin with the story's: the event's own part keeps two of a kind in a story apart.
  const story = `${hashOf(document.id).slice(0, 12)}-${id.slice(0, 12)}`;
  return [
    [story, event.type, event.mode ?? ''].join('_'),
    dayOf(event.time) ?? MISSING,
    event.type,
    event.mode ?? '',
    event.score,
    event.quad.toUpperCase(),
    listed(event.contexts),
    ...partyCells(view, view.actors),
    ...partyCells(view, view.recipients),
    ...placeCells(view, view.place),
    document.publisher ?? MISSING,
    document.publishedAt?.slice(0, 10) ?? MISSING,
    named('person'),
    named('organisation'),
    listed([...new Set(places.filter(({ role }) => role === 'location').map(({ name }) => name))]),
    document.language,
    `readout-${reading.engine.version}`,
  ];
}

function partyCells({ reading }: EventView, parties: readonly Participant[]): Cell[] {
  const entities = parties.map(({ entity }) => entity);
  const known = (values: readonly (string | null | undefined)[]) =>
    listed(values.map(value => value ?? MISSING));
  return [
    listed(entities.map(({ name }) => name)),
    known(entities.map(({ country }) => country)),
    known(entities.map(({ country }) => findCountry(country)?.cow)),
    known(entities.map(({ sector }) => sector)),
    known(
      entities.map(
        ({ sector, otherSectors }) => [sector, ...otherSectors].filter(Boolean).join(', ') || null,
      ),
    ),
    known(entities.map(({ roles }) => roles[0]?.title)),
    listed(parties.map(party => wordsAt(reading, party))),
    MISSING,
  ];
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? MISSING : values.map(value => value.replace(/[;|]/g, ',')).join('; ');
}

function placeCells({ reading }: EventView, place: Place | null): Cell[] {
  if (place === null) return [...Array<Cell>(5).fill(MISSING), null, null, null, MISSING, MISSING];
  const feature = place.feature ?? '';
  return [
    place.name,
    /^PPL/.test(feature) ? place.name : MISSING,
    /^ADM[2-5]/.test(feature) ? place.name : MISSING,
    (/^ADM1/.test(feature) ? place.name : place.admin1) ?? MISSING,
    place.country ?? MISSING,
    place.lat,
    place.lon,
    place.geonamesId,
    wordsAt(reading, place),
    place.feature ?? MISSING,
  ];
}
