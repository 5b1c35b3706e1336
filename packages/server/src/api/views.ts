/** Events counted: over time, on the map, between parties. All of them take the filter of the table of events. */
import { z } from 'zod';
import { filterShape } from './filter.js';
import { count, flag, type Route } from './route.js';

const quads = {
  verbal_cooperation: count,
  material_cooperation: count,
  verbal_conflict: count,
  material_conflict: count,
};
const period = z.enum(['day', 'week', 'month', 'year']);
const level = z.enum(['country', 'sector', 'name']);
const meanScore = z.number().describe("Mean of PLOVER's conflict-cooperation score.");

export const series = z.object({
  by: period,
  rows: z
    .array(
      z.object({
        period: z.string().describe('First day of the period; a week begins on Monday.'),
        actor: z.string().nullable().describe('A country; null in the rows of all events.'),
        recipient: z.string().nullable(),
        events: count,
        score: meanScore,
        ...quads,
      }),
    )
    .describe(
      'By period: all events, and with "pairs" those between two countries. Periods without events have no row.',
    ),
  undated: count.describe('Events without a day, which are in no period.'),
  left_out: count.describe('Pairs beyond the limit, or beyond 20,000 rows.'),
  total: count,
});
export type Series = z.infer<typeof series>;

export const map = z.object({
  points: z
    .array(
      z.object({
        geonames: z.int().nullable(),
        name: z.string(),
        country: z.string().nullable(),
        lat: z.number(),
        lon: z.number(),
        events: count,
        score: meanScore,
        ...quads,
      }),
    )
    .describe('Where events happened, as the texts say; the most events first.'),
  affiliations: z
    .array(z.object({ country: z.string(), actor: count, recipient: count }))
    .describe('In how many events somebody of the country acts, or is acted on.'),
  unplaced: count.describe('Events of which no text says where.'),
  left_out: count.describe('Points beyond the limit.'),
  total: count,
});
export type MapAnswer = z.infer<typeof map>;

export const network = z.object({
  level,
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      country: z.string().nullable(),
      sector: z.string().nullable(),
      acts: count,
      receives: count,
    }),
  ),
  edges: z
    .array(
      z.object({
        source: z.string(),
        target: z.string(),
        events: count,
        score: meanScore,
        ...quads,
      }),
    )
    .describe('Who acts on whom, the most events first; a meeting counts both ways.'),
  left_out: count.describe('Edges beyond the limit.'),
  total: count.describe('Events that the filter means.'),
});
export type Network = z.infer<typeof network>;

export const viewRoutes = {
  series: {
    method: 'GET',
    path: '/api/series',
    role: 'reader',
    about: 'Events counted by day, week, month or year, with their mean score.',
    query: z.strictObject({
      ...filterShape,
      by: period.default('month'),
      pairs: flag.describe(
        'Rows for the busiest pairs of two countries too; an event with several on a side counts for each pair.',
      ),
      limit: z.coerce.number().int().min(1).max(1000).default(50).describe('Pairs, the busiest first.'),
    }),
    answer: series,
  },
  map: {
    method: 'GET',
    path: '/api/map',
    role: 'reader',
    about: 'Where events happened, and where those come from who take part.',
    query: z.strictObject({ ...filterShape, limit: z.coerce.number().int().min(1).max(20000).default(5000) }),
    answer: map,
  },
  network: {
    method: 'GET',
    path: '/api/network',
    role: 'reader',
    about: 'Who acts on whom.',
    query: z.strictObject({
      ...filterShape,
      level: level.default('country'),
      limit: z.coerce.number().int().min(1).max(5000).default(300).describe('Edges.'),
    }),
    answer: network,
  },
} as const satisfies Record<string, Route>;
