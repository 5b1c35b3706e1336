/** Events as a table: filtered, sorted, page by page, with counts for each value that can be filtered by. */
import { z } from 'zod';
import { filter, filterShape, QUADS, STATES, STATUSES, VOICES } from './filter.js';
import { eventReview } from './review-shapes.js';
import { count, documentId, eventId, pageOf, paging, passage, type Route } from './route.js';

export const SORTS = ['date', 'confidence', 'score', 'type', 'publisher'] as const;
const sort = z
  .enum(SORTS.flatMap(name => [name, `-${name}`] as const))
  .default('-date')
  .describe('"-" for the highest first. Equals stand in the order of documents and of events in them.');

/** The columns of `readout events`, and what a page needs besides. */
export const eventRow = z.object({
  date: z.string().nullable().describe('The first day it can be pinned to.'),
  type: z.string(),
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  quad: z.enum(QUADS),
  contexts: z.array(z.string()),
  actors: z.array(z.string()).describe('Names.'),
  actor_codes: z.array(z.string()).describe('CAMEO codes in the same order, "" where none is known.'),
  recipients: z.array(z.string()),
  recipient_codes: z.array(z.string()),
  status: z.enum(STATUSES),
  voice: z.enum(VOICES),
  speaker: z.string().nullable(),
  place_name: z.string().nullable(),
  place_country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  score: z.number(),
  confidence: z.number(),
  dead: z.number().nullable(),
  injured: z.number().nullable(),
  arrested: z.number().nullable(),
  words: z.string(),
  rule: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  document: documentId,
  event: eventId,
  title: z.string().nullable(),
  url: z.string().nullable(),
  review: z.enum(STATES).describe('What coders have said of it; the columns stay what the machine has read.'),
});
export type EventRow = z.infer<typeof eventRow>;

const eventsQuery = z.strictObject({
  ...filterShape,
  ...paging,
  sort,
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(1e9)
    .optional()
    .describe('The number of the first row, instead of a cursor: for a table that is scrolled.'),
});

const eventsPage = pageOf(eventRow).extend({
  offset: count.describe('The number of the first row of this page, from 0.'),
});
export type EventsPage = z.infer<typeof eventsPage>;

const values = z
  .array(z.object({ value: z.string().nullable(), count }))
  .describe('The commonest first. Counted with every condition but that on this field itself.');

export const FACETS = [
  'type',
  'quad',
  'status',
  'voice',
  'publisher',
  'country',
  'actor',
  'recipient',
  'year',
  'confidence',
  'review',
] as const;

export const facets = z.object({
  total: count.describe('Events that all conditions hold of.'),
  facets: z.object(
    Object.fromEntries(FACETS.map(name => [name, values])) as Record<(typeof FACETS)[number], typeof values>,
  ),
});
export type Facets = z.infer<typeof facets>;

const eventDetail = z.object({
  row: eventRow,
  event: z.looseObject({ id: z.string() }).describe('The event as it stands in the Reading.'),
  sentence: passage.describe('The sentence of its trigger.'),
  happening: z.string().nullable(),
  review: eventReview,
});
export type EventDetail = z.infer<typeof eventDetail>;

export const eventRoutes = {
  events: {
    method: 'GET',
    path: '/api/events',
    role: 'reader',
    about: 'A page of the events that are asked for.',
    query: eventsQuery,
    answer: eventsPage,
  },
  facets: {
    method: 'GET',
    path: '/api/events/facets',
    role: 'reader',
    about: 'How many events there are of each type, status, voice, publisher, country, party and year.',
    query: filter,
    answer: facets,
  },
  event: {
    method: 'GET',
    path: '/api/event',
    role: 'reader',
    about: 'One event with its sentence and what coders have said of it.',
    query: z.strictObject({ document: documentId, event: eventId }),
    answer: eventDetail,
  },
} as const satisfies Record<string, Route>;
