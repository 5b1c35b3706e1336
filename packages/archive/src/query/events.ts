/** Events that are asked for, as rows for a table, a file or another program. */
import type { Archive } from '../store/open.js';
import { toEnd } from '../store/to-end.js';
import { Conditions, type EventFilter, participantIs, requireCommon } from './conditions.js';

export interface EventsQuery extends EventFilter {
  /** At most so many; all of them when left out. */
  limit?: number | undefined;
  offset?: number | undefined;
}

export interface EventRow {
  date: string | null;
  type: string;
  mode: string | null;
  cameo: string | null;
  actors: string[];
  actor_codes: string[];
  recipients: string[];
  recipient_codes: string[];
  status: string;
  /** "publisher", or "statement" where only a speaker vouches for it. */
  voice: string;
  speaker: string | null;
  place_name: string | null;
  place_country: string | null;
  score: number;
  confidence: number;
  dead: number | null;
  injured: number | null;
  arrested: number | null;
  words: string;
  publisher: string | null;
  published: string | null;
  /** The document's id, and the id of the event in it. */
  document: string;
  event: string;
  title: string | null;
  url: string | null;
}

export const EVENT_COLUMNS = [
  'date',
  'type',
  'mode',
  'cameo',
  'actors',
  'actor_codes',
  'recipients',
  'recipient_codes',
  'status',
  'voice',
  'speaker',
  'place_name',
  'place_country',
  'score',
  'confidence',
  'dead',
  'injured',
  'arrested',
  'words',
  'publisher',
  'published',
  'document',
  'event',
  'title',
  'url',
] as const satisfies readonly (keyof EventRow)[];

/** By day, then document, then place in it; those without a day last. Rows stream: any number of them can be asked for. */
export async function* eventsIn({ connection }: Archive, query: EventsQuery = {}): AsyncGenerator<EventRow> {
  const conditions = new Conditions();
  requireEvents(conditions, query);
  const limit = query.limit === undefined ? '' : `LIMIT ${conditions.value(BigInt(query.limit))}`;
  const offset = query.offset ? `OFFSET ${conditions.value(BigInt(query.offset))}` : '';
  const codes = (role: string) =>
    `coalesce((SELECT list(coalesce(parties.cameo, '') ORDER BY position) FROM store.participants parties
     WHERE parties.document = page.document AND parties.event = page.event AND role = '${role}'), [])`;
  const result = await connection.stream(
    `WITH page AS MATERIALIZED (
       SELECT * FROM store.events WHERE ${conditions.sql} ORDER BY date NULLS LAST, document, len(event), event ${limit} ${offset})
     SELECT date::VARCHAR AS date, type, mode, cameo, actors, ${codes('actor')} AS actor_codes, recipients,
       ${codes('recipient')} AS recipient_codes, status, voice, speaker, place_name, place_country, score, round(confidence::DOUBLE, 3) AS confidence,
       dead, injured, arrested, words, page.publisher, page.published::VARCHAR AS published, id AS document, event, title, url
     FROM page JOIN store.documents ON number = page.document
     ORDER BY page.date NULLS LAST, page.document, len(event), event`,
    conditions.values,
  );
  for await (const rows of toEnd(result, result.yieldRowObjectJson())) yield* rows as unknown as EventRow[];
}

/** The conditions on rows of `store.events`. */
export function requireEvents(conditions: Conditions, query: EventFilter): void {
  requireCommon(conditions, query);
  const { actor, recipient, publisher, country } = query;
  const party = (role: string, words: string) =>
    `(document, event) IN (SELECT (document, event) FROM store.participants WHERE role = '${role}' AND ${participantIs(conditions, words)})`;
  if (actor !== undefined) conditions.require(party('actor', actor));
  if (recipient !== undefined)
    conditions.require(
      `${party('recipient', recipient)} OR (len(recipients) = 0 AND len(actors) > 1 AND ${party('actor', recipient)})`,
    );
  if (publisher !== undefined) conditions.oneOf('publisher', [publisher]);
  if (country !== undefined) conditions.oneOf('place_country', [country]);
}
