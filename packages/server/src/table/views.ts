/** Selected events over time, on the map, and between parties. */
import type { MapAnswer, Network, Series } from '../api/views.js';
import { dayText, type EventColumns, NO_DAY } from './columns.js';
import { pairsOf, Tallies, Tally } from './tally.js';

type By = Series['by'];

/** `pairs`: a row for each pair of countries. */
export function seriesOf(columns: EventColumns, rows: Uint32Array, by: By, pairs: boolean): Series {
  const periods = new Map<number, string>();
  const periodOf = (day: number) => {
    let period = periods.get(day);
    if (period === undefined) {
      period = firstDay(day, by);
      periods.set(day, period);
    }
    return period;
  };
  const tallies = new Tallies<string>(columns);
  const { countries, parties } = columns;
  let undated = 0;
  for (const row of rows) {
    const day = columns.day[row]!;
    if (day === NO_DAY) {
      undated++;
      continue;
    }
    const period = periodOf(day);
    if (!pairs) tallies.add(period, row);
    else
      for (const [actor, recipient] of pairsOf(
        columns,
        row,
        party => countries.values[parties.country[party]!]!,
      ))
        tallies.add(`${period}|${actor ?? ''}|${recipient ?? ''}`, row);
  }
  const told = tallies.entries().map(([key, tally]) => {
    const [period, actor, recipient] = key.split('|');
    return { period: period!, actor: actor || null, recipient: recipient || null, ...tally.tell() };
  });
  const key = (row: (typeof told)[number]) => `${row.period}|${row.actor ?? '~'}|${row.recipient ?? '~'}`;
  told.sort((left, right) => (key(left) < key(right) ? -1 : 1));
  return { by, rows: told, undated, total: rows.length };
}

function firstDay(day: number, by: By): string {
  // 1970-01-01 was a Thursday.
  if (by === 'week') return dayText(day - ((((day + 3) % 7) + 7) % 7))!;
  const text = dayText(day)!;
  if (by === 'day') return text;
  const month = text.slice(0, -3);
  return by === 'month' ? `${month}-01` : `${month.slice(0, -3)}-01-01`;
}

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
  const nodeOf = nodesBy(columns, level);
  const edges = new Map<string, { source: string; target: string; tally: Tally }>();
  for (const row of rows) {
    for (const [source, target] of pairsOf(columns, row, party => nodeOf(party)?.id ?? null)) {
      if (source === null || target === null) continue;
      const key = JSON.stringify([source, target]);
      let edge = edges.get(key);
      if (edge === undefined) {
        edge = { source, target, tally: new Tally() };
        edges.set(key, edge);
      }
      edge.tally.add(columns, row);
    }
  }
  const all = [...edges.values()].sort(
    (left, right) =>
      right.tally.events - left.tally.events ||
      (left.source + left.target < right.source + right.target ? -1 : 1),
  );
  const shown = all.slice(0, limit);
  const nodes = new Map<string, Node>();
  const known = new Map(columns.parties.name.map((_, party) => [nodeOf(party)?.id, nodeOf(party)]));
  const node = (id: string) => {
    if (!nodes.has(id)) nodes.set(id, { ...known.get(id)!, acts: 0, receives: 0 });
    return nodes.get(id)!;
  };
  for (const { source, target, tally } of shown) {
    node(source).acts += tally.events;
    node(target).receives += tally.events;
  }
  return {
    level,
    nodes: [...nodes.values()],
    edges: shown.map(({ source, target, tally }) => ({ source, target, ...tally.tell() })),
    left_out: all.length - shown.length,
    total: rows.length,
  };
}

/** By party, made once: its node, or null. */
function nodesBy(
  { parties, countries }: EventColumns,
  level: Level,
): (party: number) => Omit<Node, 'acts' | 'receives'> | null {
  const made: (Omit<Node, 'acts' | 'receives'> | null | undefined)[] = [];
  return party => {
    if (made[party] !== undefined) return made[party];
    const country = countries.values[parties.country[party]!]!;
    const sector = parties.sector[party]!;
    const name = parties.name[party]!;
    if (level === 'name') made[party] = { id: `${name}|${country ?? ''}`, label: name, country, sector };
    else if (country === null) made[party] = null;
    else if (level === 'country') made[party] = { id: country, label: country, country, sector: null };
    else
      made[party] = {
        id: country + (sector ?? ''),
        label: `${country}${sector === null ? '' : ` ${sector}`}`,
        country,
        sector,
      };
    return made[party]!;
  };
}
