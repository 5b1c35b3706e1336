/** Tokens a second, stage by stage and through all of them, warm, in this one thread. */
import type { DocumentInput, Reader } from '@readout/engine';
import { Draft, STAGES } from '@readout/engine/internals';

/** Rounds over all documents before anything is timed, so that V8 has compiled what is hot. */
const WARM_UP = 3;
const ROUNDS = 7;

const WHEN = STAGES.findIndex(({ name }) => name === 'when');
const WHERE = STAGES.findIndex(({ name }) => name === 'where');

export interface Speed {
  tokens: number;
  /** Kilobytes of text, in UTF-8. */
  kilobytes: number;
  /** Of the best round, in milliseconds; the best is what the machine can do when nothing else runs. */
  stages: { name: string; ms: number }[];
  /** Tokens, tags and trees: the stages text and grammar together. */
  parsed: number;
  /** The stages when and where together. */
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
    dated: best(({ stages }) => stages[WHEN]! + stages[WHERE]!),
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

function readAll(reader: Reader, documents: readonly DocumentInput[]): void {
  for (const document of documents) reader.read(document);
}

/** Milliseconds. */
export function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
