/** Telling who a document is about. */
import type { Reader } from '@readout/engine';
import { castText } from '../output/cast.js';
import { withDefaults } from './defaults.js';
import { guarded } from './guard.js';
import type { WhoOptions, Work } from './task.js';

export function whoWork(reader: Reader, options: WhoOptions): Work {
  return guarded(given => {
    const reading = reader.read(withDefaults(given, options));
    if (options.format === 'text') return { output: castText(reading), summary: null };
    const { document, entities, mentions } = reading;
    return { output: `${JSON.stringify({ id: document.id, entities, mentions })}\n`, summary: null };
  });
}
