/** All of it or, when it throws, nothing. */
import { ArchiveError } from '../trouble.js';
import type { Archive } from './open.js';

/** @throws ArchiveError when there is no room to write. */
export async function inTransaction<Result>(
  { connection, path, letGo }: Pick<Archive, 'connection' | 'path' | 'letGo'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    await connection.run('BEGIN');
    const result = await work();
    await connection.run('COMMIT');
    await letGo();
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => {});
    throw writingTrouble(path, error as Error);
  }
}

/** What to throw for an error of writing: one that says what to do where there was no room. */
export function writingTrouble(path: string, error: Error): Error {
  if (error instanceof ArchiveError) return error;
  if (!/no space left|disk full|could not write|file too large|out of disk/i.test(error.message))
    return error;
  return new ArchiveError(
    `${path} cannot grow (${error.message}): make room on its disk and give the same command again. What was stored before is kept.`,
  );
}
