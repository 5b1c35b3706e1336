/** Documents as the archive takes them in, with what the command line says of those that do not say it themselves. */
import type { Found, SourceReader } from '@readout/sources';
import { withDefaults } from '../jobs/defaults.js';
import type { Defaults } from '../jobs/task.js';

export async function* foundIn(reader: SourceReader, defaults: Defaults): AsyncGenerator<Found> {
  for await (const found of reader.found()) {
    if (!('document' in found)) yield found;
    else yield { ...found, document: withDefaults(found.document, defaults) };
  }
}
