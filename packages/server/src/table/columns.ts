/**
 * All events of an archive in memory, as columns of numbers: some 60 bytes an event besides names and titles. A page of a table of a million, sorted and
 * filtered, is wanted in a few milliseconds on one core; DuckDB, which is built for whole columns, takes ten times as long for fifty
 * rows from all over.
 *
 * A row is an event; rows stand in the order of documents and of events in them. The columns never change: when documents are added
 * to the archive, they are loaded anew and put in place of the old ones, which whoever still reads them keeps.
 */
import type { Dictionary } from './dictionary.js';

/** The day of an event without one. */
export const NO_DAY = -0x8000_0000;

export interface Places {
  name: string[];
  country: (string | null)[];
  lat: (number | null)[];
  lon: (number | null)[];
  geonames: (number | null)[];
}

export interface Parties {
  name: string[];
  /** Codes of `countries`. */
  country: Uint16Array;
  sector: (string | null)[];
  cameo: (string | null)[];
}

export interface Documents {
  number: Float64Array;
  id: string[];
  title: (string | null)[];
  url: (string | null)[];
  /** Codes of `publishers`. */
  publisher: Uint32Array;
  published: (string | null)[];
  /** Codes of `stories`. */
  story: Uint32Array;
  /** First row of each document's events, and one more for the end. */
  firstRow: Uint32Array;
  byId: Map<string, number>;
}

export interface EventColumns {
  length: number;
  /** Index into `documents`. */
  document: Uint32Array;
  /** Days since 1970-01-01, or NO_DAY. */
  day: Int32Array;
  score: Float32Array;
  confidence: Float32Array;
  /** Codes of the dictionary of the same name. */
  event: Uint16Array;
  type: Uint16Array;
  mode: Uint16Array;
  cameo: Uint16Array;
  quad: Uint16Array;
  /** Contexts joined by "\n". */
  contexts: Uint16Array;
  status: Uint16Array;
  voice: Uint16Array;
  speaker: Uint32Array;
  rule: Uint32Array;
  words: Uint32Array;
  /** Index into `places` plus 1; 0 for none. */
  place: Uint32Array;
  /** Where the trigger begins in the text. */
  triggerStart: Uint32Array;
  dictionaries: {
    event: Dictionary;
    type: Dictionary;
    mode: Dictionary;
    cameo: Dictionary;
    quad: Dictionary;
    contexts: Dictionary;
    status: Dictionary;
    voice: Dictionary;
    speaker: Dictionary;
    rule: Dictionary;
    words: Dictionary;
  };
  /** By row, of the few that have some. */
  numbers: Map<number, { dead: number | null; injured: number | null; arrested: number | null }>;
  /** Of row r: actors are party[partyStart[r] … recipientStart[r]), recipients go on to partyStart[r + 1]. */
  partyStart: Uint32Array;
  recipientStart: Uint32Array;
  /** Index into `parties`. */
  party: Uint32Array;
  parties: Parties;
  places: Places;
  documents: Documents;
  publishers: Dictionary;
  countries: Dictionary;
  stories: Dictionary;
}

/** The row of an event, -1 when there is none. */
export function findRow(columns: EventColumns, document: string, event: string): number {
  const at = columns.documents.byId.get(document);
  const code = columns.dictionaries.event.findCode(event);
  if (at === undefined || code < 0) return -1;
  const { firstRow } = columns.documents;
  for (let row = firstRow[at]!; row < firstRow[at + 1]!; row++) if (columns.event[row] === code) return row;
  return -1;
}

/** Of reciprocal events all parties are actors. */
export function isReciprocal({ partyStart, recipientStart }: EventColumns, row: number): boolean {
  return recipientStart[row] === partyStart[row + 1] && recipientStart[row]! - partyStart[row]! > 1;
}

/**
 * What tells an event of a document from the others whatever engine has read it: its type, where its trigger begins, and which of those
 * it is that have both in common. Ids count up, and another engine may find one more before.
 */
export function anchorOf(columns: EventColumns, row: number): string {
  const { firstRow } = columns.documents;
  const { type, triggerStart, document, dictionaries } = columns;
  let nth = 0;
  for (let other = firstRow[document[row]!]!; other < row; other++)
    if (type[other] === type[row] && triggerStart[other] === triggerStart[row]) nth++;
  return `${dictionaries.type.values[type[row]!]}@${triggerStart[row]}#${nth}`;
}

/** -1 when the document is not there, or has no such event any more. */
export function findAnchored(columns: EventColumns, document: string, anchor: string): number {
  const at = columns.documents.byId.get(document);
  if (at === undefined) return -1;
  const { firstRow } = columns.documents;
  for (let row = firstRow[at]!; row < firstRow[at + 1]!; row++)
    if (anchorOf(columns, row) === anchor) return row;
  return -1;
}

const DAY = 86_400_000;

/** ISO of a day since 1970. Null for NO_DAY. */
export function dayText(day: number): string | null {
  return day === NO_DAY ? null : new Date(day * DAY).toISOString().slice(0, 10);
}

export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
}
