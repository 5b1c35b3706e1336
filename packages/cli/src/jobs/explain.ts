/** Telling why a document was read as it was. */
import type { DocumentInput, Reader } from '@readout/engine';
import { betweenText } from '../explain/between.js';
import { droppedText } from '../explain/dropped.js';
import { explanationOf } from '../explain/explanation.js';
import { judgementsOf } from '../explain/judged.js';
import { withDefaults } from './defaults.js';
import { guarded } from './guard.js';
import type { ExplainOptions, Work } from './task.js';

export function explainWork(reader: Reader, options: ExplainOptions): Work {
  return guarded(given => {
    const document: DocumentInput = withDefaults(given, options);
    if (options.between !== null)
      return { output: betweenText(reader, document, options.between), summary: null };
    const reading = reader.read(document, { tokens: true });
    const judgements = options.judge ? judgementsOf(reader, document, reading) : undefined;
    const explanation = explanationOf(reading, judgements);
    const dropped = droppedText(reader, document, options);
    return { output: dropped === '' ? explanation : `${explanation}\n${dropped}`, summary: null };
  });
}
