/** Review: what to look at next, what coders decide, how far they agree, how good the events are, and what comes of it all. */
import { z } from 'zod';
import { eventRow } from './events.js';
import { filterShape, writtenFilter } from './filter.js';
import { decision, eventReview, fix, ORDERS, VERDICTS } from './review-shapes.js';
import {
  count,
  documentId,
  eventId,
  flag,
  moment,
  pageOf,
  paging,
  passage,
  type Route,
  span,
} from './route.js';

const coder = z.string().min(1).max(100);

const party = span.extend({
  name: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
});

const queueItem = z.object({
  row: eventRow,
  sentence: passage,
  context: passage.describe('The sentence with the one before and after.'),
  actors: z.array(party),
  recipients: z.array(party),
  trigger: z.array(span),
  review: eventReview.describe('Of others only what is open to the coder: nothing while "blind".'),
});
export type QueueItem = z.infer<typeof queueItem>;

export const queue = z.object({
  items: z.array(queueItem),
  left: count.describe('Events in the queue, those shown among them.'),
  done: count.describe('Events of the query that the coder has decided.'),
});
export type Queue = z.infer<typeof queue>;

export const sample = z.object({
  id: z.string(),
  name: z.string(),
  query: writtenFilter,
  size: count,
  frame: count.describe('Events of the query when it was drawn.'),
  seed: count,
  by: coder,
  at: moment,
  decided: z.array(z.object({ coder, events: count })),
});
export type Sample = z.infer<typeof sample>;

const estimate = z.object({
  reviewed: count.describe('Events with a settled verdict.'),
  right: count.describe('Of these, accepted without change.'),
  precision: z.number().nullable(),
  low: z.number().nullable().describe("End of Wilson's interval."),
  high: z.number().nullable(),
});

export const precision = z.object({
  events: count.describe('Events that the filter means.'),
  level: z.number().describe('Confidence level of the intervals, such as 0.95.'),
  random: estimate.describe(
    'From random samples whose query has all events of this one: says how good all are.',
  ),
  all: estimate.describe('From everything reviewed, however it was chosen: may be biased.'),
  disputed: count.describe('Decided differently and not settled; in neither.'),
  fields: z
    .array(z.object({ field: z.string(), ...estimate.shape }))
    .describe('By field, from the same events as "random": whether the machine had it right.'),
});
export type Precision = z.infer<typeof precision>;

export const agreement = z.object({
  coders: z.array(coder),
  events: count.describe('Events that two or more have decided.'),
  fields: z.array(
    z.object({
      field: z.string(),
      units: count,
      agreement: z.number().nullable().describe('Share of pairs of coders that agree.'),
      alpha: z.number().nullable().describe("Krippendorff's; null where nothing varies."),
    }),
  ),
  disputed: count,
});
export type Agreement = z.infer<typeof agreement>;

export const dispute = z.object({
  row: eventRow.nullable(),
  fields: z.array(z.string()),
  review: eventReview,
});
export type Dispute = z.infer<typeof dispute>;

export const suggestion = z.object({
  kind: z.enum(['event', 'actor']),
  file: z.string().describe('The file of the dictionary that it would stand in.'),
  entry: z.string().describe('The entry as it would be written, with its example.'),
  why: z.string(),
  decisions: z.array(z.string()).describe('Ids of the decisions that it comes from.'),
});
export type Suggestion = z.infer<typeof suggestion>;

