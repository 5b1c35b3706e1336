/**
 * GDELT 2.0 Events, 61 columns: tab-separated, no header, no quoting. One row for each pair of actor and recipient. What GDELT
 * counts over a batch (mentions, sources, articles) is one document here; tone, ethnic and religious codes, places of actors, and
 * places' divisions and ids in the gazetteers of the United States are not known and stay empty.
 */
import { goldsteinOf } from '@readout/lexicon/ontology';
import { readActorCode, rolesOf } from '../codes/actors.js';
import { quadClassOf, rootOf } from '../codes/classes.js';
import { findCountry } from '../codes/countries.js';
import { type Cell, tabbedLine } from './cells.js';
import { compact, dayOf, monthOf, yearOf } from './dates.js';
import { numberOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { codedDyads, type Dyad, type EventView, type Participant, type Place } from './view.js';

export const gdeltEvents: FileFormat = {
  kind: 'file',
  about: 'GDELT 2.0 events, 61 columns',
  marksVoice: false,
  write,
};

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  for await (const { view, cameo, dyad } of codedDyads(readings, options, ledger)) {
    if (dayOf(view.event.time) === null) ledger.omit('no-day');
    ledger.written++;
    yield tabbedLine(cellsOf(view, cameo, dyad, options));
  }
}

function cellsOf(
  view: EventView,
  cameo: string,
  { source, target, id }: Dyad,
  options: ExportOptions,
): Cell[] {
  const { event, place, reading } = view;
  const { document } = reading;
  return [
    numberOf(id),
    ...dateCells(event.time),
    ...actorCells(source),
    ...actorCells(target),
    view.lead ? 1 : 0,
    cameo,
    cameo.slice(0, 3),
    rootOf(cameo),
    quadClassOf(cameo),
    event.goldstein ?? goldsteinOf(cameo),
    1,
    1,
    1,
    null,
    ...NO_PLACE,
    ...NO_PLACE,
    ...placeCells(place),
    compact(options.addedAt?.(document.id) ?? null, true),
    document.url ?? document.id,
  ];
}

/** Day, month, year and GDELT's fraction of the year; what is not known so exactly stays empty. */
function dateCells(time: EventView['event']['time']): Cell[] {
  const day = dayOf(time);
  const year = yearOf(time);
  const fraction = day === null ? null : fractionOf(day);
  return [compact(day), (monthOf(time) ?? '').replace('-', ''), year, fraction];
}

/** GDELT's formula, (month × 30 + day) / 365, to four places. */
function fractionOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Math.round((year + (month * 30 + date) / 365) * 10_000) / 10_000;
}

function actorCells(participant: Participant | null): Cell[] {
  if (participant === null) return Array<Cell>(10).fill(null);
  const { entity } = participant;
  const { country, group, roles } = readActorCode(entity.cameo);
  const types = [...new Set([...roles, ...rolesOf(entity.otherSectors)])];
  return [
    entity.cameo,
    entity.name.toUpperCase(),
    country,
    group,
    null,
    null,
    null,
    types[0] ?? null,
    types[1] ?? null,
    types[2] ?? null,
  ];
}

const NO_PLACE: readonly Cell[] = Array<Cell>(8).fill(null);

function placeCells(place: Place | null): readonly Cell[] {
  if (place === null) return NO_PLACE;
  const country = findCountry(place.country);
  const fips = country?.fips ?? null;
  const type = placeTypeOf(place);
  const isCountry = type === 1;
  const parts = [place.name, place.admin1, country?.name].filter(part => part != null && part !== '');
  return [
    type,
    [...new Set(parts)].join(', '),
    fips,
    isCountry ? fips : null,
    null,
    place.lat,
    place.lon,
    isCountry ? fips : null,
  ];
}

/** 1 country, 2 US state, 3 US city or landmark, 4 city or landmark elsewhere, 5 division elsewhere; null when unknown. */
function placeTypeOf({ feature, country }: Place): number | null {
  if (feature === null) return null;
  const american = country === 'USA';
  if (feature.startsWith('PCL')) return 1;
  if (/^ADM1/.test(feature)) return american ? 2 : 5;
  return american ? 3 : 4;
}
