/** The archive that a command works on. */
import { type Archive, openForReading, openForWriting } from '@readout/archive';

export const DEFAULT_ARCHIVE = 'readout.duckdb';

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
  } finally {
    archive.close();
  }
}
