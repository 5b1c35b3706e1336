/**
 * Does tasks in this thread or in several, and gives their results in the order of the tasks. Knows nothing of what is done: a
 * task, a result and the data that a thread starts with are plain data, since threads share nothing.
 */
import { Worker } from 'node:worker_threads';
import type { Report } from './serve.js';

export interface Pool<Task, Result> {
  /** How many tasks may be under way; more would only wait in memory. */
  capacity: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

export interface PoolOptions<Task, Result> {
  threads: number;
  /** The script of a thread, which calls `serve`. */
  script: URL;
  /** What a thread makes its work from. */
  data: unknown;
  /** The same work for this thread: one job is done here, which starts sooner than another thread would. */
  makeWork(): Promise<(task: Task) => Result>;
  /** The error to throw when the work cannot be made, from what `serve` says of it. */
  refuse(message: string): Error;
  /** Also one job in a thread of its own, for a process that must stay able to answer. */
  apart?: boolean;
  /** Tasks that a thread has at hand: one that it does and some that wait, so that it need not. 4 when left out. */
  atHand?: number;
}

export async function createPool<Task, Result>(
  options: PoolOptions<Task, Result>,
): Promise<Pool<Task, Result>> {
  const { threads, atHand = 4 } = options;
  if (threads === 1 && !options.apart) {
    const work = await options.makeWork();
    return { capacity: 1, run: async task => work(task), close: async () => {} };
  }
  const workers = await startWorkers(options);
  return {
    capacity: threads * atHand,
    run: task =>
      workers.reduce((least, worker) => (worker.waiting < least.waiting ? worker : least)).run(task),
    close: async () => void (await Promise.all(workers.map(worker => worker.close()))),
  };
}

interface PoolWorker<Task, Result> {
  readonly waiting: number;
  run(task: Task): Promise<Result>;
  close(): Promise<number>;
}

/** All of them, or none: threads left over would keep the process from ending. */
async function startWorkers<Task, Result>(
  options: PoolOptions<Task, Result>,
): Promise<PoolWorker<Task, Result>[]> {
  const starts = await Promise.allSettled(
    Array.from({ length: options.threads }, () => startWorker<Task, Result>(options)),
  );
  const workers = starts.flatMap(start => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find(start => start.status === 'rejected');
  if (failed === undefined) return workers;
  await Promise.all(workers.map(worker => worker.close()));
  throw failed.reason;
}

async function startWorker<Task, Result>({
  script,
  data,
  refuse,
}: PoolOptions<Task, Result>): Promise<PoolWorker<Task, Result>> {
  const worker = new Worker(script, { workerData: data });
  const report = await new Promise<Report>((resolve, reject) =>
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', () => reject(endedEarly())),
  );
  if ('refused' in report) throw refuse(report.refused);
  // A thread answers in the order in which it was asked.
  const asked: { resolve(result: Result): void; reject(error: Error): void }[] = [];
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(error);
  };
  worker.on('message', (result: Result) => asked.shift()?.resolve(result));
  worker.on('error', fail);
  worker.on('exit', () => fail(endedEarly()));
  return {
    get waiting() {
      return asked.length;
    },
    run(task) {
      // A thread that has ended answers nothing, and whoever asked it would wait for ever.
      if (failure !== null) return Promise.reject(failure);
      return new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        worker.postMessage(task);
      });
    },
    close: () => worker.terminate(),
  };
}

function endedEarly(): Error {
  return new Error(
    'a reading thread ended before its work was done: try again, with fewer threads if memory is short',
  );
}

/**
 * The results in the order of the tasks. A result is given as soon as it and all before it are there, even while the next
 * task is still awaited; at most `pool.capacity` tasks are taken ahead of the one whose result is given.
 */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterator<Task>,
  pool: Pick<Pool<Task, Result>, 'capacity' | 'run'>,
): AsyncGenerator<Result> {
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
function firstOf<Task, Result>(
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
