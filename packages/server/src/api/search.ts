/** Full text search. */
import { z } from 'zod';
import { count, documentId, type Route, span } from './route.js';

const searchAnswer = z.object({
  hits: z.array(
    z.object({
      document: documentId,
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      score: z.number(),
      snippet: z.object({
        text: z.string(),
        start: count.describe("Offset in the document's text."),
        marks: z.array(span).describe('Offsets into the text of the snippet.'),
      }),
    }),
  ),
  matches: count,
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const searchRoutes = {
  search: {
    method: 'GET',
    path: '/api/search',
    role: 'reader',
    about: 'Documents by their words, the best first.',
    query: z.strictObject({
      text: z.string().min(1).max(500),
      limit: z.coerce.number().int().min(1).max(100).default(10),
      offset: z.coerce.number().int().min(0).max(9900).default(0),
    }),
    answer: searchAnswer,
  },
} as const satisfies Record<string, Route>;
