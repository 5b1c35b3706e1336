/** A thread that reads and gives nothing back: what the engine alone can do. */
import type { DocumentInput } from '@readout/engine';
import { readerWith } from '../add/reader.js';
import { serve } from '../pool/serve.js';

await serve(
  async () => {
    const reader = await readerWith({});
    return (document: DocumentInput) => reader.read(document).events.length;
  },
  (error): error is Error => error instanceof TypeError,
);
