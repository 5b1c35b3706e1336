/** What the commands that read documents share: sources to tasks, tasks to results, results to output and exit status. */

import { inOrder } from '@readout/archive/pool';
import type { InputFormat } from '@readout/sources';
import { openSources } from '../input/sources.js';
import { tasksOf } from '../input/tasks.js';
import { describe } from '../jobs/guard.js';
import type { Job, Result } from '../jobs/task.js';
import { write } from '../output/output.js';
import { progressOn } from '../output/progress.js';
import { createPool } from '../pool/pool.js';

export const MOST_THREADS = 64;

export interface Run {
  job: Job;
  positionals: readonly string[];
  /** What standard input holds; null to tell by how it begins. */
  formatIn: InputFormat | null;
  /** Files hold what standard input does, whatever their names. */
  formatEverywhere?: boolean;
  threads: number;
  /** A folder of the user's own entries. */
  lexicon: string | undefined;
  /** A folder with the user's own event dictionary. */
  dictionary?: string | undefined;
  /** Whether a bar may be drawn: not where the output goes to the terminal too. */
  progress: boolean;
}

/** What becomes of a result; a bad one has been told on standard error already. */
export type Receive = (result: Result) => Promise<void>;

/** Writes each result on standard output, with `gap` between two of them. */
export function writeApart(gap: string): Receive {
  let before = '';
  return async result => {
    if (!result.ok) return;
    await write(before + result.output);
    before = gap;
  };
}

/** Gives the exit status. */
export async function runOver(run: Run, receive: Receive): Promise<number> {
  const input = await openSources(run.positionals, {
    standardInput: run.formatIn,
    everywhere: run.formatEverywhere,
  });
  const pool = await createPool(await jobOf(run), run.threads);
  const bar = progressOn(process.stderr, run.progress);
  const tally = { good: 0, badLines: 0, badFiles: 0 };
  try {
    for await (const result of inOrder(tasksOf(input), pool)) {
      if (result.ok) tally.good++;
      else {
        if (result.ofLine) tally.badLines++;
        else tally.badFiles++;
        bar.end();
        process.stderr.write(`readout: ${describe(result)}\n`);
      }
      await receive(result);
      bar.step(input.fraction);
    }
  } finally {
    bar.end();
    await pool.close();
  }
  return statusOf(tally);
}

async function jobOf({ job, lexicon, dictionary }: Run): Promise<Job> {
  const given = { ...job };
  if (lexicon !== undefined) {
    const { loadOwnLexicon } = await import('../lexicon/own.js');
    given.lexicon = await loadOwnLexicon(lexicon);
  }
  if (dictionary !== undefined) {
    const { loadOwnEvents } = await import('../lexicon/dictionary.js');
    given.events = await loadOwnEvents(dictionary);
  }
  return given;
}

/** Bad documents among others leave the run worth having (1); where no file could be used at all, there was none (2). */
function statusOf({
  good,
  badLines,
  badFiles,
}: {
  good: number;
  badLines: number;
  badFiles: number;
}): number {
  if (badLines + badFiles === 0) return 0;
  return good + badLines > 0 ? 1 : 2;
}

/** A bad document on standard output, where every line is an answer. */
export function errorLine(result: Result & { ok: false }): string {
  return `${JSON.stringify({ id: result.id, error: result.error })}\n`;
}
