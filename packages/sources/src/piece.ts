/** What readers of formats are given and give. */
import type { Found, Refusal } from './found.js';
import type { Chunks } from './text/peek.js';

/** A file, a download or something inside another piece, still to be read. */
export interface Piece {
  /** See `FoundDocument.origin`. */
  origin: string;
  /** Its file name, whose ending hints at what it is; empty when it has none. */
  name: string;
  /** What a document in it is called that does not name itself; null to leave that open. */
  stem: string | null;
  /** Where it lies on disk as it is, for formats that are not read from front to back. */
  path: string | null;
  chunks: Chunks;
  /** The address it came from. */
  url: string | null;
  /** Media type and charset that came with it, such as "text/html" and "windows-1256". */
  mediaType: string | null;
  charset: string | null;
  /** How many containers it lies in. */
  depth: number;
  /** Asked for by name: what it is must be told if it cannot be read. Others are passed over if they are no kind of report. */
  named: boolean;
}

/** A line of JSON, not yet looked at. */
export interface JsonLine {
  origin: string;
  json: string;
}

/** `ofLine`: one line or row of a source was refused, not the source. */
export type Item = Exclude<Found, Refusal> | (Refusal & { ofLine?: boolean }) | JsonLine;
