/** Does tasks in this thread or in several, and gives their results in the order of the tasks. */
import { Worker } from 'node:worker_threads';
import type { Job, Result, Task } from '../jobs/task.js';
import { UsageError } from '../usage.js';
import type { Report } from './worker.js';

export interface Pool {
  /** How many tasks may be under way; more would only wait in memory. */
  capacity: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** Tasks that a thread has at hand: one that it does and some that wait, so that it need not. */
const AT_HAND = 4;

/** One job is done in this thread, which starts sooner than another would. */
export async function createPool(job: Job, threads: number): Promise<Pool> {
  if (threads === 1) {
    const { createWork } = await import('../jobs/work.js');
    const work = await createWork(job);
    return { capacity: 1, run: async task => work(task), close: async () => {} };
  }
  const workers = await startWorkers(job, threads);
  return {
    capacity: threads * AT_HAND,
    run: task =>
      workers.reduce((least, worker) => (worker.waiting < least.waiting ? worker : least)).run(task),
    close: async () => void (await Promise.all(workers.map(worker => worker.close()))),
  };
}

interface PoolWorker {
  readonly waiting: number;
  run(task: Task): Promise<Result>;
  close(): Promise<number>;
}

/** All of them, or none: threads left over would keep the process from ending. */
async function startWorkers(job: Job, threads: number): Promise<PoolWorker[]> {
  const starts = await Promise.allSettled(Array.from({ length: threads }, () => startWorker(job)));
  const workers = starts.flatMap(start => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find(start => start.status === 'rejected');
  if (failed === undefined) return workers;
  await Promise.all(workers.map(worker => worker.close()));
  throw failed.reason;
}

async function startWorker(job: Job): Promise<PoolWorker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
  const report = await new Promise<Report>((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  );
  if ('refused' in report) throw new UsageError(report.refused);
  // A thread answers in the order in which it was asked.
  const asked: { resolve(result: Result): void; reject(error: Error): void }[] = [];
  const fail = (error: Error) => {
    for (const { reject } of asked.splice(0)) reject(error);
  };
  worker.on('message', (result: Result) => asked.shift()?.resolve(result));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a reading thread ended before its work was done')));
  return {
    get waiting() {
      return asked.length;
    },
    run(task) {
      return new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        worker.postMessage(task);
      });
    },
    close: () => worker.terminate(),
  };
}

/**
 * The results in the order of the tasks. A result is given as soon as it and all before it are there, even while the next
 * task is still awaited; at most `pool.capacity` tasks are taken ahead of the one whose result is given.
 */
export async function* inOrder(tasks: AsyncIterator<Task>, pool: Pool): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Task>> | null = tasks.next();
  while (next !== null || running.length > 0) {
    const mayTake: Promise<IteratorResult<Task>> | null = running.length < pool.capacity ? next : null;
    const taken: IteratorResult<Task> | null = await firstOf(running[0], mayTake);
    if (taken === null) {
      yield await running.shift()!;
    } else if (taken.done) {
      next = null;
    } else {
      const result = pool.run(taken.value);
      // A failure is met where the result is given; until then it is no unhandled one.
      result.catch(() => {});
      running.push(result);
      next = tasks.next();
    }
  }
}

/** The task, if it is there before the result; null when the result is. Failures come out where the result is awaited. */
function firstOf(
  result: Promise<Result> | undefined,
  task: Promise<IteratorResult<Task>> | null,
): Promise<IteratorResult<Task> | null> {
  const isThere = (result ?? Promise.resolve(null)).then(
    () => null,
    () => null,
  );
  if (task === null) return isThere;
  return result === undefined ? task : Promise.race([isThere, task]);
}
