/**
 * `npm run bench -- server`: what the server is held to, on this machine. Nothing here fails when a figure is bad.
 *
 *     npm run bench -- server [--events 1000000] [--rate 200] [--seconds 60]
 *
 * An archive is made, a server started on it in a process of its own, and pages of events asked for at a fixed rate: one in two unfiltered at some
 * place of the table, the others with one of 40 filters, in several orders.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './load.js';
import { seedArchive } from './seed.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
  },
});
const events = Number(values.events);
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));

async function measure(path: string): Promise<void> {
  const script = fileURLToPath(new URL('./server-process.js', import.meta.url));
  const server = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  try {
    const { url, ms, rssMiB } = JSON.parse((await lines.next()).value as string);
    console.log(
      `Start     ${(ms / 1000).toFixed(1)} s to the first answer; ${rssMiB.toFixed(0)} MiB resident`,
    );
    await alone(url);
    const [perSecond, seconds] = [Number(values.rate), Number(values.seconds)];
    const {
      calls,
      errors,
      latencies,
      seconds: took,
    } = await load(call => `${url}${pageFor(call)}`, { perSecond, seconds });
    const at = (share: number) =>
      `${latencies[Math.min(calls - 1, Math.floor(share * calls))]!.toFixed(1)} ms`;
    console.log(
      `Load      ${calls} pages of 50 at ${perSecond} a second for ${took.toFixed(0)} s: ${errors} errors; ` +
        `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`,
    );
  } finally {
    server.kill('SIGTERM');
    const { value } = await lines.next();
    if (value) {
      const { cpuSeconds, rssMiB } = JSON.parse(value as string);
      console.log(
        `Server    ${cpuSeconds.toFixed(1)} s of CPU in all; ${rssMiB.toFixed(0)} MiB resident at the end`,
      );
    }
    await once(server, 'exit');
  }
}

const FILTERS = [
  'actor=ABA',
  'recipient=BCA&type=ASSAULT',
  'type=PROTEST,COERCE&voice=publisher',
  'since=2010-01-01&until=2010-12-31',
  'publisher=Wire%207',
  'actor=Name%201&status=actual',
  'minConfidence=0.9',
  'country=CDA',
  'party=AAAGOV',
  'quad=material%20conflict&since=2020-01-01',
];
const SORTS = ['-date', 'date', 'confidence', '-score'];

/** The same calls in every run. */
function pageFor(call: number): string {
  const sort = SORTS[call % SORTS.length]!;
  if (call % 2 === 0)
    return `/api/events?sort=${sort}&offset=${(call * 7919 * 50) % Math.max(1, events - 50)}`;
  return `/api/events?sort=${sort}&${FILTERS[(call * 31) % FILTERS.length]}&offset=${(call % 7) * 50}`;
}

/** Each once by itself, when nothing is at hand. */
async function alone(url: string): Promise<void> {
  for (const [name, path] of Object.entries({
    'first page': '/api/events',
    'first page again': '/api/events',
    'another order': '/api/events?sort=confidence',
    'a filter by name': '/api/events?actor=Name%201',
    facets: '/api/events/facets?actor=ABA',
    'facets of all': '/api/events/facets',
    'series by month': '/api/series?by=month',
    'series of pairs': '/api/series?by=year&pairs=true',
    map: '/api/map',
    'network of countries': '/api/network',
  })) {
    const started = performance.now();
    const bytes = (await (await fetch(url + path)).arrayBuffer()).byteLength;
    console.log(
      `          ${name}: ${(performance.now() - started).toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KiB`,
    );
  }
}

try {
  console.log(`Machine   ${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`);
  const path = join(folder, 'bench.duckdb');
  await seedArchive(path, events);
  console.log(`Archive   ${events} events, ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB`);
  await measure(path);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
