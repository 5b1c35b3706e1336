/** What every export has in common: a stream of Readings goes in, text comes out, and what was left out is counted. */
import type { Reading } from '@readout/engine';
import type { Ledger } from './ledger.js';
import type { Unvouched } from './unvouched.js';

export type Readings = AsyncIterable<Reading>;

export interface ExportOptions {
  /** Which events that are no facts go in all the same, into formats that cannot mark them; none when left out. */
  include?: ReadonlySet<Unvouched>;
  /** When a document came into the archive, as an ISO 8601 date-time in UTC; unknown when left out. */
  addedAt?: (documentId: string) => string | null;
  /** In CSV: keep cells that a spreadsheet would take for formulas as they are; otherwise "'" is put before them. */
  keepFormulas?: boolean;
}

interface Format {
  /** A sentence for the help: what reads it. */
  about: string;
  /** Whether an event's voice and status can be told in it; if not, events that are no facts are left out. */
  marksVoice: boolean;
}

/** A format that makes one file of all Readings. */
export interface FileFormat extends Format {
  kind: 'file';
  /** Pieces of the file, in order; `ledger` is complete when they are all taken. */
  write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncIterable<string>;
}

/** A file of a format that makes several, with a name of letters, digits, "-", "_" and "." only. */
export interface OutputFile {
  name: string;
  content: string;
}

/** A format that makes a folder, with one or more files for each Reading. */
export interface FolderFormat extends Format {
  kind: 'folder';
  write(readings: Readings, options: ExportOptions, ledger: Ledger): AsyncIterable<OutputFile>;
}

export type ExportFormat = FileFormat | FolderFormat;
