/**
 * What stands behind the events of a document: codings that the engine considered and dropped, often what an analyst who misses an event
 * looks for, and, if asked, every word with which an entry begins that gave no event.
 */
import type { DocumentInput, Reader } from '@readout/engine';
import { explainEvents } from '@readout/engine/internals';
import type { ExplainOptions } from '../jobs/task.js';
import { plain } from '../output/terminal.js';
import { nearMissesText } from './near.js';

/** Empty where nothing was dropped and nothing is near. */
export function droppedText(
  reader: Reader,
  document: DocumentInput,
  { near, judge }: Pick<ExplainOptions, 'near' | 'judge'>,
): string {
  const draft = reader.draft(document);
  const { events, nearMisses } = explainEvents(draft, reader.resources);
  const dropped = events.filter(({ event }) => event === null);
  const blocks = dropped.map(({ lines, judgement }) =>
    [...lines, ...(judge ? [`The judge: ${judgement}`] : [])].map(line => `    ${plain(line)}\n`).join(''),
  );
  return [
    ...(blocks.length > 0 ? [`Considered and dropped\n${blocks.join('\n')}`] : []),
    ...(near ? [nearMissesText(draft.text, nearMisses, events)] : []),
  ]
    .filter(Boolean)
    .join('\n');
}
