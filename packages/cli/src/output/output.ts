/** Standard output, written no faster than it is read. */
import { once } from 'node:events';

/** Writes to standard output and waits while its reader is behind, so that memory stays flat however much is written. */
export async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** `readout … | head` closes the pipe early: that is no error, there is just nobody left to write for. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}
