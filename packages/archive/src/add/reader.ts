/** The reader of a thread, with the gazetteer, the lexicon and the event dictionary that the user names. */
import { readFile } from 'node:fs/promises';
import { createReader, type Reader } from '@readout/engine';
import type { ActorLexicon, EventDictionary, Lexicon } from '@readout/lexicon';
import { ArchiveError } from '../trouble.js';

export interface ReaderOptions {
  /** A file that `readout gazetteer build` has written; the gazetteer that ships when left out or null. */
  gazetteer?: string | null | undefined;
  /** The user's own lexicon, compiled, to lie on the one that ships. */
  lexicon?: ActorLexicon | undefined;
  /** The user's own event dictionary, compiled, to lie on the one that ships. */
  events?: EventDictionary | undefined;
}

/** @throws ArchiveError when the gazetteer cannot be read or is none. */
export async function readerWith({ gazetteer, lexicon, events }: ReaderOptions): Promise<Reader> {
  const given = lexicon || events ? { lexicon: await withOwn(lexicon, events) } : {};
  if (!gazetteer) return createReader(given);
  const bytes = await readGazetteer(gazetteer);
  try {
    return await createReader({ ...given, gazetteer: bytes });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ArchiveError(
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
    throw new ArchiveError(`The gazetteer ${path} cannot be read (${code}): check its name.`);
  }
}
