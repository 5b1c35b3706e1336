/** Which events are meant: the same parameters on every route that shows events, so that one view can filter another. */
import { EVENT_TYPES } from '@readout/engine/schema';
import { z } from 'zod';
import { day, documentId, listOf, share, words } from './route.js';

export const STATUSES = ['actual', 'historical', 'future', 'hypothetical', 'negated'] as const;
export const VOICES = ['publisher', 'statement'] as const;
export const QUADS = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const;
/** What coders have said of an event, all taken together. */
export const STATES = ['none', 'accepted', 'fixed', 'rejected', 'disputed'] as const;
export type State = (typeof STATES)[number];

const PARTY =
  'A country ("KEN", "Kenya"), a CAMEO actor code or its beginning ("KENMIL"), else whole words of the name.';

export const filterShape = {
  actor: words.optional().describe(`Who acts. ${PARTY}`),
  recipient: words.optional().describe(`On whom; of a meeting, another of its parties. ${PARTY}`),
  party: words.optional().describe(`Actor or recipient. ${PARTY}`),
  type: listOf(EVENT_TYPES).optional(),
  mode: words.optional().describe('A PLOVER mode, such as visit.'),
  quad: listOf(QUADS).optional(),
  status: listOf(STATUSES).optional(),
  voice: z
    .enum(VOICES)
    .optional()
    .describe('"publisher": what the publisher vouches for; "statement": what a speaker does.'),
  since: day.optional().describe('First day of the event. Events without a day are left out.'),
  until: day.optional().describe('Last day of the event. Events without a day are left out.'),
  publisher: words.optional().describe('Whose reports, by the exact name.'),
  country: words.optional().describe('Where it happened: the code of a country.'),
  place: z.coerce.number().int().optional().describe('Where it happened: a GeoNames id.'),
  minConfidence: share.optional(),
  maxConfidence: share.optional(),
  document: documentId.optional().describe('In this document only.'),
  story: documentId.optional().describe('In documents of this story only.'),
  review: z
    .enum([...STATES, 'some'])
    .optional()
    .describe('What coders have said of it; "some": anything.'),
} as const;

export const filter = z.strictObject(filterShape);
export type Filter = z.output<typeof filter>;

/** A filter as it stands in a URL: what is kept of a saved query and a sample. */
export const writtenFilter = z
  .record(z.string().max(50), z.string().max(4000))
  .describe(
    'The parameters of a filter, as they stand in a URL: { "actor": "KEN", "type": "ASSAULT,COERCE" }.',
  );
export type WrittenFilter = z.output<typeof writtenFilter>;
