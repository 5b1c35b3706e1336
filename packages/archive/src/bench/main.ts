/**
 * `npm run bench -- archive`: the figures that an archive is held to, on this machine. Nothing here fails when a figure is bad.
 *
 *     npm run bench -- archive [add] [dyads] [search] [memory] [kill] [--size SHARE]
 *
 * "copies" and "stories" are measured by the workshop, which has the data for it (`scripts/bench.mjs`). Without names all of them are measured; `--size 0.1` takes a tenth of everything.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openForReading, searchIn, seriesIn } from '../index.js';
import { killAtRandom } from './kill.js';
import { withDyads, withWords, wordOfRank } from './large.js';
import type { Mark } from './whole-process.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '1' } },
});
const SIZE = Number(values.size);
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
const sized = (count: number) => Math.max(1, Math.round(count * SIZE));

const MEASURES: Record<string, () => Promise<void>> = { add, dyads, search, memory, kill };

try {
  console.log(`Machine   ${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`);
  const names = positionals.length > 0 ? positionals : Object.keys(MEASURES);
  for (const name of names) {
    const measure = MEASURES[name];
    if (measure === undefined)
      throw new Error(`There is no measure "${name}": ${Object.keys(MEASURES).join(', ')}.`);
    await measure();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runScript<Told>(name: string, args: readonly (string | number)[]): Told {
  const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, ...args.map(String)], { encoding: 'utf8' }));
}

/** In turns, so that what else the machine does meets both; the best of each. */
async function add(): Promise<void> {
  const count = sized(3000);
  const rounds = 3;
  let [alone, stored] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [cpuAlone, cpuStored] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const read = runScript<{ ms: number; cpuMs: number }>('read-process', [count, 14, 2]);
    const path = join(folder, `add-${round}.duckdb`);
    const added = runScript<{ ms: number; cpuMs: number }>('add-process', [path, count, 14, 2]);
    [alone, cpuAlone] = [Math.min(alone, read.ms), Math.min(cpuAlone, read.cpuMs)];
    [stored, cpuStored] = [Math.min(stored, added.ms), Math.min(cpuStored, added.cpuMs)];
    if (round === 0)
      console.log(
        `Archive   ${(statSync(path).size / count / 1024).toFixed(1)} KiB a document of some 220 words`,
      );
    rmSync(path);
  }
  const rate = (ms: number) => `${((count / ms) * 1000).toFixed(0)} documents/s`;
  console.log(`Engine    ${rate(alone)} with 2 threads, nothing kept`);
  console.log(
    `Add       ${rate(stored)} with 2 threads, stored: ${((alone / stored) * 100).toFixed(0)} % of that; ` +
      `CPU time ${((cpuAlone / cpuStored) * 100).toFixed(0)} %`,
  );
}

async function dyads(): Promise<void> {
  const rows = sized(10_000_000);
  const path = join(folder, 'dyads.duckdb');
  (await withDyads(path, rows)).close();
  const archive = await openForReading(path);
  const one = await timesOf(() => seriesIn(archive, { by: 'month', actor: 'ABA', recipient: 'BCA' }));
  const country = await timesOf(() => seriesIn(archive, { by: 'month', actor: 'ABA', statuses: ['actual'] }));
  console.log(
    `Dyads     ${rows} rows, ${size(path)}: one dyad by month ${one}; all dyads of a country by month ${country}`,
  );
  archive.close();
  rmSync(path);
}

async function search(): Promise<void> {
  const documents = sized(1_000_000);
  const path = join(folder, 'search.duckdb');
  (await withWords(path, documents)).close();
  const archive = await openForReading(path);
  console.log(`Search    ${documents} documents of 200 words, ${size(path)}`);
  for (const [name, ranks] of Object.entries({
    'two rare words': [120_000, 200_000],
    'three middling words': [400, 2000, 9000],
    'two of the commonest': [1, 3],
    'common and rare': [2, 50_000],
  })) {
    const text = ranks.map(wordOfRank).join(' ');
    const { matches } = await searchIn(archive, { text });
    console.log(
      `          ${name} (${matches} documents): first page ${await timesOf(() => searchIn(archive, { text }))}`,
    );
  }
  archive.close();
  rmSync(path);
}

/** The story index by itself, all of adding but the engine, and a whole run of adding. */
async function memory(): Promise<void> {
  const { marks, seconds, savedBytes, peakKib } = runScript<{
    marks: { documents: number; bytes: number; resident: number }[];
    seconds: number;
    savedBytes: number;
    peakKib: number;
  }>('index-process', [sized(1_000_000)]);
  for (const { documents, bytes, resident } of marks)
    console.log(
      `Index     ${documents} documents: ${(bytes / documents).toFixed(0)} bytes each, ${mebibytes(resident)} resident`,
    );
  const { documents } = marks.at(-1)!;
  console.log(
    `          peak ${mebibytes(peakKib * 1024)}; ${((seconds / documents) * 1e6).toFixed(0)} µs a document; saved in ${(savedBytes / documents).toFixed(0)} bytes each`,
  );
  const path = join(folder, 'whole.duckdb');
  const { marks: whole, peak } = runScript<{ marks: Mark[]; peak: number }>('whole-process', [
    path,
    sized(1_000_000),
  ]);
  for (const [at, { phase, documents, resident, peak, seconds }] of whole.entries()) {
    const since = documents - (whole[at - 1]?.phase === phase ? whole[at - 1]!.documents : 0);
    console.log(
      `Whole     ${documents} documents ${phase === 'store' ? 'stored' : 'grouped'}: ${mebibytes(resident)} resident, ` +
        `${peak === null ? '' : `${mebibytes(peak)} at most since, `}${((seconds / since) * 1e6).toFixed(0)} µs a document`,
    );
  }
  console.log(`          peak ${mebibytes(peak)}; archive ${size(path)}`);
  rmSync(path);
  for (const count of [sized(2000), sized(20_000)]) {
    const path = join(folder, `memory-${count}.duckdb`);
    const { peakKib } = runScript<{ peakKib: number }>('add-process', [path, count, 2, 2]);
    console.log(`Add       ${count} short documents: peak ${mebibytes(peakKib * 1024)} resident`);
    rmSync(path);
  }
}

async function kill(): Promise<void> {
  const { kills, midway, faults } = await killAtRandom({
    folder,
    instants: sized(200),
    documents: sized(3000),
  });
  console.log(`SIGKILL   ${kills} times, ${midway} of them midway: ${faults.length} faults`);
  for (const fault of faults) console.log(`          ${fault}`);
}

async function timesOf(work: () => Promise<unknown>, times = 9): Promise<string> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    all.push(performance.now() - started);
  }
  all.sort((left, right) => left - right);
  return `${all[times >> 1]!.toFixed(0)} ms (best ${all[0]!.toFixed(0)}, worst ${all.at(-1)!.toFixed(0)})`;
}

function size(path: string): string {
  return mebibytes(statSync(path).size);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
