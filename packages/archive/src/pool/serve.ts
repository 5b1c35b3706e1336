/** The other end of the pool: a thread makes its own work once, then does one task after the other. */
import { parentPort, workerData } from 'node:worker_threads';

export type Report = { ready: true } | { refused: string };

/** `isRefusal` tells the errors of `makeWork` that are the user's to mend; any other ends the thread. */
export async function serve<Data, Task, Result>(
  makeWork: (data: Data) => Promise<(task: Task) => Result>,
  isRefusal: (error: unknown) => error is Error,
): Promise<void> {
  const port = parentPort!;
  try {
    const work = await makeWork(workerData as Data);
    port.on('message', (task: Task) => port.postMessage(work(task)));
    port.postMessage({ ready: true } satisfies Report);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    port.postMessage({ refused: error.message } satisfies Report);
  }
}
