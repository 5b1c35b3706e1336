/** What the commands that read documents share: sources to tasks, tasks to results, results to output and exit status. */

import { inOrder } from '@readout/archive/pool';
import type { InputFormat } from '@readout/sources';
import { ownEntriesOf, threadsOf } from '../input/options.js';
import { openSources } from '../input/sources.js';
import { tasksOf } from '../input/tasks.js';
import { describe } from '../jobs/guard.js';
import type { Job, JobKind, Result } from '../jobs/task.js';
import { write } from '../output/output.js';
import { progressOn } from '../output/progress.js';
import { createPool } from '../pool/pool.js';

export type ReadingValues = Partial<
  Record<'format-in' | 'lexicon' | 'dictionary' | 'gazetteer' | 'jobs', string | undefined>
>;

export interface Run {
  job: JobKind;
  /** Flags that the command may have: left out, one thread reads, with what ships. */
  values: ReadingValues;
  positionals: readonly string[];
  /** What standard input holds where `--format-in` does not say; left out, told by how it begins. */
  formatIn?: InputFormat | undefined;
  /** Files hold what standard input does, whatever their names. */
  formatEverywhere?: boolean;
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
  const { values } = run;
  const threads = threadsOf(values.jobs, 1);
  const input = await openSources(run.positionals, {
    standardInput: (values['format-in'] as InputFormat | undefined) ?? run.formatIn,
    everywhere: run.formatEverywhere,
  });
  const job: Job = { ...run.job, gazetteer: values.gazetteer ?? null, ...(await ownEntriesOf(values)) };
  const pool = await createPool(job, threads);
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
