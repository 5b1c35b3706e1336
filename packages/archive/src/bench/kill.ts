/**
 * Kills a process that adds to an archive, at random instants, and looks each time at what is there: a beginning of the documents,
 * each once, each readable, and no fewer than before. At last the same command must lead to the same archive as a run undisturbed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkArchive } from '../check/check.js';
import { openForReading, openForWriting } from '../store/open.js';
import { readingsOf } from '../store/reader.js';
import { digestOf } from './content.js';
import { randomFrom } from './reports.js';

export interface KillOptions {
  /** A folder for the archives. */
  folder: string;
  instants: number;
  documents: number;
  sentences?: number;
  seed?: number;
  /** `add-process.js`. */
  script?: URL;
}

export interface KillOutcome {
  kills: number;
  /** Kills that left the archive with documents, but not with all of them. */
  midway: number;
  /** What went wrong, in words; none is what there should be. */
  faults: string[];
}

export async function killAtRandom(options: KillOptions): Promise<KillOutcome> {
  const { folder, instants, documents, sentences = 2, seed = 1 } = options;
  const script = options.script ?? new URL('./add-process.js', import.meta.url);
  const random = randomFrom(seed);
  const command = (path: string) => [fileURLToPath(script), path, String(documents), String(sentences), '2'];
  const undisturbed = `${folder}/undisturbed.duckdb`;
  const started = performance.now();
  await finished(command(undisturbed));
  const whole = performance.now() - started;
  const expected = await digestAt(undisturbed);

  const outcome: KillOutcome = { kills: 0, midway: 0, faults: [] };
  let round = 0;
  while (outcome.kills < instants) {
    const path = `${folder}/killed-${round++}.duckdb`;
    let before = 0;
    let isFull = false;
    // Until it has everything, and once more then; whoever is always killed before the first documents are kept may end at last.
    for (let times = 0; times < 12 && !isFull && outcome.kills < instants; times++) {
      isFull = before === documents;
      await killed(command(path), random() * whole * 0.9);
      outcome.kills++;
      const { count, faults } = await lookAt(path, documents);
      outcome.faults.push(...faults);
      if (count < before) outcome.faults.push(`${before - count} documents were lost`);
      if (count > 0 && count < documents) outcome.midway++;
      before = count;
    }
    await finished(command(path));
    const digest = await digestAt(path);
    for (const [table, hash] of Object.entries(expected))
      if (digest[table] !== hash) outcome.faults.push(`${table} is not as in an undisturbed archive`);
  }
  return outcome;
}

async function finished(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`Adding ended with status ${status}.`);
}

async function killed(args: readonly string[], ms: number): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  await once(child, 'close');
  clearTimeout(timer);
}

async function lookAt(path: string, documents: number): Promise<{ count: number; faults: string[] }> {
  if (!existsSync(path)) return { count: 0, faults: [] };
  const faults: string[] = [];
  try {
    const archive = await openForReading(path);
    try {
      const rows = await archive.connection.runAndReadAll(
        `SELECT count(*), count(DISTINCT id), coalesce(max(number) + 1, 0), count(*) FILTER (id = 'report-' || number)
         FROM store.documents`,
      );
      const [count, ids, next, inPlace] = rows.getRows()[0]!.map(Number) as [number, number, number, number];
      if (ids !== count) faults.push(`${count - ids} documents are doubled`);
      if (next !== count || inPlace !== count || count > documents)
        faults.push('documents are missing in between');
      let readable = 0;
      for await (const _ of readingsOf(archive)) readable++;
      if (readable !== count) faults.push(`${count - readable} Readings are missing`);
      return { count, faults };
    } finally {
      archive.close();
    }
  } catch (error) {
    return { count: 0, faults: [`the archive cannot be read: ${(error as Error).message}`] };
  }
}

async function digestAt(path: string): Promise<Record<string, string>> {
  const archive = await openForWriting(path);
  try {
    const faults = await checkArchive(archive);
    if (faults.length > 0) throw new Error(`${path}: ${faults[0]!.message}`);
    return await digestOf(archive);
  } finally {
    archive.close();
  }
}
