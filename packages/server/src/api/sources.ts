/** Outlets compared: their own voice, whom they quote, which words they use, who repeats whom. */
import { z } from 'zod';
import { count, day, type Route, words } from './route.js';

const name = z.string().nullable();

export const source = z.object({
  publisher: name.describe('Null: documents whose publisher is not known.'),
  documents: count,
  characters: count,
  first: name,
  last: name,
  events: count,
  claimed: count.describe('Events that only a speaker vouches for.'),
  types: z.array(z.object({ type: z.string(), events: count })),
  statements: count,
  quoted: z
    .array(z.object({ name, country: name, statements: count, quotations: count }))
    .describe('Whom it quotes, the most first.'),
  own_labels: count.describe('Words that take sides in its own voice.'),
  labels: z
    .array(z.object({ term: z.string(), kind: z.string(), about: name, uses: count }))
    .describe('In its own voice, the most used first.'),
  copies: z.array(z.object({ publisher: name, documents: count })).describe('Whose texts it repeats.'),
  copied_by: z.array(z.object({ publisher: name, documents: count })),
});
export type Source = z.infer<typeof source>;

export const sources = z.object({
  rows: z.array(source).describe('Those with the most documents first.'),
  total: count,
});
export type Sources = z.infer<typeof sources>;

export const sourceRoutes = {
  sources: {
    method: 'GET',
    path: '/api/sources',
    role: 'reader',
    about: 'Outlets side by side.',
    query: z.strictObject({
      publisher: words.optional().describe('Names with "|" between them: only these.'),
      since: day.optional().describe('First day of publication.'),
      until: day.optional(),
      about: words
        .optional()
        .describe('Only labels about, and statements of, those with these words in their name.'),
      limit: z.coerce.number().int().min(1).max(200).default(20).describe('Outlets.'),
      top: z.coerce.number().int().min(1).max(100).default(10).describe('Of each list.'),
    }),
    answer: sources,
  },
} as const satisfies Record<string, Route>;
