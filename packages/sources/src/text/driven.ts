/** Drives a transform chunk by chunk. */
import type { Transform } from 'node:stream';

/** Small enough that what a chunk unpacks to, a thousand times its size at most, fits into memory. */
const SLICE = 16 * 1024;

/**
 * What the transform makes of the chunks. Each slice is waited for and everything it gave is handed on before the next, so that
 * nothing made before a fault is lost, as it would be in the buffers of a stream that is destroyed.
 *
 * @param onSlice is told how many bytes go in next
 */
export async function* driven<T>(
  transform: Transform,
  chunks: AsyncIterable<Uint8Array>,
  onSlice: (bytes: number) => void = () => {},
): AsyncGenerator<T> {
  const made: T[] = [];
  let failure: Error | null = null;
  transform.on('data', (one: T) => made.push(one));
  let settle = () => {};
  transform.on('error', error => {
    failure = error;
    settle();
  });
  const check = () => {
    if (failure !== null) throw failure;
  };
  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += SLICE) {
        const slice = chunk.subarray(from, from + SLICE);
        onSlice(slice.length);
        await new Promise<void>(resolve => {
          // A transform that fails may never say that it is done with the slice.
          settle = resolve;
          transform.write(slice, () => resolve());
        });
        yield* made.splice(0);
        check();
      }
    }
    await new Promise<void>(resolve => {
      transform.once('close', resolve);
      transform.end();
    });
    yield* made.splice(0);
    check();
  } finally {
    transform.destroy();
  }
}
