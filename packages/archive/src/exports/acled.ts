/**
 * A table with ACLED's 31 columns, for events that are of ACLED's kinds (`acled-classes.ts`). It is ACLED-like: nobody at ACLED has
 * coded it. Regions, reach of the sources and tags are not known. Fatalities stay empty where the text gives no number, for then it
 * may have told of deaths without one.
 */
import { findCountry } from '../codes/countries.js';
import { type AcledType, acledTypeOf, actorTypeOf, isCivilian } from './acled-classes.js';
import { type Cell, commaLine, onOneLine } from './cells.js';
import { timePrecisionOf } from './dates.js';
import { numberOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { type EventView, type Participant, type Place, vouchedEvents } from './view.js';

export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const;

export const acled: FileFormat = {
  kind: 'file',
  about: "a table with ACLED's 31 columns (CSV)",
  marksVoice: false,
  write,
};

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  yield commaLine(ACLED_COLUMNS);
  for await (const view of vouchedEvents(readings, options, ledger)) {
    const type = acledTypeOf(view);
    if (type === null) {
      ledger.omit('no-class');
      continue;
    }
    if (timePrecisionOf(view.event.time) === null) ledger.omit('no-day');
    ledger.written++;
    yield commaLine(cellsOf(view, type, options), options.keepFormulas);
  }
}

function cellsOf(view: EventView, type: AcledType, options: ExportOptions): Cell[] {
  const { event, place } = view;
  const { document } = view.reading;
  const precision = timePrecisionOf(event.time);
  const date = precision === null ? null : (event.time.from?.slice(0, 10) ?? null);
  const country = findCountry(place?.country ?? null);
  const [first, second] = sidesOf(view);
  const kind = (side: readonly Participant[]) =>
    side[0] ? actorTypeOf(side[0].entity, type.type, place?.country ?? null) : null;
  return [
    `${country?.code ?? ''}${numberOf(view.id)}`,
    date,
    date === null ? null : Number(date.slice(0, 4)),
    precision,
    type.disorder,
    type.type,
    type.subType,
    ...sideCells(first, kind(first)),
    ...sideCells(second, kind(second)),
    interactionOf(kind(first), kind(second), second.length > 0),
    isAgainstCivilians(type, second) ? 'Civilian targeting' : null,
    country?.numeric == null ? null : Number(country.numeric),
    null,
    country?.name ?? null,
    ...placeCells(place),
    document.publisher,
    null,
    onOneLine(view.evidence),
    event.numbers.dead,
    null,
    secondsOf(options.addedAt?.(document.id) ?? null),
  ];
}

/** Actors and recipients; of a battle that has only actors, the first and the others. */
function sidesOf({ actors, recipients }: EventView): [readonly Participant[], readonly Participant[]] {
  return recipients.length > 0 ? [actors, recipients] : [actors.slice(0, 1), actors.slice(1)];
}

function sideCells(side: readonly Participant[], kind: string | null): Cell[] {
  const [first, ...others] = side.map(({ entity }) => entity.name.replaceAll(';', ','));
  return [first ?? null, others.join('; ') || null, kind];
}

function interactionOf(first: string | null, second: string | null, hasSecond: boolean): string | null {
  if (first === null) return null;
  if (!hasSecond) return `${first} only`;
  return second === null ? null : `${first}-${second}`;
}

function isAgainstCivilians({ type }: AcledType, recipients: readonly Participant[]): boolean {
  if (type === 'Violence against civilians') return true;
  return (
    type === 'Explosions/Remote violence' &&
    recipients.length > 0 &&
    recipients.every(({ entity }) => isCivilian(entity))
  );
}

/** admin1, admin2, admin3, location, latitude, longitude, geo_precision. */
function placeCells(place: Place | null): Cell[] {
  if (place === null) return Array<Cell>(7).fill(null);
  const feature = place.feature ?? '';
  const level = (code: string) => (feature.startsWith(code) ? place.name : null);
  return [
    level('ADM1') ?? place.admin1,
    level('ADM2'),
    level('ADM3'),
    place.name,
    place.lat,
    place.lon,
    place.lat === null ? null : geoPrecisionOf(feature),
  ];
}

/** 1 an exact place, 2 part of a region, 3 a larger region; null when the kind of place is unknown. */
function geoPrecisionOf(feature: string): number | null {
  if (feature === '') return null;
  if (/^(ADM1|PCL|RGN|SEA|OCN|CONT|DST)/.test(feature)) return 3;
  return /^ADM/.test(feature) ? 2 : 1;
}

function secondsOf(date: string | null): number | null {
  const milliseconds = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}
