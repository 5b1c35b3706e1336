/**
 * Run by the benchmark and by tests in a process of its own, which may be killed: adds synthetic reports to an archive.
 *
 *     node add-process.js ARCHIVE COUNT SENTENCES JOBS
 *
 * At its end it prints as JSON: milliseconds and CPU milliseconds of adding, without the start, and the peak of resident memory in KiB.
 */
import type { Found } from '@readout/sources';
import { addTo, openForWriting } from '../index.js';
import { reports } from './reports.js';

const [path, count, sentences, jobs] = process.argv.slice(2);
const archive = await openForWriting(path!, { create: true });
let started = 0;
let cpu = process.cpuUsage();
const counts = await addTo(archive, found(), { jobs: Number(jobs), command: 'bench' });
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
archive.close();
const told = { ...counts, ms, cpuMs: (user + system) / 1000, peakKib: process.resourceUsage().maxRSS };
process.stdout.write(`${JSON.stringify(told)}\n`);

async function* found(): AsyncGenerator<Found> {
  // Asked for when the threads have loaded what they need.
  started = performance.now();
  cpu = process.cpuUsage();
  for (const document of reports(1, Number(count), { sentences: Number(sentences) }))
    yield { document, origin: document.id! };
}
