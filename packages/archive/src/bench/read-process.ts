/** Run by the benchmark: reads synthetic reports in threads and keeps nothing. `node read-process.js COUNT SENTENCES JOBS` */
import type { DocumentInput } from '@readout/engine';
import { createPool, inOrder } from '../pool/pool.js';
import { reports } from './reports.js';

const [count, sentences, jobs] = process.argv.slice(2).map(Number);
const pool = await createPool<DocumentInput, number>({
  threads: jobs!,
  atHand: 16,
  script: new URL('./read-thread.js', import.meta.url),
  data: null,
  makeWork: () => Promise.reject(new Error('Read with two threads or more.')),
  refuse: message => new Error(message),
});
const started = performance.now();
const cpu = process.cpuUsage();
let events = 0;
for await (const found of inOrder(documents(), pool)) events += found;
const ms = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
await pool.close();
process.stdout.write(`${JSON.stringify({ events, ms, cpuMs: (user + system) / 1000 })}\n`);

async function* documents(): AsyncGenerator<DocumentInput> {
  yield* reports(1, count!, { sentences: sentences! });
}
