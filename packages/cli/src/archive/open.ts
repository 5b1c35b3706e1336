/** The archive that a command works on. */
import { type Archive, ArchiveError, openForReading, openForWriting } from '@readout/archive';

export const DEFAULT_ARCHIVE = 'readout.duckdb';

/** What DuckDB says of blocks that are not as they were written. */
const DAMAGE = /Corrupt database file|Could not read enough bytes|Failed to load metadata pointer/;

function onDamage(error: unknown, file: string): unknown {
  const message = error instanceof Error ? error.message : '';
  if (!DAMAGE.test(message)) return error;
  return new ArchiveError(
    `${file} is damaged on disk (${message.trim().slice(0, 200)}): take it from a backup, or add its sources again to a new archive. What is whole in it can still be read.`,
  );
}

/** Opens it, and closes it when `use` is done or has failed. */
export async function withArchive<Result>(
  path: string | undefined,
  mode: 'read' | 'write' | 'create',
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const file = path ?? DEFAULT_ARCHIVE;
  const archive =
    mode === 'read' ? await openForReading(file) : await openForWriting(file, { create: mode === 'create' });
  try {
    return await use(archive);
  } catch (error) {
    throw onDamage(error, file);
  } finally {
    archive.close();
  }
}
