/** What only a process of its own can show: start-up and memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DocumentInput } from '@readout/engine';

const READOUT = fileURLToPath(new URL('../../../cli/bin/readout.mjs', import.meta.url));
/** Run inside the measured process: tells its peak of resident memory (in KiB) as it ends. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

const STARTS = 9;

/** Milliseconds from the start of `readout` to the first Reading of a short report; the median of several starts. */
export async function measureStartUp(document: DocumentInput): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) times.push(await timeToFirstReading(document));
  return times.sort((a, b) => a - b)[STARTS >> 1]!;
}

async function timeToFirstReading(document: DocumentInput): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [READOUT, 'code', '--format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`${JSON.stringify(document)}\n`);
  await once(child.stdout, 'data');
  const ms = performance.now() - started;
  child.stdout.resume();
  await once(child, 'close');
  return ms;
}

/** Peak resident memory in bytes of `readout`, reading the documents `times` times over from a stream. */
export async function measureStreaming(documents: readonly DocumentInput[], times: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, READOUT, 'code', '--format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', chunk => {
    told += chunk;
  });
  child.stdout.resume();
  const closed = once(child, 'close');
  for (let time = 0; time < times; time++) {
    for (const document of documents) {
      if (!child.stdin.write(`${JSON.stringify(document)}\n`)) await once(child.stdin, 'drain');
    }
  }
  child.stdin.end();
  await closed;
  const peak = /peak (\d+)/.exec(told)?.[1];
  if (peak === undefined) throw new Error(`readout did not tell its memory, but: ${told}`);
  return Number(peak) * 1024;
}
