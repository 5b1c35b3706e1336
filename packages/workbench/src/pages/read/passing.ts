/** What was read but is kept nowhere: the documents of a pasted text or of files, and what could not be read. */
import type { ReadAnswer, ReadFilesAnswer } from '@readout/server/api';

export class Passing {
  constructor(
    readonly documents: readonly { origin: string; answer: ReadAnswer }[],
    readonly problems: readonly { origin: string; reason: string }[],
  ) {}

  static of(answer: ReadAnswer | ReadFilesAnswer): Passing {
    if (!('documents' in answer)) return new Passing([{ origin: 'Your text', answer }], []);
    const documents = answer.documents.map(({ origin, ...answer }) => ({ origin, answer }));
    return new Passing(documents, answer.problems);
  }
}
