/** The page that the browser test opens: the library as a bundler packs it, answering to the test. */
import { createReader, type DocumentInput } from '@readout/engine';

declare global {
  var readAll: (documents: DocumentInput[]) => Promise<string[]>;
}

globalThis.readAll = async documents => {
  const reader = await createReader();
  return documents.map(document => JSON.stringify(reader.read(document, { tokens: true })));
};
