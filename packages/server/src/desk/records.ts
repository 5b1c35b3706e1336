/** What stands in the journal of reviews, "wire.review.jsonl" beside the archive "wire.duckdb". Fields are never renamed. */
import type { Fix } from '../api/review-shapes.js';

export interface DecisionRecord {
  kind: 'decision';
  id: string;
  document: string;
  /** The id of the event in the Reading that the coder saw; "add:" and the decision's id for one that the coder added. */
  event: string;
  /** What tells the event in any Reading of the document (`table/columns.ts`); the same as `event` for one that was added. */
  anchor: string;
  verdict: 'accept' | 'fix' | 'reject' | 'add';
  fix: Fix | null;
  note: string | null;
  coder: string;
  at: string;
  order: 'unsure' | 'consequential' | 'random' | 'browse';
  sample: string | null;
  adjudicates: boolean;
  /** The event as the machine had it. */
  machine: MachineEvent | null;
  engine: string | null;
}

/** The event of the Reading, with what a later reader of the journal needs to understand it without the Reading. */
export interface MachineEvent {
  type: string;
  mode: string | null;
  status: string;
  voice: { by: 'publisher' } | { by: 'statement'; speaker: string | null };
  actors: MachineParty[];
  recipients: MachineParty[];
  from: string | null;
  to: string | null;
  place: string | null;
  dead: number | null;
  injured: number | null;
  arrested: number | null;
  trigger: { start: number; end: number }[];
  words: string;
  sentence: string;
  rule: string;
  cameo: string | null;
  confidence: number;
}

export interface MachineParty {
  name: string;
  words: string;
  country: string | null;
  sector: string | null;
}

export type ReviewRecord =
  | DecisionRecord
  | { kind: 'undo'; decision: string; by: string; at: string }
  | { kind: 'complete'; document: string; complete: boolean; coder: string; at: string }
  | {
      kind: 'sample';
      id: string;
      name: string;
      query: Record<string, string>;
      frame: number;
      seed: number;
      by: string;
      at: string;
      /** In the order in which they were drawn: document, anchor. */
      events: [string, string][];
    }
  | {
      kind: 'query';
      id: string;
      name: string;
      page: string;
      query: Record<string, string>;
      by: string;
      at: string;
    }
  | { kind: 'forget-query'; id: string; by: string; at: string };

export type SampleRecord = Extract<ReviewRecord, { kind: 'sample' }>;
export type QueryRecord = Extract<ReviewRecord, { kind: 'query' }>;
