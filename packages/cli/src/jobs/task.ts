/** What goes to a thread and what comes back: plain data, since threads share nothing. */
import type { DocumentInput } from '@readout/engine';
import type { ActorLexicon, EventDictionary } from '@readout/lexicon';

export type Task =
  /** A line of JSON, not yet looked at. */
  | { kind: 'line'; where: string; json: string }
  | { kind: 'document'; where: string; document: DocumentInput }
  /** Something that could not even be read; it keeps its place in the order. */
  | { kind: 'unusable'; where: string; problem: string; ofLine: boolean };

/** What the index of pages says of a document. */
export interface Summary {
  id: string;
  /** Its title or what else it is called. */
  name: string;
  publisher: string | null;
  publishedAt: string | null;
  language: string;
  /** By event: its type and whether only a speaker vouches for it. */
  events: { type: string; quad: string; claimed: boolean }[];
  statements: number;
  labels: number;
  notices: string[];
}

export type Result =
  | { ok: true; output: string; summary: Summary | null }
  | { ok: false; where: string; id: string | null; error: string; ofLine: boolean };

/** Does a task; never throws on what a task holds. */
export type Work = (task: Task) => Result;

/** Which work, and how: plain data that every thread makes its `Work` from. */
export type Job = JobKind & {
  /** The user's own lexicon, compiled, to lie on the one that ships. */
  lexicon?: ActorLexicon;
  /** The user's own event dictionary, compiled, in place of the one that ships. */
  events?: EventDictionary;
  /** A file that `readout gazetteer build` has written; null for the gazetteer that ships with Readout. */
  gazetteer: string | null;
};

export type JobKind =
  | { command: 'code'; options: CodeOptions }
  | { command: 'relate'; options: RelateOptions }
  | { command: 'parse'; options: null }
  | { command: 'explain'; options: ExplainOptions }
  /** With two event dictionaries, null for the one that ships. */
  | {
      command: 'diff';
      options: ExplainOptions;
      older: EventDictionary | null;
      newer: EventDictionary | null;
    }
  | { command: 'who'; options: WhoOptions };

/** For documents that do not tell their own. */
export interface Defaults {
  published: string | null;
  publisher: string | null;
}

export interface RelateOptions {
  /** Tell with each answer how it came about, or why there is none. */
  explain: boolean;
}

export interface ExplainOptions extends Defaults {
  /** Names of the two that are asked about; null for all events. */
  between: readonly [string, string] | null;
  /** Also tell of every word with which an entry begins that gave no event. */
  near: boolean;
  /** Whether what the judge weighed is told. */
  judge: boolean;
}

export interface WhoOptions extends Defaults {
  format: 'text' | 'jsonl';
}

export interface CodeOptions extends Defaults {
  format: 'table' | 'jsonl' | 'html' | 'json';
  tokens: boolean;
  columns: number;
  colours: boolean;
  /** Pages stand in a folder with an index, which they link to. */
  indexed: boolean;
}
