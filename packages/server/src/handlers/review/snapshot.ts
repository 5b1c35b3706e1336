/** An event of a Reading as coders see it and the journal keeps it: ids followed, words at hand. */
import type { Reading } from '@readout/engine';
import type { MachineEvent, MachineParty } from '../../desk/records.js';

type Event = Reading['events'][number];
type Span = { start: number; end: number };

export function snapshotOf(reading: Reading, event: Event): MachineEvent {
  const words = ({ start, end }: Span) => reading.document.text.slice(start, end);
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const parties = (side: Event['actors']): MachineParty[] =>
    side.map(party => {
      const { name, country, sector } = entities.get(party.entity)!;
      return { name, words: words(party), country, sector };
    });
  const { type, mode, status, time, numbers, trigger, cameo, confidence, because } = event;
  return {
    ...{ type, mode, status, ...numbers, trigger, cameo, confidence },
    voice: voiceOf(reading, event),
    actors: parties(event.actors),
    recipients: parties(event.recipients),
    from: time.from,
    to: time.to,
    place: reading.places.find(({ id }) => id === event.place)?.name ?? null,
    words: trigger.map(words).join(' … '),
    sentence: sentenceOf(reading, trigger[0]!.start).text,
    rule: because.rule,
  };
}

function voiceOf(reading: Reading, { voice }: Event): MachineEvent['voice'] {
  if (voice.by === 'publisher') return { by: 'publisher' };
  const speaker = reading.statements.find(({ id }) => id === voice.statement)?.speaker ?? null;
  if (speaker === null) return { by: 'statement', speaker: null };
  const name = reading.entities.find(({ id }) => id === speaker.entity)?.name;
  return { by: 'statement', speaker: name ?? reading.document.text.slice(speaker.start, speaker.end) };
}

/** The sentence at an offset; the whole text when it is in none. `around`: so many before and after as well. */
export function sentenceOf(
  { sentences, document }: Reading,
  at: number,
  around = 0,
): Span & { text: string } {
  const row = sentences.findIndex(({ start, end }) => at >= start && at < end);
  if (row < 0) return { start: 0, end: document.text.length, text: document.text };
  const { start } = sentences[Math.max(0, row - around)]!;
  const { end } = sentences[Math.min(sentences.length - 1, row + around)]!;
  return { start, end, text: document.text.slice(start, end) };
}
