/** Documents as the archive takes them in, with what the command line says of those that do not say it themselves. */
import { basename, extname } from 'node:path';
import type { DocumentInput } from '@readout/engine';
import type { Found, SourceReader } from '@readout/sources';
import { withDefaults } from '../jobs/defaults.js';
import type { Defaults } from '../jobs/task.js';

export async function* foundIn(reader: SourceReader, defaults: Defaults): AsyncGenerator<Found> {
  for await (const found of reader.found()) {
    if (!('document' in found)) yield found;
    else yield { ...found, document: withDefaults(withoutStem(found.document, found.origin), defaults) };
  }
}

/** A file's name is no id: reports of two folders may share it. */
function withoutStem(document: DocumentInput, origin: string): DocumentInput {
  const { id, ...rest } = document;
  const last = origin.split('!').at(-1)!;
  return id === basename(last, extname(last)) ? rest : document;
}
