/** Tokens a second, stage by stage and through all of them, warm, in this one thread. */
import type { DocumentInput, Reader } from '@readout/engine';
import { Draft, STAGES } from '@readout/engine/internals';

/** Rounds over all documents before anything is timed, so that V8 has compiled what is hot. */
const WARM_UP = 3;
const ROUNDS = 7;

/** A round of the layers of times and places is short: V8 needs more of them, and the best of many is steadier. */
const SHORT_ROUNDS = 150;

export interface Speed {
  tokens: number;
  /** Kilobytes of text, in UTF-8. */
  kilobytes: number;
  /** Of the best round, in milliseconds; the best is what the machine can do when nothing else runs. */
  stages: { name: string; ms: number }[];
  /** Tokens, tags and trees: the stages text and grammar together. */
  parsed: number;
  /** The stages when and where together, on documents that are read up to there. */
  dated: number;
  /** All layers and the Reading itself. */
  read: number;
}

export function measureSpeed(reader: Reader, documents: readonly DocumentInput[]): Speed {
  for (let round = 0; round < WARM_UP; round++) runStages(reader, documents);
  const rounds = Array.from({ length: ROUNDS }, () => runStages(reader, documents));
  const best = (pick: (round: Round) => number) => Math.min(...rounds.map(pick));
  return {
    tokens: rounds[0]!.tokens,
    kilobytes: documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000,
    stages: STAGES.map(({ name }, index) => ({ name, ms: best(({ stages }) => stages[index]!) })),
    parsed: best(({ stages }) => stages[0]! + stages[1]!),
    dated: measureDated(reader, documents),
    read: Math.min(...Array.from({ length: ROUNDS }, () => timeOf(() => readAll(reader, documents)))),
  };
}

interface Round {
  tokens: number;
  /** Milliseconds by stage. */
  stages: number[];
}

function runStages(reader: Reader, documents: readonly DocumentInput[]): Round {
  const stages = STAGES.map(() => 0);
  let tokens = 0;
  for (const document of documents) {
    const draft = new Draft(document);
    STAGES.forEach((stage, index) => {
      stages[index]! += timeOf(() => stage.run(draft, reader.resources));
    });
    tokens += draft.tokens.length;
  }
  return { tokens, stages };
}

function measureDated({ resources }: Reader, documents: readonly DocumentInput[]): number {
  const before = STAGES.findIndex(({ name }) => name === 'when');
  const drafts = documents.map(document => new Draft(document));
  for (const draft of drafts) for (const stage of STAGES.slice(0, before)) stage.run(draft, resources);
  const rounds = Array.from({ length: SHORT_ROUNDS }, () => {
    for (const draft of drafts) {
      draft.times.length = 0;
      draft.places.length = 0;
      draft.dateline = null;
    }
    return timeOf(() => {
      for (const draft of drafts) {
        STAGES[before]!.run(draft, resources);
        STAGES[before + 1]!.run(draft, resources);
      }
    });
  });
  return Math.min(...rounds);
}

function readAll(reader: Reader, documents: readonly DocumentInput[]): void {
  for (const document of documents) reader.read(document);
}

/** Milliseconds. */
export function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
