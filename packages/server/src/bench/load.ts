/** Calls at a fixed rate, whether those before are answered or not: a slow server makes calls wait, and the wait counts. */
import { Agent, get } from 'node:http';

export interface LoadResult {
  calls: number;
  errors: number;
  /** Milliseconds from when a call was due to the last byte of its answer, the shortest first. */
  latencies: number[];
  seconds: number;
}

export async function load(
  urls: (call: number) => string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const latencies: number[] = [];
  let errors = 0;
  const total = perSecond * seconds;
  const started = performance.now();
  const running: Promise<void>[] = [];
  for (let call = 0; call < total; call++) {
    const due = started + (call * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise(resolve => setTimeout(resolve, early));
    running.push(
      ask(urls(call), agent).then(isGood => {
        if (!isGood) errors++;
        latencies.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(running);
  agent.destroy();
  latencies.sort((left, right) => left - right);
  return { calls: total, errors, latencies, seconds: (performance.now() - started) / 1000 };
}

function ask(url: string, agent: Agent): Promise<boolean> {
  return new Promise(resolve => {
    get(url, { agent }, response => {
      response.on('data', () => {});
      response.on('end', () => resolve(response.statusCode === 200));
      response.on('error', () => resolve(false));
    }).on('error', () => resolve(false));
  });
}
