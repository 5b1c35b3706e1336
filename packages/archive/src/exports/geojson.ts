/**
 * GeoJSON (RFC 7946): a feature for each event, a point where its place has coordinates, else `geometry: null`. The properties are
 * the columns of Readout's own table, and how large a place the point stands for (`precision`): the point of a country is its middle.
 */
import { rowOf } from './jsonl.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { allEvents, type EventView, type Place } from './view.js';

export const geojson: FileFormat = {
  kind: 'file',
  about: 'GeoJSON (RFC 7946), a point for each event that has a place',
  marksVoice: true,
  write,
};

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  const box = new Box();
  let before = '{"type":"FeatureCollection","features":[\n';
  for await (const view of allEvents(readings, ledger)) {
    ledger.written++;
    box.add(view.place);
    yield before + JSON.stringify(featureOf(view));
    before = ',\n';
  }
  const opening = ledger.written === 0 ? before : '';
  yield `${opening}\n]${box.isEmpty ? '' : `,"bbox":${JSON.stringify(box.corners())}`}}\n`;
}

function featureOf(view: EventView): object {
  const { place } = view;
  const located = place !== null && place.lat !== null && place.lon !== null;
  return {
    type: 'Feature',
    id: view.id,
    geometry: located ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
    properties: { ...rowOf(view), precision: located ? precisionOf(place) : null },
  };
}

/** What the point stands for, by GeoNames' feature code. */
function precisionOf({ feature }: Place): 'country' | 'division' | 'place' | 'region' | null {
  if (feature === null) return null;
  if (feature.startsWith('PCL')) return 'country';
  if (feature.startsWith('ADM')) return 'division';
  return /^(RGN|SEA|OCN|CONT|MTS|DSRT|ISLS)/.test(feature) ? 'region' : 'place';
}

/** The smallest box round all points. Simple for now: it does not look for a smaller one across the antimeridian. */
class Box {
  #west = 180;
  #south = 90;
  #east = -180;
  #north = -90;
  isEmpty = true;

  add(place: Place | null): void {
    if (place === null || place.lat === null || place.lon === null) return;
    this.isEmpty = false;
    this.#west = Math.min(this.#west, place.lon);
    this.#east = Math.max(this.#east, place.lon);
    this.#south = Math.min(this.#south, place.lat);
    this.#north = Math.max(this.#north, place.lat);
  }

  corners(): [west: number, south: number, east: number, north: number] {
    return [this.#west, this.#south, this.#east, this.#north];
  }
}
