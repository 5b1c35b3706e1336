/** Saved queries, and files of exactly what a query shows. */
import { type ExportName, UNVOUCHED } from '@readout/archive/exports';
import { z } from 'zod';
import { filterShape, writtenFilter } from './filter.js';
import { listOf, moment, type Route } from './route.js';

export const PAGES = [
  'events',
  'time',
  'map',
  'network',
  'sources',
  'review',
  'stories',
  'documents',
] as const;

const savedQuery = z.object({
  id: z.string(),
  name: z.string(),
  page: z.enum(PAGES),
  query: writtenFilter,
  by: z.string(),
  at: moment,
});
export type SavedQuery = z.infer<typeof savedQuery>;

/** Of the archive's those that are one file of events, and whole Readings. */
export const FORMATS = [
  'csv',
  'jsonl',
  'geojson',
  'graphml',
  'gdelt-events',
  'gdelt-mentions',
  'icews',
  'phoenix',
  'petrarch2',
  'polecat',
  'acled',
  'web-annotation',
  'readings',
] as const satisfies readonly (ExportName | 'readings')[];

export const queryRoutes = {
  queries: {
    method: 'GET',
    path: '/api/queries',
    role: 'reader',
    about: 'Saved queries, the newest first.',
    answer: z.object({ rows: z.array(savedQuery) }),
  },
  saveQuery: {
    method: 'POST',
    path: '/api/queries',
    role: 'coder',
    about: 'Saves a query under a name.',
    body: z.strictObject({ name: z.string().min(1).max(200), page: z.enum(PAGES), query: writtenFilter }),
    answer: savedQuery,
  },
  forgetQuery: {
    method: 'DELETE',
    path: '/api/queries',
    role: 'coder',
    about: 'Forgets a saved query: its own maker or an admin may.',
    query: z.strictObject({ id: z.string().min(1).max(50) }),
    answer: z.object({ forgotten: z.string() }),
  },
  export: {
    method: 'GET',
    path: '/api/export',
    role: 'reader',
    about:
      'A file of exactly the events that the filter means. "csv" is the table; "readings" whole Readings by line; the others are described in docs/formats.md.',
    query: z.strictObject({
      ...filterShape,
      format: z.enum(FORMATS).default('csv'),
      include: listOf(UNVOUCHED)
        .optional()
        .describe(`Of formats that cannot mark claims: write these like facts. "${UNVOUCHED.join(',')}"`),
    }),
    answer: 'file',
    weight: 'heavy',
  },
} as const satisfies Record<string, Route>;
