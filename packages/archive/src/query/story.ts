/** A story: its documents in order of publication, which of them repeat another, and what happened in it according to whom. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Change } from '../group/copies.js';
import type { HappeningDetail } from '../group/happenings.js';
import type { Archive } from '../store/open.js';

export interface StoryDocument {
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** The id of the document that this one repeats. */
  copy_of: string | null;
  /** Shared runs of three words, as a share of all. */
  similarity: number | null;
  /** What it changed; empty where it repeats nothing. */
  changes: Change[];
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
  /** Who they are, and how the accounts differ. */
  detail: HappeningDetail;
  mentions: StoryMention[];
}

export interface StoryMention {
  document: string;
  event: string;
  stance: 'asserts' | 'attributes' | 'denies';
  speaker: string | null;
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
       originals.id AS copy_of, similarity, changes
     FROM store.story_documents members JOIN store.documents ON number = members.document
     LEFT JOIN store.copies ON copies.document = number LEFT JOIN store.documents originals ON originals.number = copies.original
     WHERE story = $1 AND documents.current ORDER BY documents.published_at NULLS LAST, documents.id`,
    [story],
  );
  const happenings = await connection.runAndReadAll(
    `SELECT happening, type, date::VARCHAR AS date, place_name, actors, recipients, publishers, asserted, attributed, denied, detail
     FROM store.happenings WHERE story = $1 ORDER BY date NULLS LAST, happening`,
    [story],
  );
  const mentions = await mentionsOf(connection, story);
  return {
    story,
    title: (title as string | null) ?? null,
    documents: documents.getRowObjectsJson().map(
      row =>
        ({
          ...row,
          changes: row.changes === null ? [] : JSON.parse(row.changes as string),
        }) as unknown as StoryDocument,
    ),
    happenings: happenings.getRowObjectsJson().map(
      row =>
        ({
          ...row,
          detail: JSON.parse(row.detail as string),
          mentions: mentions.get(row.happening as string) ?? [],
        }) as unknown as StoryHappening,
    ),
  };
}

/** By happening, in the order of the documents. */
async function mentionsOf(connection: DuckDBConnection, story: string): Promise<Map<string, StoryMention[]>> {
  const rows = await connection.runAndReadAll(
    `SELECT happening, id AS document, event, stance, speaker FROM store.happening_mentions mentions
     JOIN store.documents ON number = mentions.document
     WHERE happening IN (SELECT happening FROM store.happenings WHERE story = $1)
     ORDER BY documents.published_at NULLS LAST, id, len(event), event`,
    [story],
  );
  const mentions = new Map<string, StoryMention[]>();
  for (const row of rows.getRowObjectsJson()) {
    const { happening, ...mention } = row as unknown as StoryMention & { happening: string };
    const others = mentions.get(happening);
    if (others) others.push(mention);
    else mentions.set(happening, [mention]);
  }
  return mentions;
}
