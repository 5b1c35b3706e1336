/** What a reading thread does: Readings to look at, and documents made ready to be stored. */
import { type Prepared, type PrepareTask, prepareWith } from '@readout/archive/prepare';
import type { DocumentInput, Reader, Reading } from '@readout/engine';

export type ReadTask =
  | { kind: 'read'; document: DocumentInput; tokens: boolean }
  | ({ kind: 'prepare' } & PrepareTask);

export type ReadResult =
  | { kind: 'reading'; reading: Reading }
  | { kind: 'prepared'; prepared: Prepared }
  /** The call was wrong: the message says what to do. */
  | { kind: 'refused'; message: string };

export function workWith(reader: Reader): (task: ReadTask) => ReadResult {
  const prepare = prepareWith(reader);
  return task => {
    if (task.kind === 'prepare') return { kind: 'prepared', prepared: prepare(task) };
    try {
      return { kind: 'reading', reading: reader.read(task.document, { tokens: task.tokens }) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { kind: 'refused', message: error.message };
    }
  };
}
