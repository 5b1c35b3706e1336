/**
 * ICEWS coded events, 20 columns: tab-separated with a header. Sectors have ICEWS's names where its files have one for PLOVER's
 * sector, else PLOVER's code. One row for each pair of actor and recipient.
 */
import { CAMEO_CODES, goldsteinOf } from '@readout/lexicon/ontology';
import { findCountry } from '../codes/countries.js';
import { ICEWS_SECTORS } from '../codes/icews.js';
import { type Cell, tabbedLine } from './cells.js';
import { dayOf } from './dates.js';
import { hashOf, numberOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { codedDyads, type Participant, type Place } from './view.js';

export const ICEWS_COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
] as const;

export const icews: FileFormat = {
  kind: 'file',
  about: 'ICEWS coded events, 20 columns',
  marksVoice: false,
  write,
};

async function* write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  yield tabbedLine(ICEWS_COLUMNS);
  for await (const { view, cameo, dyad } of codedDyads(readings, options, ledger)) {
    const { event, reading } = view;
    const day = dayOf(event.time);
    if (day === null) ledger.omit('no-day');
    ledger.written++;
    yield tabbedLine([
      numberOf(dyad.id),
      day,
      ...partyCells(dyad.source),
      CAMEO_CODES.get(cameo)?.label ?? null,
      cameo,
      event.goldstein ?? goldsteinOf(cameo),
      ...partyCells(dyad.target),
      numberOf(hashOf(reading.document.id)),
      view.sentence,
      reading.document.publisher,
      ...placeCells(view.place),
    ]);
  }
}

function partyCells(participant: Participant | null): Cell[] {
  if (participant === null) return [null, null, null];
  const { name, sector, otherSectors, country } = participant.entity;
  const sectors = [sector, ...otherSectors].filter(code => code !== null);
  const names = sectors.flatMap(code => (ICEWS_SECTORS[code] ?? code).split(','));
  return [name, [...new Set(names)].join(','), findCountry(country)?.name ?? null];
}

/** City, district, province, country, latitude, longitude: the name goes where its kind of place has its column. */
function placeCells(place: Place | null): Cell[] {
  if (place === null) return Array<Cell>(6).fill(null);
  const feature = place.feature ?? '';
  const inside = /^PCL/.test(feature) ? null : place.admin1;
  return [
    /^PPL/.test(feature) ? place.name : null,
    /^ADM[2-5]/.test(feature) ? place.name : null,
    /^ADM1/.test(feature) ? place.name : inside,
    findCountry(place.country)?.name ?? null,
    place.lat,
    place.lon,
  ];
}
