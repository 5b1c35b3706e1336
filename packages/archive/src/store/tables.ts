/**
 * The columns that are written, told once: the writer appends by this list, `archive check` holds an archive against it, and
 * `docs/archive.md` explains it. What creates the tables is in `migrations.ts`, which is never changed afterwards; a new column
 * goes into both, there as a new step.
 *
 * No table has a key or an index of DuckDB's: those are held in memory, and a column of numbers is looked through in
 * milliseconds. What must be unique is made so by the writer and verified by `archive check`.
 */

export type ColumnType =
  | 'BIGINT'
  | 'HUGEINT'
  | 'INTEGER'
  | 'FLOAT'
  | 'DOUBLE'
  | 'VARCHAR'
  | 'VARCHAR[]'
  | 'BOOLEAN'
  | 'DATE'
  | 'TIMESTAMP'
  | 'BLOB';

/** What JavaScript gives for a column; null wherever a value is unknown. A DATE is an ISO day, a TIMESTAMP milliseconds since 1970. */
interface ValueOf {
  BIGINT: number;
  HUGEINT: bigint;
  INTEGER: number;
  FLOAT: number;
  DOUBLE: number;
  VARCHAR: string;
  'VARCHAR[]': readonly string[];
  BOOLEAN: boolean;
  DATE: string;
  TIMESTAMP: number;
  BLOB: Uint8Array;
}

export type Columns = Readonly<Record<string, ColumnType>>;

export type Row<C extends Columns> = { -readonly [Name in keyof C]: ValueOf[C[Name]] | null };

