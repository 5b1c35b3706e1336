/** The pool of threads for the jobs of the command line. */
import { createPool as createThreads, type Pool } from '@readout/archive/pool';
import type { Job, Result, Task } from '../jobs/task.js';
import { UsageError } from '../usage.js';

export function createPool(job: Job, threads: number): Promise<Pool<Task, Result>> {
  return createThreads({
    threads,
    script: new URL('./worker.js', import.meta.url),
    data: job,
    makeWork: async () => (await import('../jobs/work.js')).createWork(job),
    refuse: message => new UsageError(message),
  });
}
