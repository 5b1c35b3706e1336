/** Stories: who reports what, who repeats whom, and how the outlets differ. */
import { z } from 'zod';
import { count, day, documentId, pageOf, paging, passage, type Route, words } from './route.js';

const storyRow = z.object({
  story: z.string(),
  title: z.string().nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  documents: count,
  publishers: count,
  happenings: count,
});
export type StoryRow = z.infer<typeof storyRow>;
const storiesPage = pageOf(storyRow);
export type StoriesPage = z.infer<typeof storiesPage>;

const told = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, documents: z.array(documentId) }));
const name = z.string().nullable();

export const happening = z
  .object({
    id: z.string().describe('Document and event of the first mention: "DOCUMENT#v1".'),
    type: z.string(),
    mentions: z.array(
      z.object({
        document: documentId,
        event: z.string(),
        original: documentId,
        publisher: name,
        stance: z.enum(['asserts', 'denies']),
        saidBy: z
          .array(z.object({ name, statement: z.string() }))
          .nullable()
          .describe('Null: the publisher vouches for it. Else who says so, innermost first.'),
        status: z.string(),
        confidence: z.number(),
        words: z.string().describe('The sentence that tells it.'),
      }),
    ),
    publishers: z.array(name),
    independentPublishers: count.describe('Copies of one text count once.'),
    assertedBy: z.array(name),
    attributedBy: z.array(z.object({ publisher: name, to: z.array(name) })),
    deniedBy: z.array(z.object({ publisher: name, speaker: name, own: z.boolean() })),
    actors: told(z.string()),
    recipients: told(z.string()),
    dates: told(z.object({ from: name, to: name })),
    places: told(z.object({ name: z.string(), geonamesId: z.int().nullable(), country: name })),
    modes: told(name),
    numbers: z.object({ dead: told(count), injured: told(count), arrested: told(count) }),
    labels: told(z.object({ term: z.string(), kind: z.string(), about: name, own: z.boolean() })),
  })
  .describe('One real-world event as several documents tell it. Nothing here says that it took place.');
export type HappeningAnswer = z.infer<typeof happening>;

const difference = z.object({
  kind: z.enum(['inserted', 'deleted', 'replaced']),
  original: passage,
  copy: passage,
});

const story = z.object({
  story: z.string(),
  title: z.string().nullable(),
  documents: z
    .array(
      z.object({
        document: documentId,
        title: name,
        publisher: name,
        url: name,
        published: name.describe('ISO 8601, as it was given.'),
        characters: count,
        copy_of: documentId.nullable(),
        similarity: z.number().nullable(),
        differences: z.array(difference).describe('What a copy changed of its original.'),
        quoted: z
          .array(z.object({ name, statements: count, length: count }))
          .describe('Whom it quotes, and at what length.'),
        labels: z.array(
          z.object({ term: z.string(), kind: z.string(), about: name, own: z.boolean(), uses: count }),
        ),
      }),
    )
    .describe('In order of publication.'),
  happenings: z.array(happening),
});
export type StoryAnswer = z.infer<typeof story>;

export const storyRoutes = {
  stories: {
    method: 'GET',
    path: '/api/stories',
    role: 'reader',
    about: 'A page of stories, those with the most documents first unless asked otherwise.',
    query: z.strictObject({
      since: day.optional().describe('Stories that go on at this day or later.'),
      until: day.optional().describe('Stories that begin by this day.'),
      publisher: words.optional(),
      title: words.optional(),
      minDocuments: z.coerce.number().int().min(1).max(1e6).default(1),
      sort: z.enum(['-documents', '-last', 'first']).default('-documents'),
      ...paging,
    }),
    answer: storiesPage,
  },
  story: {
    method: 'GET',
    path: '/api/story',
    role: 'reader',
    about: 'A story: its documents, what copies changed, and what happened according to whom.',
    query: z.strictObject({ id: documentId.describe('Of the story, or of a document in it.') }),
    answer: story,
  },
} as const satisfies Record<string, Route>;
