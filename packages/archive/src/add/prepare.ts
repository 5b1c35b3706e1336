/** Reading a document and making ready what is stored of it; done in the thread that reads, so that the writer only appends. */
import type { DocumentInput, Reader, Reading } from '@readout/engine';
import { type PackedRows, packRows } from '../rows/columns.js';
import { packReading } from '../rows/packed.js';
import { rowsOf } from '../rows/rows.js';
import { countWords, type WordCounts } from '../search/words.js';
import { packTraits, traitsOf } from '../stories/traits.js';
import type { Identity } from './identity.js';

/** A document that the engine has found to be one, under the id that it has in the archive. */
export interface PrepareTask {
  document: DocumentInput & { id: string };
}

export type Prepared =
  | {
      ok: true;
      engine: Reading['engine'];
      language: string;
      packed: Uint8Array;
      traits: Uint8Array;
      rows: PackedRows;
      words: WordCounts;
    }
  | { ok: false; reason: string };

/** What goes to the writer: what was made ready of a document, and which document it is. */
export interface Ready {
  document: DocumentInput;
  identity: Identity;
  origin: string;
  prepared: Prepared & { ok: true };
}

export function prepareWith(reader: Pick<Reader, 'read'>): (task: PrepareTask) => Prepared {
  return ({ document }) => {
    try {
      const reading = reader.read(document);
      return {
        ok: true,
        engine: reading.engine,
        language: reading.document.language,
        packed: packReading(reading),
        traits: packTraits(traitsOf(reading)),
        rows: packRows(rowsOf(reading, 0)),
        words: countWords(document.title, document.text),
      };
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { ok: false, reason: `Readout failed on this document: please report it. ${told}` };
    }
  };
}
