/** One place of a report on the map of its part of the world, the other places of the report beside it. Loaded when needed. */
import type { Place, View } from '@readout/engine/view';
import { geoMercator, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { countries } from '../../map/world.js';
import { plainOf, shortened } from '../../text/visible.js';

const WIDTH = 560;
const HEIGHT = 240;
/** Of the world's width: some 1500 km across at the equator. */
const SCALE = 1100;

export default function PlaceMap({ view, place }: { view: View; place: Place }) {
  const drawn = useMemo(() => draw(view, place), [view, place]);
  const name = plainOf(shortened(place.name, 60));
  return (
    <svg className="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name} on the map`}>
      {drawn.outlines.map(({ id, path }) => (
        <path key={id} className="country" d={path} />
      ))}
      {drawn.others.map(({ id, x, y }) => (
        <circle key={id} className="other" cx={x} cy={y} r="4" />
      ))}
      <circle className="here" cx={drawn.here[0]} cy={drawn.here[1]} r="7" />
      <text x={drawn.here[0] + 12} y={drawn.here[1] + 5}>
        {name}
      </text>
    </svg>
  );
}

function draw(view: View, place: Place) {
  const projection = geoMercator()
    .center([place.lon!, Math.max(-75, Math.min(78, place.lat!))])
    .scale(SCALE)
    .translate([WIDTH / 2, HEIGHT / 2])
    .clipExtent([
      [-2, -2],
      [WIDTH + 2, HEIGHT + 2],
    ]);
  const pathOf = geoPath(projection).digits(1);
  const outlines = countries().flatMap(({ id, shape }) => {
    const path = pathOf(shape);
    return path ? [{ id, path }] : [];
  });
  const others = new Map<string, { id: string; x: number; y: number }>();
  for (const { id, lat, lon, role } of view.reading.places) {
    if (lat === null || lon === null || role === 'name-part') continue;
    const [x, y] = projection([lon, lat]) ?? [-1, -1];
    if (x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT) others.set(`${x},${y}`, { id, x, y });
  }
  const here = projection([place.lon!, place.lat!]) ?? [WIDTH / 2, HEIGHT / 2];
  return { outlines, others: [...others.values()], here };
}
