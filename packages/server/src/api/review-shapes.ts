/** What coders say of an event: shapes that several resources show. */
import { EVENT_TYPES } from '@readout/engine/schema';
import { z } from 'zod';
import { STATES, STATUSES } from './filter.js';
import { count, day, documentId, eventId, moment, span } from './route.js';

export const VERDICTS = ['accept', 'fix', 'reject', 'add'] as const;
/** How the coder came to the event: only a random sample says how good all events are. */
export const ORDERS = ['unsure', 'consequential', 'random', 'browse'] as const;

const party = z.object({
  name: z.string().min(1).max(500).describe('A name of the document, or words that stand in it.'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .optional(),
  sector: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .optional(),
});

/** The fields of an event that a coder can put right; what is left out stays as the machine has it. */
export const fix = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  mode: z.string().max(50).nullable().optional(),
  actors: z.array(party).max(50).optional(),
  recipients: z.array(party).max(50).optional(),
  status: z.enum(STATUSES).optional(),
  voice: z
    .union([
      z.strictObject({ by: z.literal('publisher') }),
      z.strictObject({ by: z.literal('statement'), speaker: z.string().max(500).nullable() }),
    ])
    .optional(),
  from: day.nullable().optional(),
  to: day.nullable().optional(),
  place: z
    .string()
    .max(500)
    .nullable()
    .optional()
    .describe('A name of a place, or words that stand in the text.'),
  dead: count.nullable().optional(),
  injured: count.nullable().optional(),
  arrested: count.nullable().optional(),
  trigger: z
    .array(span)
    .min(1)
    .max(20)
    .optional()
    .describe('The words that name the event; needed to add one.'),
});
export type Fix = z.infer<typeof fix>;

export const decision = z.object({
  id: z.string().describe('Of this decision.'),
  document: documentId,
  event: eventId.describe(
    'The event of the Reading; of one that a coder has added, "add:" and the id of the decision.',
  ),
  verdict: z.enum(VERDICTS),
  fix: fix.nullable(),
  note: z.string().nullable(),
  coder: z.string(),
  at: moment,
  order: z.enum(ORDERS),
  sample: z.string().nullable().describe('The sample that it was drawn in.'),
  adjudicates: z.boolean().describe('It settles what coders differ in.'),
  undone: z.object({ by: z.string(), at: moment }).nullable(),
  machine: z
    .looseObject({})
    .nullable()
    .describe(
      'What the machine had read when the coder decided: the event of the Reading, with the names of its parties.',
    ),
  engine: z.string().nullable().describe('The engine that had read it.'),
});
export type Decision = z.infer<typeof decision>;

export const eventReview = z.object({
  state: z.enum(STATES),
  decisions: z.array(decision).describe('The oldest first; those undone too.'),
});
export type EventReview = z.infer<typeof eventReview>;