export const reviewRoutes = {
  queue: {
    method: 'GET',
    path: '/api/review/queue',
    role: 'coder',
    about: 'What to look at next, of those events that the coder has not decided.',
    query: z.strictObject({
      ...filterShape,
      order: z.enum(ORDERS).exclude(['browse']).default('unsure'),
      sample: z
        .string()
        .max(50)
        .optional()
        .describe('The events of this sample, in the order in which they were drawn.'),
      blind: flag.describe("Do not show other coders' decisions."),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    answer: queue,
  },
  decide: {
    method: 'POST',
    path: '/api/review/decisions',
    role: 'coder',
    about:
      'Keeps what a coder says of an event, beside what the machine has read. A later decision of the same coder takes the place of the one before. When it is answered it is on disk.',
    body: z.strictObject({
      document: documentId,
      event: eventId.optional().describe('Left out of an "add".'),
      verdict: z.enum(VERDICTS),
      fix: fix.optional().describe('Of "fix" and "add".'),
      note: z.string().max(2000).optional(),
      order: z.enum(ORDERS).default('browse'),
      sample: z.string().max(50).optional(),
      adjudicates: z
        .boolean()
        .default(false)
        .describe('Settles a dispute: for admins, and coders who are no party to it.'),
    }),
    answer: decision,
  },
  undo: {
    method: 'POST',
    path: '/api/review/undo',
    role: 'coder',
    about:
      "Undoes a decision: the coder's own, or any for an admin. It stays on record as undone, and the one before counts again.",
    body: z.strictObject({ decision: z.string().min(1).max(50) }),
    answer: decision,
  },
  complete: {
    method: 'POST',
    path: '/api/review/complete',
    role: 'coder',
    about:
      'Says of a document that all of its events are found (or takes that back), so that it can be gold.',
    body: z.strictObject({ document: documentId, complete: z.boolean() }),
    answer: z.object({ document: documentId, complete: z.boolean() }),
  },
  decisions: {
    method: 'GET',
    path: '/api/review/decisions',
    role: 'reader',
    about: 'Everything that was decided and undone, the newest first.',
    query: z.strictObject({
      document: documentId.optional(),
      event: eventId.optional(),
      coder: coder.optional(),
      ...paging,
    }),
    answer: pageOf(decision),
  },
  drawSample: {
    method: 'POST',
    path: '/api/review/samples',
    role: 'coder',
    about: 'Draws a random sample of the events of a query, to be decided by one or more coders.',
    body: z.strictObject({
      name: z.string().min(1).max(200),
      query: writtenFilter,
      size: z.int().min(1).max(10_000),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31)
        .optional()
        .describe('The same seed draws the same sample of the same events.'),
    }),
    answer: sample,
  },
  samples: {
    method: 'GET',
    path: '/api/review/samples',
    role: 'reader',
    about: 'The samples that were drawn, the newest first.',
    answer: z.object({ rows: z.array(sample) }),
  },
  precision: {
    method: 'GET',
    path: '/api/review/precision',
    role: 'reader',
    about:
      'How many of the events of a query are right, with an interval, from those of them that were reviewed.',
    query: z.strictObject({ ...filterShape, level: z.coerce.number().min(0.5).max(0.999).default(0.95) }),
    answer: precision,
  },
  agreement: {
    method: 'GET',
    path: '/api/review/agreement',
    role: 'reader',
    about: 'How far coders agree, field by field.',
    query: z.strictObject({
      ...filterShape,
      coders: z.string().max(1000).optional().describe('Names with "|" between them.'),
    }),
    answer: agreement,
  },
  disputes: {
    method: 'GET',
    path: '/api/review/disputes',
    role: 'coder',
    about: 'Events that coders have decided differently and nobody has settled.',
    query: z.strictObject({ ...paging }),
    answer: pageOf(dispute),
  },
  gold: {
    method: 'GET',
    path: '/api/review/gold',
    role: 'reader',
    about:
      'Corrected documents as cases in the notation of docs/notation.md, for "readout eval": of "complete" those that a coder has said to be so; of "judged" all whose events are all decided.',
    query: z.strictObject({ scope: z.enum(['complete', 'judged']).default('complete') }),
    answer: 'file',
    weight: 'heavy',
  },
  suggestions: {
    method: 'GET',
    path: '/api/review/suggestions',
    role: 'reader',
    about: 'Entries for the dictionaries that corrections suggest, each with its example.',
    answer: z.object({ rows: z.array(suggestion) }),
    weight: 'heavy',
  },
} as const satisfies Record<string, Route>;
