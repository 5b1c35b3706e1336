/** Selected events on the map and between parties. */
import type { MapAnswer, Network } from '../api/views.js';
import type { EventColumns } from './columns.js';
import { eachPair, Tallies, Tally } from './tally.js';

/** At most `limit` points. */
export function mapOf(columns: EventColumns, rows: Uint32Array, limit: number): MapAnswer {
  const { places, place, countries, parties, party, partyStart, recipientStart } = columns;
  const tallies = new Tallies<number>(columns);
  const roles = { actor: new Uint32Array(countries.size), recipient: new Uint32Array(countries.size) };
  const counted = new Int32Array(countries.size);
  let turn = 0;
  const countOnce = (counts: Uint32Array, from: number, to: number) => {
    turn++;
    for (let at = from; at < to; at++) {
      const country = parties.country[party[at]!]!;
      if (country === 0 || counted[country] === turn) continue;
      counted[country] = turn;
      counts[country]!++;
    }
  };
  let unplaced = 0;
  for (const row of rows) {
    const at = place[row]! - 1;
    if (at < 0 || places.lat[at] === null || places.lon[at] === null) unplaced++;
    else tallies.add(at, row);
    countOnce(roles.actor, partyStart[row]!, recipientStart[row]!);
    countOnce(roles.recipient, recipientStart[row]!, partyStart[row + 1]!);
  }
  const points = tallies.entries().sort(([, left], [, right]) => right.events - left.events);
  return {
    points: points.slice(0, limit).map(([at, tally]) => ({
      geonames: places.geonames[at]!,
      name: places.name[at]!,
      country: places.country[at]!,
      lat: places.lat[at]!,
      lon: places.lon[at]!,
      ...tally.tell(),
    })),
    affiliations: countries.values
      .flatMap((country, code) =>
        country !== null && roles.actor[code]! + roles.recipient[code]! > 0
          ? [{ country, actor: roles.actor[code]!, recipient: roles.recipient[code]! }]
          : [],
      )
      .sort((left, right) => right.actor + right.recipient - left.actor - left.recipient),
    unplaced,
    left_out: Math.max(0, points.length - limit),
    total: rows.length,
  };
}

type Level = Network['level'];
type Node = Network['nodes'][number];

/** At most `limit` edges. Parties without what the level asks for, such as a country, are left out. */
export function networkOf(columns: EventColumns, rows: Uint32Array, level: Level, limit: number): Network {
  const { codes, nodes } = nodesBy(columns, level);
  // Two numbers of nodes make one, as small as can be: small numbers are found faster.
  const size = nodes.length;
  const edges = new Map<number, Tally>();
  for (const row of rows) {
    eachPair(columns, row, codes, -1, (source, target) => {
      if (source < 0 || target < 0) return;
      const key = source * size + target;
      let tally = edges.get(key);
      if (tally === undefined) {
        tally = new Tally();
        edges.set(key, tally);
      }
      tally.add(columns, row);
    });
  }
  const all = [...edges].sort(([a, left], [b, right]) => right.events - left.events || a - b);
  const shown = all.slice(0, limit).map(([key, tally]) => ({
    source: nodes[Math.floor(key / size)]!,
    target: nodes[key % size]!,
    tally,
  }));
  const told = new Map<string, Node>();
  const node = (one: (typeof nodes)[number]) => {
    const known = told.get(one.id) ?? { ...one, acts: 0, receives: 0 };
    told.set(one.id, known);
    return known;
  };
  for (const { source, target, tally } of shown) {
    node(source).acts += tally.events;
    node(target).receives += tally.events;
  }
  return {
    level,
    nodes: [...told.values()],
    edges: shown.map(({ source, target, tally }) => ({
      source: source.id,
      target: target.id,
      ...tally.tell(),
    })),
    left_out: all.length - shown.length,
    total: rows.length,
  };
}

/** The nodes that there may be, and by party which of them it is; -1 for one without what the level asks for. */
function nodesBy(
  { parties, countries }: EventColumns,
  level: Level,
): { codes: Int32Array; nodes: Omit<Node, 'acts' | 'receives'>[] } {
  const known = new Map<string, number>();
  const nodes: Omit<Node, 'acts' | 'receives'>[] = [];
  const codes = new Int32Array(parties.name.length).fill(-1);
  for (const [party, name] of parties.name.entries()) {
    const country = countries.values[parties.country[party]!]!;
    const sector = parties.sector[party]!;
    const made = nodeAt(level, name, country, sector);
    if (made === null) continue;
    let code = known.get(made.id);
    if (code === undefined) {
      code = nodes.push(made) - 1;
      known.set(made.id, code);
    }
    codes[party] = code;
  }
  return { codes, nodes };
}

function nodeAt(
  level: Level,
  name: string,
  country: string | null,
  sector: string | null,
): Omit<Node, 'acts' | 'receives'> | null {
  if (level === 'name') return { id: `${name}|${country ?? ''}`, label: name, country, sector };
  if (country === null) return null;
  if (level === 'country') return { id: country, label: country, country, sector: null };
  return {
    id: country + (sector ?? ''),
    label: sector === null ? country : `${country} ${sector}`,
    country,
    sector,
  };
}
