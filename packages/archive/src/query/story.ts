/** A story: its documents in order of publication, which of them repeat another, and what happened in it according to whom. */
import type { Archive } from '../store/open.js';

export interface StoryDocument {
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** The id of the document that this one repeats. */
  copy_of: string | null;
  similarity: number | null;
}

export interface StoryHappening {
  happening: string;
  type: string;
  date: string | null;
  place_name: string | null;
  actors: string[];
  recipients: string[];
  /** Independent publishers: copies of one report count once. */
  publishers: number;
  asserted: number;
  attributed: number;
  denied: number;
}

export interface Story {
  story: string;
  title: string | null;
  documents: StoryDocument[];
  happenings: StoryHappening[];
}

/** The story of this id, or the one that the document of this id is in; null when there is none. */
export async function findStory({ connection }: Archive, id: string): Promise<Story | null> {
  const found = await connection.runAndReadAll(
    `SELECT story, title FROM store.stories WHERE story = $1
     UNION ALL SELECT stories.story, stories.title FROM store.documents JOIN store.story_documents ON document = number
     JOIN store.stories USING (story) WHERE id = $1 AND current LIMIT 1`,
    [id],
  );
  const [story, title] = found.getRows()[0] ?? [];
  if (typeof story !== 'string') return null;
  const documents = await connection.runAndReadAll(
    `SELECT documents.id AS document, documents.title, documents.publisher, documents.published::VARCHAR AS published,
       originals.id AS copy_of, similarity
     FROM store.story_documents members JOIN store.documents ON number = members.document
     LEFT JOIN store.copies ON copies.document = number LEFT JOIN store.documents originals ON originals.number = copies.original
     WHERE story = $1 AND documents.current ORDER BY documents.published_at NULLS LAST, documents.id`,
    [story],
  );
  const happenings = await connection.runAndReadAll(
    `SELECT happening, type, date::VARCHAR AS date, place_name, actors, recipients, publishers, asserted, attributed, denied
     FROM store.happenings WHERE story = $1 ORDER BY date NULLS LAST, happening`,
    [story],
  );
  return {
    story,
    title: (title as string | null) ?? null,
    documents: documents.getRowObjectsJson() as unknown as StoryDocument[],
    happenings: happenings.getRowObjectsJson() as unknown as StoryHappening[],
  };
}
