/** Documents and their Readings. */
import { documentInputSchema, readingSchema } from '@readout/engine/schema';
import { z } from 'zod';
import { decision } from './review-shapes.js';
import { count, day, documentId, flag, pageOf, paging, type Route, words } from './route.js';

const documentRow = z.object({
  document: documentId,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable().describe('ISO 8601, as it was given.'),
  characters: count,
  version: count,
  events: count,
  statements: count,
  labels: count,
  story: z.string().nullable(),
  copy_of: documentId.nullable().describe('The earliest version of the same text.'),
  beginning: z.string().describe('Its first letters, for documents without a title.'),
});
export type DocumentRow = z.infer<typeof documentRow>;

const documentsQuery = z.strictObject({
  publisher: words.optional(),
  language: words.optional(),
  title: words.optional().describe('Words of the title.'),
  story: documentId.optional(),
  since: day.optional().describe('First day of publication.'),
  until: day.optional(),
  sort: z.enum(['published', '-published', 'added', '-added', 'title', '-title']).default('-published'),
  ...paging,
});

const documentsPage = pageOf(documentRow);
export type DocumentsPage = z.infer<typeof documentsPage>;

export const profile = z
  .object({
    length: z.object({ text: count, publisher: count, attributed: count, quoted: count }),
    events: z.object({ publisher: count, claimed: count }),
    sources: z.array(
      z.object({
        entity: z.string().nullable(),
        name: z.string().nullable(),
        statements: count,
        quotations: count,
        length: count,
        quotedLength: count,
      }),
    ),
    labels: z.array(
      z.object({ term: z.string(), kind: z.string(), about: z.string().nullable(), uses: count }),
    ),
  })
  .describe('Whose words the report has; lengths in characters that are not space.');

const labelNote = z.object({
  term: z.string(),
  neutral: z
    .string()
    .nullable()
    .describe('Neutral wording that can stand for it, where the dictionary has some.'),
});

export const readAnswer = z.object({
  reading: readingSchema,
  profile,
  wording: z.array(labelNote).describe('For each term among the labels.'),
});
export type ReadAnswer = z.infer<typeof readAnswer>;

const documentAnswer = readAnswer.extend({
  row: documentRow,
  decisions: z
    .array(decision)
    .describe('Of coders, about events of this document; the oldest first, those undone too.'),
  complete: z
    .array(z.object({ coder: z.string(), at: z.string() }))
    .describe('Coders who say that nothing is missing.'),
  versions: z.array(z.object({ version: count, current: z.boolean(), published: z.string().nullable() })),
});
export type DocumentAnswer = z.infer<typeof documentAnswer>;

const readBody = z.strictObject({
  ...documentInputSchema.shape,
  tokens: z.boolean().default(false).describe('Also give the words with their tags and trees.'),
  store: z.boolean().default(false).describe('Keep it in the archive; otherwise nothing is kept.'),
});

const readTextAnswer = readAnswer.extend({ stored: documentId.nullable() });
export type ReadTextAnswer = z.infer<typeof readTextAnswer>;

const readFilesAnswer = z.object({
  documents: z.array(z.object({ origin: z.string(), stored: documentId.nullable(), ...readAnswer.shape })),
  problems: z.array(z.object({ origin: z.string(), reason: z.string() })),
});
export type ReadFilesAnswer = z.infer<typeof readFilesAnswer>;

export const documentRoutes = {
  documents: {
    method: 'GET',
    path: '/api/documents',
    role: 'reader',
    about: 'A page of documents.',
    query: documentsQuery,
    answer: documentsPage,
  },
  document: {
    method: 'GET',
    path: '/api/document',
    role: 'reader',
    about: 'A document with its Reading, its profile and what coders have said of its events.',
    query: z.strictObject({
      id: documentId,
      tokens: flag.describe('Also give the words with their tags and trees: it is read again for that.'),
    }),
    answer: documentAnswer,
  },
  read: {
    method: 'POST',
    path: '/api/read',
    role: 'reader',
    about: 'Reads a text at once. Nothing is kept unless asked for, which only coders may.',
    body: readBody,
    answer: readTextAnswer,
    weight: 'heavy',
  },
  readFiles: {
    method: 'POST',
    path: '/api/read/files',
    role: 'reader',
    about:
      'Reads files, in multipart/form-data, of any kind that "readout code" reads. A field "store" with "true" before the files keeps their documents in the archive.',
    body: 'files',
    answer: readFilesAnswer,
    weight: 'heavy',
  },
} as const satisfies Record<string, Route>;
