/**
 * How an archive becomes what this version reads: steps that are only ever added to. An archive carries the number of the
 * last step done to it; opening it for writing does the rest, in one transaction.
 *
 * Texts are not compressed: DuckDB would have to undo it for two thousand of them to give one, and the page of a search wants ten.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { ArchiveError } from '../trouble.js';
import { inTransaction, type Writable } from './transaction.js';

interface Migration {
  /** What the archive can hold after it. */
  about: string;
  sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    about: 'documents, their Readings and what is in them',
    sql: `
CREATE SCHEMA store;
CREATE TABLE store.archive (name VARCHAR, value VARCHAR);
CREATE TABLE store.documents (number BIGINT, id VARCHAR, version INTEGER, current BOOLEAN, id_key HUGEINT, fingerprint HUGEINT,
  title VARCHAR, publisher VARCHAR, author VARCHAR, url VARCHAR, given_language VARCHAR, language VARCHAR, published_at VARCHAR,
  published DATE, origin VARCHAR, run INTEGER, characters INTEGER, text VARCHAR USING COMPRESSION uncompressed);
CREATE TABLE store.readings (document BIGINT, engine INTEGER, current BOOLEAN, reading BLOB);
CREATE TABLE store.engines (engine INTEGER, version VARCHAR, weights VARCHAR, dictionaries VARCHAR);
CREATE TABLE store.events (document BIGINT, event VARCHAR, type VARCHAR, mode VARCHAR, contexts VARCHAR[],
  actors VARCHAR[], recipients VARCHAR[], cameo VARCHAR, quad VARCHAR, score FLOAT, goldstein FLOAT, status VARCHAR, voice VARCHAR, statement VARCHAR, speaker VARCHAR, date DATE,
  time_value VARCHAR, time_from VARCHAR, time_to VARCHAR, place VARCHAR, place_name VARCHAR, place_country VARCHAR, lat DOUBLE,
  lon DOUBLE, geonames_id INTEGER, dead INTEGER, injured INTEGER, arrested INTEGER, confidence FLOAT, rule VARCHAR,
  words VARCHAR, trigger_start INTEGER, trigger_end INTEGER, publisher VARCHAR, published DATE);
CREATE TABLE store.participants (document BIGINT, event VARCHAR, role VARCHAR, position INTEGER, entity VARCHAR, name VARCHAR,
  country VARCHAR, sector VARCHAR, cameo VARCHAR, start_offset INTEGER, end_offset INTEGER);
CREATE TABLE store.dyads (document BIGINT, event VARCHAR, date DATE, actor VARCHAR, actor_sector VARCHAR, recipient VARCHAR,
  recipient_sector VARCHAR, type VARCHAR, quad VARCHAR, score FLOAT, status VARCHAR, voice VARCHAR, confidence FLOAT);
CREATE TABLE store.entities (document BIGINT, entity VARCHAR, kind VARCHAR, name VARCHAR, country VARCHAR, sector VARCHAR,
  cameo VARCHAR, wikidata VARCHAR, mentions INTEGER);
CREATE TABLE store.statements (document BIGINT, statement VARCHAR, speaker VARCHAR, speaker_entity VARCHAR,
  speaker_country VARCHAR, attitude VARCHAR, mode VARCHAR, cue VARCHAR, content VARCHAR, within VARCHAR, start_offset INTEGER,
  end_offset INTEGER);
CREATE TABLE store.labels (document BIGINT, term VARCHAR, kind VARCHAR, about VARCHAR, about_name VARCHAR, voice VARCHAR,
  statement VARCHAR, start_offset INTEGER, end_offset INTEGER);
CREATE TABLE store.problems (run INTEGER, origin VARCHAR, reason VARCHAR);
CREATE TABLE store.runs (run INTEGER, command VARCHAR, engine INTEGER, started TIMESTAMP, finished TIMESTAMP, added INTEGER,
  renewed INTEGER, known INTEGER, refused INTEGER);

CREATE VIEW documents AS SELECT number AS document, id, version, title, publisher, author, url, language, published_at, published,
  origin, run, characters, text FROM store.documents WHERE current;
CREATE VIEW versions AS SELECT number AS document, id, version, current, title, publisher, author, url, language, published_at,
  published, origin, run, characters, text FROM store.documents;
CREATE VIEW events AS SELECT * FROM store.events;
CREATE VIEW participants AS SELECT * FROM store.participants;
CREATE VIEW dyads AS SELECT * FROM store.dyads;
CREATE VIEW entities AS SELECT * FROM store.entities;
CREATE VIEW statements AS SELECT * FROM store.statements;
CREATE VIEW labels AS SELECT * FROM store.labels;
CREATE VIEW problems AS SELECT * FROM store.problems;
CREATE VIEW runs AS SELECT runs.run, command, version AS engine, weights, dictionaries, started, finished, added, renewed, known,
  refused FROM store.runs LEFT JOIN store.engines USING (engine);`,
  },
  {
    about: 'full text search',
    sql: `
CREATE TABLE store.terms (segment INTEGER, hash BIGINT, term VARCHAR, documents INTEGER, postings BLOB);
CREATE TABLE store.segments (segment INTEGER, first BIGINT, next BIGINT, words BIGINT);`,
  },
  {
    about: 'copies, stories and happenings',
    sql: `
CREATE TABLE store.copies (document BIGINT, original BIGINT, similarity FLOAT, changes VARCHAR);
CREATE TABLE store.stories (story VARCHAR, title VARCHAR, first DATE, last DATE, documents INTEGER, publishers INTEGER);
CREATE TABLE store.story_documents (story VARCHAR, document BIGINT);
CREATE TABLE store.happenings (happening VARCHAR, story VARCHAR, type VARCHAR, date DATE, place_name VARCHAR, actors VARCHAR[],
  recipients VARCHAR[], publishers INTEGER, asserted INTEGER, attributed INTEGER, denied INTEGER, detail VARCHAR);
CREATE TABLE store.happening_mentions (happening VARCHAR, document BIGINT, event VARCHAR, stance VARCHAR, speaker VARCHAR);
CREATE VIEW copies AS SELECT * FROM store.copies;
CREATE VIEW stories AS SELECT * FROM store.stories;
CREATE VIEW story_documents AS SELECT * FROM store.story_documents;
CREATE VIEW happenings AS SELECT * FROM store.happenings;
CREATE VIEW happening_mentions AS SELECT * FROM store.happening_mentions;`,
  },
  {
    about: 'the state of the story index',
    sql: `
CREATE TABLE store.grouped (document BIGINT, engine INTEGER);
CREATE TABLE store.story_state (name VARCHAR, part INTEGER, bytes BLOB);`,
  },
  {
    about: 'feeds that are watched',
    sql: `
CREATE TABLE store.feeds (feed VARCHAR, state VARCHAR);
CREATE VIEW feeds AS SELECT feed, (state->>'url') AS url, (state->'failures')::INTEGER AS failures,
  make_timestamp((state->'nextAt')::BIGINT * 1000) AS next_poll, (state->'gone')::BOOLEAN AS gone FROM store.feeds;`,
  },
  {
    about: 'event tables of others',
    sql: `
CREATE TABLE store.other_tables (name VARCHAR, format VARCHAR, file VARCHAR, events INTEGER, refused INTEGER, imported TIMESTAMP);
CREATE TABLE store.other_events (name VARCHAR, line INTEGER, id VARCHAR, document_id VARCHAR, url VARCHAR, publisher VARCHAR,
  sentence INTEGER, date DATE, date_value VARCHAR, actors VARCHAR[], actor_codes VARCHAR[], actor_countries VARCHAR[],
  actor_sectors VARCHAR[], recipients VARCHAR[], recipient_codes VARCHAR[], recipient_countries VARCHAR[],
  recipient_sectors VARCHAR[], type VARCHAR, mode VARCHAR, cameo VARCHAR, quad INTEGER, place_name VARCHAR, place_country VARCHAR,
  lat DOUBLE, lon DOUBLE, words VARCHAR);
CREATE VIEW other_tables AS SELECT * FROM store.other_tables;
CREATE VIEW other_events AS SELECT * FROM store.other_events;`,
  },
  {
    about: 'how long the time of an event is that a series counts',
    sql: `
ALTER TABLE store.dyads ADD COLUMN span INTEGER;
UPDATE store.dyads SET span = date_diff('day', try_cast(left(time_from, 10) AS DATE), try_cast(left(time_to, 10) AS DATE))
  FROM store.events WHERE events.document = dyads.document AND events.event = dyads.event;
CREATE OR REPLACE VIEW dyads AS SELECT * FROM store.dyads;`,
  },
  {
    about: 'what documents are grouped by, beside their Readings',
    sql: 'ALTER TABLE store.readings ADD COLUMN traits BLOB;',
  },
  {
    about: 'the story index beside the archive, and the version of it that made the tables of stories',
    sql: `
INSERT INTO store.archive SELECT 'stories', ('0x' || hex(bytes))::INTEGER::VARCHAR FROM store.story_state WHERE name = 'version';
DROP TABLE store.story_state;`,
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** What makes each view of an archive that is up to date, by its name. */
export function viewsOf(migrations: readonly Migration[] = MIGRATIONS): ReadonlyMap<string, string> {
  const views = new Map<string, string>();
  for (const { sql } of migrations)
    for (const [, name, query] of sql.matchAll(/^CREATE (?:OR REPLACE )?VIEW (\w+) AS ([^;]+);/gm))
      views.set(name!, `CREATE OR REPLACE VIEW ${name} AS ${query}`);
  return views;
}

/** The number of the last step done; 0 for a database that is empty. @throws ArchiveError when it is no archive of ours. */
export async function schemaVersionOf(connection: DuckDBConnection, path: string): Promise<number> {
  const tables = await connection.runAndReadAll(
    `SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal`,
  );
  const names = tables.getRows().map(([name]) => name);
  if (names.length === 0) return 0;
  if (!names.includes('store.archive'))
    throw new ArchiveError(
      `${path} is a DuckDB database, but no archive of Readout: name another file with --archive.`,
    );
  const rows = await connection.runAndReadAll(`SELECT value FROM store.archive WHERE name = 'schema'`);
  const version = Number(rows.getRows()[0]?.[0]);
  if (!Number.isInteger(version))
    throw new ArchiveError(
      `${path} does not say which schema it has, as every archive does: take it from a backup, or add its sources again to a new one.`,
    );
  return version;
}

/** Brings the archive up to date, all steps or none. `until` is for tests of the steps. */
export async function migrate(archive: Writable, until = SCHEMA_VERSION): Promise<void> {
  const { connection, path } = archive;
  const version = await schemaVersionOf(connection, path);
  checkNotNewer(version, path);
  if (version >= until) return;
  await inTransaction(archive, async () => {
    for (const { sql } of MIGRATIONS.slice(version, until)) await connection.run(sql);
    await connection.run(`DELETE FROM store.archive WHERE name = 'schema'`);
    await connection.run(`INSERT INTO store.archive VALUES ('schema', '${until}')`);
  });
}

export function checkNotNewer(version: number, path: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new ArchiveError(
    `${path} has schema ${version}, and this Readout knows schemas up to ${SCHEMA_VERSION}: use the version of Readout that wrote it, or a later one.`,
  );
}
