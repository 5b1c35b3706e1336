import { expect, test } from 'vitest';
import { createPool } from '../src/pool/index.js';

/** A pool of one thread that runs this code. */
function poolOf(code: string) {
  return createPool<string, string>({
    threads: 1,
    apart: true,
    script: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    data: null,
    makeWork: () => Promise.reject(new Error('not asked for')),
    refuse: message => new Error(message),
  });
}

test('a thread that has ended refuses what it is asked afterwards', async () => {
  const pool = await poolOf(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', task => task === 'end' ? process.exit(1) : parentPort.postMessage('done ' + task));
    parentPort.postMessage({ ready: true });`);
  expect(await pool.run('one')).toBe('done one');
  await expect(pool.run('end')).rejects.toThrow('ended before its work was done');
  await expect(pool.run('two')).rejects.toThrow('ended before its work was done');
  await pool.close();
});

test('a closed pool refuses what it is asked', async () => {
  const pool = await poolOf(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', task => parentPort.postMessage(task));
    parentPort.postMessage({ ready: true });`);
  await pool.close();
  await expect(pool.run('late')).rejects.toThrow('ended');
});

test('a thread that ends before it is ready is no pool', async () => {
  await expect(poolOf('process.exit(0);')).rejects.toThrow('ended before its work was done');
});
