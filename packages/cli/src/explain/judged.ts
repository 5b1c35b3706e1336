/** What the judge weighed of each event of a Reading. */
import type { DocumentInput, Reader, Reading } from '@readout/engine';
import { explainEvents } from '@readout/engine/internals';

/** By id of the event; of an event told several times, its first telling. */
export function judgementsOf(reader: Reader, document: DocumentInput, reading: Reading): Map<string, string> {
  const { events } = explainEvents(reader.draft(document), reader.resources);
  const found = new Map<string, string>();
  for (const { id, type, trigger, because } of reading.events) {
    const own = events.find(
      ({ event, words }) =>
        event?.type === type &&
        event.because.rule === because.rule &&
        words.some(word => trigger.some(({ start }) => start === word.start)),
    );
    if (own) found.set(id, own.judgement);
  }
  return found;
}
