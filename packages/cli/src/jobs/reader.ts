/** The reader of a job, with the gazetteer that the call names. */
import { readFile } from 'node:fs/promises';
import { createReader, type Reader } from '@readout/engine';
import { UsageError } from '../usage.js';
import type { Job } from './task.js';

/** @throws UsageError when the gazetteer cannot be read or is none. */
export async function readerOf({ gazetteer }: Pick<Job, 'gazetteer'>): Promise<Reader> {
  if (gazetteer === null) return createReader();
  const bytes = await readGazetteer(gazetteer);
  try {
    return await createReader({ gazetteer: bytes });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      `${gazetteer} cannot be used: ${error.message} Make one with "readout gazetteer build".`,
    );
  }
}

async function readGazetteer(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`The gazetteer ${path} cannot be read (${code}): check its name.`);
  }
}
