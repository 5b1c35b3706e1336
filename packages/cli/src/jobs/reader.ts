/** The reader of a job, with the gazetteer, the lexicon and the event dictionary that the call names. */
import { readFile } from 'node:fs/promises';
import { createReader, type Reader } from '@readout/engine';
import type { ActorLexicon, EventDictionary, Lexicon } from '@readout/lexicon';
import { UsageError } from '../usage.js';
import type { Job } from './task.js';

type Given = Pick<Job, 'gazetteer' | 'lexicon'> & { events?: EventDictionary | undefined };

/** @throws UsageError when the gazetteer cannot be read or is none. */
export async function readerOf({ gazetteer, lexicon, events }: Given): Promise<Reader> {
  const given = lexicon || events ? { lexicon: await withOwn(lexicon, events) } : {};
  if (gazetteer === null) return createReader(given);
  const bytes = await readGazetteer(gazetteer);
  try {
    return await createReader({ ...given, gazetteer: bytes });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      `${gazetteer} cannot be used: ${error.message} Make one with "readout gazetteer build".`,
    );
  }
}

/** The lexicon that ships with the user's own on top; what puts it there is loaded only then. */
async function withOwn(own: ActorLexicon | undefined, events: EventDictionary | undefined): Promise<Lexicon> {
  const [{ layOver }, { withEvents }, { loadLexicon }] = await Promise.all([
    import('@readout/lexicon/actors'),
    import('@readout/lexicon/events'),
    import('@readout/lexicon/default'),
  ]);
  const shipped = await loadLexicon();
  const lexicon = own ? layOver(shipped, own).lexicon : shipped;
  return events ? withEvents(lexicon, events) : lexicon;
}

async function readGazetteer(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`The gazetteer ${path} cannot be read (${code}): check its name.`);
  }
}
