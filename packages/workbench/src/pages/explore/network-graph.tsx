/**
 * The network drawn as SVG, so that it can be exported as it is seen and every party is a button. With the 150 busiest pairs that
 * is fast enough; WebGL would draw more arrows than anybody can read. Loaded when first shown.
 */
import type { Network } from '@readout/server/api';
import { useMemo } from 'react';
import { counted } from '../../text/numbers.js';
import { plainOf, shortened } from '../../text/visible.js';
import { placeNodes } from './network-layout.js';
import { scoreClass } from './quads.js';

const WIDTH = 760;
const HEIGHT = 460;
/** More names lie on one another; the others show when their circle is pointed at. */
const NAMED = 45;

interface Props {
  network: Network;
  chosen: string | null;
  onChoose(id: string): void;
}

export default function NetworkGraph({ network, chosen, onChoose }: Props) {
  const positions = useMemo(() => placeNodes(network, WIDTH, HEIGHT), [network]);
  const most = Math.max(1, ...network.nodes.map(({ acts, receives }) => acts + receives));
  const busiest = Math.max(1, ...network.edges.map(({ events }) => events));
  const radiusOf = new Map(
    network.nodes.map(({ id, acts, receives }) => [id, 4 + 14 * Math.sqrt((acts + receives) / most)]),
  );
  const named = new Set(
    [...network.nodes]
      .sort((a, b) => b.acts + b.receives - (a.acts + a.receives))
      .slice(0, NAMED)
      .map(({ id }) => id),
  );
  const near = chosen === null ? null : neighboursOf(network, chosen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className="picture network"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label="Who acts on whom"
    >
      {network.edges.map(({ source, target, events, score }) => {
        const path = edgePath(positions.get(source), positions.get(target), radiusOf.get(target) ?? 5);
        const dim = near !== null && source !== chosen && target !== chosen;
        return (
          <g
            key={JSON.stringify([source, target])}
            className={`edge ${scoreClass(score)}${dim ? ' dim' : ''}`}
          >
            <path className="line" d={path.line} strokeWidth={1 + 4 * Math.sqrt(events / busiest)} />
            <path className="tip" d={path.tip} />
          </g>
        );
      })}
      {network.nodes.map(({ id, label, acts, receives }) => {
        const { x, y } = positions.get(id)!;
        const name = plainOf(shortened(label, 28));
        const radius = radiusOf.get(id)!;
        const dim = near !== null && id !== chosen && !near.has(id);
        const choose = () => onChoose(id);
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button
          <g
            key={id}
            className={`node${id === chosen ? ' chosen' : ''}${dim ? ' dim' : ''}`}
            role="button"
            aria-pressed={id === chosen}
            aria-label={`${name}: acts in ${counted(acts, 'event')}, is acted on in ${receives}`}
            tabIndex={0}
            onClick={choose}
            onKeyDown={event => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose();
            }}
          >
            <circle cx={x} cy={y} r={radius} />
            <title>{name}</title>
            {(named.has(id) || id === chosen || near?.has(id)) && (
              <text
                x={x}
                y={y - radius - 3}
                textAnchor={x < 90 ? 'start' : x > WIDTH - 90 ? 'end' : 'middle'}
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function neighboursOf({ edges }: Network, id: string): Set<string> {
  return new Set(
    edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
  );
}

interface Point {
  x: number;
  y: number;
}

/** A bent line from one to the other with its tip at the other's edge; whoever acts on themselves has a loop. */
function edgePath(
  from: Point | undefined,
  to: Point | undefined,
  radius: number,
): { line: string; tip: string } {
  if (!from || !to) return { line: '', tip: '' };
  if (from === to || (from.x === to.x && from.y === to.y)) {
    const [x, y] = [from.x, from.y];
    return { line: `M${x} ${y + radius}c-14 22 14 22 4 2`, tip: '' };
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  // Both directions of a pair bend to their own right, and so do not lie on one another.
  const bend = 0.12 * length;
  const middle = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
  const [ex, ey] = [to.x - middle.x, to.y - middle.y];
  const last = Math.hypot(ex, ey);
  const [ux, uy] = [ex / last, ey / last];
  const end = { x: to.x - ux * (radius + 1), y: to.y - uy * (radius + 1) };
  const base = { x: end.x - ux * 7, y: end.y - uy * 7 };
  const n = (value: number) => value.toFixed(1);
  return {
    line: `M${n(from.x)} ${n(from.y)}Q${n(middle.x)} ${n(middle.y)} ${n(base.x)} ${n(base.y)}`,
    tip: `M${n(end.x)} ${n(end.y)}L${n(base.x - uy * 3.5)} ${n(base.y + ux * 3.5)}L${n(base.x + uy * 3.5)} ${n(base.y - ux * 3.5)}Z`,
  };
}
