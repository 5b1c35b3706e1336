/** Where the parties stand: ForceAtlas2 from a circle, so that the same network always looks the same. */
import type { Network } from '@readout/server/api';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const ROUNDS = 300;
const EDGE = 46;

export function placeNodes(
  { nodes, edges }: Pick<Network, 'nodes' | 'edges'>,
  width: number,
  height: number,
): Map<string, { x: number; y: number }> {
  const graph = new Graph({ type: 'undirected', multi: true });
  nodes.forEach(({ id }, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const { source, target, events } of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target))
      graph.addEdge(source, target, { weight: 1 + Math.log2(events) });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1.5,
    linLogMode: false,
    strongGravityMode: true,
  };
  const placed = forceAtlas2(graph, { iterations: ROUNDS, settings, getEdgeWeight: 'weight' });
  return fitted(placed, width, height);
}

/** Spread over the picture: each direction by ranks and values half and half, so that a crowd in the middle comes apart. */
function fitted(
  placed: Record<string, { x: number; y: number }>,
  width: number,
  height: number,
): Map<string, { x: number; y: number }> {
  const entries = Object.entries(placed);
  const xs = spread(entries.map(([, { x }]) => x));
  const ys = spread(entries.map(([, { y }]) => y));
  return new Map(
    entries.map(([id], index) => [
      id,
      { x: EDGE + xs[index]! * (width - 2 * EDGE), y: EDGE / 1.5 + ys[index]! * (height - 1.4 * EDGE) },
    ]),
  );
}

function spread(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  order.forEach((index, rank) => {
    ranks[index] = values.length === 1 ? 0.5 : rank / (values.length - 1);
  });
  return values.map((value, index) => ((value - least) / range + ranks[index]!) / 2);
}
