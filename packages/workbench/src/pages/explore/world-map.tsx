/** The map drawn: countries shaded by how often somebody of theirs takes part, a circle for each place. Loaded when first shown. */
import type { MapAnswer } from '@readout/server/api';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { countryName } from '../../map/countries.js';
import { countries } from '../../map/world.js';
import { counted } from '../../text/numbers.js';
import { plainOf, shortened } from '../../text/visible.js';
import { scoreClass } from './quads.js';

const WIDTH = 760;
const HEIGHT = 400;
const LARGEST = 22;

interface Props {
  answer: MapAnswer;
  side: 'actor' | 'recipient' | null;
  country: string | null;
  place: string | null;
  onCountry(code: string): void;
  onPlace(point: MapAnswer['points'][number]): void;
}

interface Sight {
  zoom: number;
  x: number;
  y: number;
}

const ALL: Sight = { zoom: 1, x: 0, y: 0 };

export default function WorldMap({ answer, side, country, place, onCountry, onPlace }: Props) {
  const [sight, setSight] = useState(ALL);
  const { outlines, positionOf } = useMemo(makeWorld, []);
  const shares = useMemo(() => sharesOf(answer, side), [answer, side]);
  // A few events in one place are not the largest circle that there is.
  const most = Math.max(12, ...answer.points.map(({ events }) => events));
  const zoomBy = (factor: number) =>
    setSight(({ zoom, x, y }) => ({ zoom: Math.max(1, Math.min(24, zoom * factor)), x, y }));
  const panBy = (dx: number, dy: number) =>
    setSight(({ zoom, x, y }) => ({ zoom, x: x + dx / zoom, y: y + dy / zoom }));
  const keys = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => panBy(60, 0),
      ArrowRight: () => panBy(-60, 0),
      ArrowUp: () => panBy(0, 60),
      ArrowDown: () => panBy(0, -60),
      '+': () => zoomBy(1.5),
      '-': () => zoomBy(1 / 1.5),
      '0': () => setSight(ALL),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const drag = useDrag(panBy);
  const { zoom, x, y } = sight;
  return (
    <div className="world">
      <svg
        className="picture map"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="World map of the events; the table under it has the values."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the map
        tabIndex={0}
        onKeyDown={keys}
        {...drag}
      >
        <g
          transform={`translate(${WIDTH / 2} ${HEIGHT / 2}) scale(${zoom}) translate(${x - WIDTH / 2} ${y - HEIGHT / 2})`}
        >
          {outlines.map(({ id, code, name, path }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: as above
            <path
              key={id}
              className={`country ${shadeOf(code === null ? 0 : (shares.get(code) ?? 0))}${code !== null && code === country ? ' chosen' : ''}`}
              d={path}
              onClick={() => code !== null && !drag.moved() && onCountry(code)}
            >
              <title>{code === null ? name : titleOf(code, answer)}</title>
            </path>
          ))}
          {answer.points.map(point => {
            const at = positionOf(point.lon, point.lat);
            if (at === null) return null;
            const chosen = place !== null && String(point.geonames) === place;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: as above
              <circle
                key={`${point.lat},${point.lon},${point.name}`}
                className={`place ${scoreClass(point.score)}${chosen ? ' chosen' : ''}`}
                cx={at[0]}
                cy={at[1]}
                r={(3 + (LARGEST - 3) * Math.sqrt(point.events / most)) / zoom ** 0.8 / 1.6}
                onClick={() => !drag.moved() && onPlace(point)}
              >
                <title>{`${plainOf(shortened(point.name, 80))}: ${counted(point.events, 'event')}`}</title>
              </circle>
            );
          })}
        </g>
      </svg>
      <div className="zoom">
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(1.6)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(1 / 1.6)}>
          −
        </button>
        <button type="button" aria-label="The whole world" onClick={() => setSight(ALL)}>
          ⤢
        </button>
      </div>
    </div>
  );
}

function makeWorld() {
  const projection = geoNaturalEarth1().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'Sphere' },
  );
  const pathOf = geoPath(projection).digits(1);
  const outlines = countries().map(({ id, code, name, shape }) => ({
    id,
    code,
    name,
    path: pathOf(shape) ?? '',
  }));
  return { outlines, positionOf: (lon: number, lat: number) => projection([lon, lat]) };
}

function sharesOf({ affiliations }: MapAnswer, side: Props['side']): Map<string, number> {
  if (side === null) return new Map();
  const most = Math.max(1, ...affiliations.map(affiliation => affiliation[side]));
  return new Map(affiliations.map(affiliation => [affiliation.country, Math.sqrt(affiliation[side] / most)]));
}

/** Five shades and none. */
const shadeOf = (share: number): string => (share === 0 ? '' : `shade-${Math.max(1, Math.ceil(share * 5))}`);

function titleOf(code: string, { affiliations }: MapAnswer): string {
  const found = affiliations.find(({ country }) => country === code);
  return `${countryName(code)}: acts in ${counted(found?.actor ?? 0, 'event')}, is acted on in ${found?.recipient ?? 0}`;
}

/** Moves with the pointer; `moved` says whether a click ends a drag and so is none. */
function useDrag(panBy: (dx: number, dy: number) => void) {
  const state = useRef({ down: false, x: 0, y: 0, far: 0 });
  return {
    moved: () => state.current.far > 4,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      state.current = { down: true, x: event.clientX, y: event.clientY, far: 0 };
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const { down, x, y, far } = state.current;
      if (!down) return;
      const scale = WIDTH / event.currentTarget.clientWidth;
      const [dx, dy] = [event.clientX - x, event.clientY - y];
      state.current = { down, x: event.clientX, y: event.clientY, far: far + Math.abs(dx) + Math.abs(dy) };
      panBy(dx * scale, dy * scale);
    },
    onPointerUp() {
      state.current.down = false;
    },
    onPointerLeave() {
      state.current.down = false;
    },
  };
}