export const TABLES = {
  /** One row for each version of a document. */
  documents: {
    number: 'BIGINT',
    id: 'VARCHAR',
    version: 'INTEGER',
    current: 'BOOLEAN',
    id_key: 'HUGEINT',
    fingerprint: 'HUGEINT',
    title: 'VARCHAR',
    publisher: 'VARCHAR',
    author: 'VARCHAR',
    url: 'VARCHAR',
    given_language: 'VARCHAR',
    language: 'VARCHAR',
    published_at: 'VARCHAR',
    published: 'DATE',
    origin: 'VARCHAR',
    run: 'INTEGER',
    characters: 'INTEGER',
    text: 'VARCHAR',
  },
  /** Every Reading ever made of a version, whole; one of them is current. */
  readings: {
    document: 'BIGINT',
    engine: 'INTEGER',
    current: 'BOOLEAN',
    reading: 'BLOB',
    /** What the document is grouped by: see `stories/traits.ts`. Null in archives of before. */
    traits: 'BLOB',
  },
  engines: { engine: 'INTEGER', version: 'VARCHAR', weights: 'VARCHAR', dictionaries: 'VARCHAR' },
  events: {
    document: 'BIGINT',
    event: 'VARCHAR',
    type: 'VARCHAR',
    mode: 'VARCHAR',
    contexts: 'VARCHAR[]',
    actors: 'VARCHAR[]',
    recipients: 'VARCHAR[]',
    cameo: 'VARCHAR',
    quad: 'VARCHAR',
    score: 'FLOAT',
    goldstein: 'FLOAT',
    status: 'VARCHAR',
    voice: 'VARCHAR',
    statement: 'VARCHAR',
    speaker: 'VARCHAR',
    date: 'DATE',
    time_value: 'VARCHAR',
    time_from: 'VARCHAR',
    time_to: 'VARCHAR',
    place: 'VARCHAR',
    place_name: 'VARCHAR',
    place_country: 'VARCHAR',
    lat: 'DOUBLE',
    lon: 'DOUBLE',
    geonames_id: 'INTEGER',
    dead: 'INTEGER',
    injured: 'INTEGER',
    arrested: 'INTEGER',
    confidence: 'FLOAT',
    rule: 'VARCHAR',
    words: 'VARCHAR',
    trigger_start: 'INTEGER',
    trigger_end: 'INTEGER',
    publisher: 'VARCHAR',
    published: 'DATE',
  },
  /** Actors and recipients of events, in their order. */
  participants: {
    document: 'BIGINT',
    event: 'VARCHAR',
    role: 'VARCHAR',
    position: 'INTEGER',
    entity: 'VARCHAR',
    name: 'VARCHAR',
    country: 'VARCHAR',
    sector: 'VARCHAR',
    cameo: 'VARCHAR',
    start_offset: 'INTEGER',
    end_offset: 'INTEGER',
  },
  /** One row for each country that acts with each that it acts on, once in an event; narrow, since series are counted over it. */
  dyads: {
    document: 'BIGINT',
    event: 'VARCHAR',
    date: 'DATE',
    actor: 'VARCHAR',
    actor_sector: 'VARCHAR',
    recipient: 'VARCHAR',
    recipient_sector: 'VARCHAR',
    type: 'VARCHAR',
    quad: 'VARCHAR',
    score: 'FLOAT',
    status: 'VARCHAR',
    voice: 'VARCHAR',
    confidence: 'FLOAT',
    span: 'INTEGER',
  },
  entities: {
    document: 'BIGINT',
    entity: 'VARCHAR',
    kind: 'VARCHAR',
    name: 'VARCHAR',
    country: 'VARCHAR',
    sector: 'VARCHAR',
    cameo: 'VARCHAR',
    wikidata: 'VARCHAR',
    mentions: 'INTEGER',
  },
  statements: {
    document: 'BIGINT',
    statement: 'VARCHAR',
    speaker: 'VARCHAR',
    speaker_entity: 'VARCHAR',
    speaker_country: 'VARCHAR',
    attitude: 'VARCHAR',
    mode: 'VARCHAR',
    cue: 'VARCHAR',
    content: 'VARCHAR',
    within: 'VARCHAR',
    start_offset: 'INTEGER',
    end_offset: 'INTEGER',
  },
  labels: {
    document: 'BIGINT',
    term: 'VARCHAR',
    kind: 'VARCHAR',
    about: 'VARCHAR',
    about_name: 'VARCHAR',
    voice: 'VARCHAR',
    statement: 'VARCHAR',
    start_offset: 'INTEGER',
    end_offset: 'INTEGER',
  },
  /** What gave no document, and why; goes when the same piece of the same source gives one later. */
  problems: { run: 'INTEGER', origin: 'VARCHAR', reason: 'VARCHAR' },
  runs: {
    run: 'INTEGER',
    command: 'VARCHAR',
    engine: 'INTEGER',
    started: 'TIMESTAMP',
    finished: 'TIMESTAMP',
    added: 'INTEGER',
    renewed: 'INTEGER',
    known: 'INTEGER',
    refused: 'INTEGER',
  },
  /** The inverted index: for each term and each segment of documents, who has it and how often (`search/segment.ts`). */
  terms: {
    segment: 'INTEGER',
    hash: 'BIGINT',
    term: 'VARCHAR',
    documents: 'INTEGER',
    postings: 'BLOB',
  },
  /** Documents that repeat an earlier one, and the earliest version that they repeat. */
  copies: { document: 'BIGINT', original: 'BIGINT', similarity: 'FLOAT', changes: 'VARCHAR' },
  stories: {
    story: 'VARCHAR',
    title: 'VARCHAR',
    first: 'DATE',
    last: 'DATE',
    documents: 'INTEGER',
    publishers: 'INTEGER',
  },
  story_documents: { story: 'VARCHAR', document: 'BIGINT' },
  /** One real-world event as several documents tell it; `detail` is JSON: how dates, places, numbers and labels differ. */
  happenings: {
    happening: 'VARCHAR',
    story: 'VARCHAR',
    type: 'VARCHAR',
    date: 'DATE',
    place_name: 'VARCHAR',
    actors: 'VARCHAR[]',
    recipients: 'VARCHAR[]',
    publishers: 'INTEGER',
    asserted: 'INTEGER',
    attributed: 'INTEGER',
    denied: 'INTEGER',
    detail: 'VARCHAR',
  },
  happening_mentions: {
    happening: 'VARCHAR',
    document: 'BIGINT',
    event: 'VARCHAR',
    stance: 'VARCHAR',
    speaker: 'VARCHAR',
  },
  /** Documents that the story index has, with the engine of the Reading that it knows them by (`group/group.ts`). */
  grouped: { document: 'BIGINT', engine: 'INTEGER' },
  /** What is remembered of each feed that is watched, as JSON. */
  feeds: { feed: 'VARCHAR', state: 'VARCHAR' },
  /** Event tables of others, under the names that they were given. */
  other_tables: {
    name: 'VARCHAR',
    format: 'VARCHAR',
    file: 'VARCHAR',
    events: 'INTEGER',
    refused: 'INTEGER',
    imported: 'TIMESTAMP',
  },
  /** Their events. Lists are parallel: the third code is that of the third actor; "" stands for what the table does not tell. */
  other_events: {
    name: 'VARCHAR',
    line: 'INTEGER',
    id: 'VARCHAR',
    document_id: 'VARCHAR',
    url: 'VARCHAR',
    publisher: 'VARCHAR',
    sentence: 'INTEGER',
    date: 'DATE',
    date_value: 'VARCHAR',
    actors: 'VARCHAR[]',
    actor_codes: 'VARCHAR[]',
    actor_countries: 'VARCHAR[]',
    actor_sectors: 'VARCHAR[]',
    recipients: 'VARCHAR[]',
    recipient_codes: 'VARCHAR[]',
    recipient_countries: 'VARCHAR[]',
    recipient_sectors: 'VARCHAR[]',
    type: 'VARCHAR',
    mode: 'VARCHAR',
    cameo: 'VARCHAR',
    quad: 'INTEGER',
    place_name: 'VARCHAR',
    place_country: 'VARCHAR',
    lat: 'DOUBLE',
    lon: 'DOUBLE',
    words: 'VARCHAR',
  },
  segments: { segment: 'INTEGER', first: 'BIGINT', next: 'BIGINT', words: 'BIGINT' },
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof TABLES;
export type TableRow<Name extends TableName> = Row<(typeof TABLES)[Name]>;

/** The tables whose rows are made from the current Reading of a document, and go with it. */
export const DERIVED = ['events', 'participants', 'dyads', 'entities', 'statements', 'labels'] as const;
export type DerivedName = (typeof DERIVED)[number];
export type DerivedRows = { [Name in DerivedName]: TableRow<Name>[] };
