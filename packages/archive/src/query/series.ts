/** How often and in what tone: events between two countries, counted by day, week or month. */
import type { Archive } from '../store/open.js';
import { Conditions, type EventFilter, requireCommon } from './conditions.js';

export type Period = 'day' | 'week' | 'month' | 'year';

export interface SeriesQuery extends Omit<EventFilter, 'actor' | 'recipient' | 'publisher' | 'country'> {
  /** Countries; all of them when left out. */
  actor?: string | undefined;
  recipient?: string | undefined;
  by: Period;
}

export interface SeriesRow {
  /** First day of the period; a week begins on Monday. */
  period: string;
  actor: string | null;
  recipient: string | null;
  events: number;
  /** Mean of PLOVER's conflict-cooperation score. */
  score: number;
  verbal_cooperation: number;
  material_cooperation: number;
  verbal_conflict: number;
  material_conflict: number;
}

export const SERIES_COLUMNS = [
  'period',
  'actor',
  'recipient',
  'events',
  'score',
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
] as const satisfies readonly (keyof SeriesRow)[];

/**
 * By period, then actor, then recipient. An event counts where all of its time lies within one period: one of which only the year is
 * known is in a series by year, and in none by month.
 */
export async function seriesIn({ connection }: Archive, query: SeriesQuery): Promise<SeriesRow[]> {
  const conditions = new Conditions();
  const by = conditions.value(query.by);
  conditions.require(`span = 0 OR date_trunc(${by}, date) = date_trunc(${by}, date + span)`);
  requireCommon(conditions, query);
  if (query.actor !== undefined) conditions.oneOf('actor', [query.actor]);
  if (query.recipient !== undefined) conditions.oneOf('recipient', [query.recipient]);
  const quad = (name: string) => `count(*) FILTER (quad = '${name}')::INTEGER AS ${name.replace(' ', '_')}`;
  const rows = await connection.runAndReadAll(
    `SELECT date_trunc(${by}, date)::DATE::VARCHAR AS period, actor, recipient, count(*)::INTEGER AS events,
       round(avg(score), 3) AS score, ${quad('verbal cooperation')}, ${quad('material cooperation')},
       ${quad('verbal conflict')}, ${quad('material conflict')}
     FROM store.dyads WHERE ${conditions.sql} GROUP BY ALL ORDER BY period, actor, recipient`,
    conditions.values,
  );
  return rows.getRowObjectsJson() as unknown as SeriesRow[];
}
