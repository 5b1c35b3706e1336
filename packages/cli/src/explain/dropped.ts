/** Codings that the engine considered and dropped: often what an analyst who misses an event looks for. */
import type { DocumentInput, Reader } from '@readout/engine';
import { explainEvents } from '@readout/engine/internals';
import { plain } from '../output/terminal.js';

export function droppedText(reader: Reader, document: DocumentInput): string {
  const draft = reader.draft(document);
  const dropped = explainEvents(draft, reader.resources).events.filter(({ event }) => event === null);
  if (dropped.length === 0) return '';
  const blocks = dropped.map(({ lines }) => lines.map(line => `    ${plain(line)}\n`).join(''));
  return `Considered and dropped\n${blocks.join('\n')}`;
}
