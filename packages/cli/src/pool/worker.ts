/** A thread of the pool: makes its own work once, then does one task after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Task } from '../jobs/task.js';
import { createWork } from '../jobs/work.js';
import { UsageError } from '../usage.js';

export type Report = { ready: true } | { refused: string };

const port = parentPort!;
try {
  const work = await createWork(workerData as Job);
  port.on('message', (task: Task) => port.postMessage(work(task)));
  port.postMessage({ ready: true } satisfies Report);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  port.postMessage({ refused: error.message } satisfies Report);
}
