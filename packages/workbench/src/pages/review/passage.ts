/** The passage of an event cut where its parts begin and end. */
import type { QueueItem } from '@readout/server/api';

interface Stretch {
  start: number;
  text: string;
  /** What the words are in the event, the trigger before all. */
  part: 'trigger' | 'actor' | 'recipient' | null;
  /** Within the sentence of the event, not in those around it. */
  inSentence: boolean;
}

export function stretchesOf({ context, sentence, trigger, actors, recipients }: QueueItem): Stretch[] {
  const marks = [
    ...trigger.map(span => ({ ...span, part: 'trigger' as const })),
    ...actors.map(({ start, end }) => ({ start, end, part: 'actor' as const })),
    ...recipients.map(({ start, end }) => ({ start, end, part: 'recipient' as const })),
  ];
  const edges = [
    context.start,
    context.end,
    sentence.start,
    sentence.end,
    ...marks.flatMap(({ start, end }) => [start, end]),
  ];
  const within = [...new Set(edges)]
    .filter(edge => edge >= context.start && edge <= context.end)
    .sort((a, b) => a - b);
  return within.slice(0, -1).map((start, index) => {
    const end = within[index + 1]!;
    return {
      start,
      text: context.text.slice(start - context.start, end - context.start),
      part: marks.find(mark => mark.start <= start && end <= mark.end)?.part ?? null,
      inSentence: sentence.start <= start && end <= sentence.end,
    };
  });
}

/** Where words can be taken from: the text that is shown, and the part of it that is looked at first. */
export type Place = Pick<QueueItem, 'context' | 'sentence'>;

/** More places of the same words than anybody chooses from. */
const MOST_PLACES = 50;

/**
 * Where words stand in the passage, as offsets into the document: those in the sentence first, then in order. Any space or break of
 * lines stands for any other, since a page does not show which it is.
 */
export function spansOfWords({ context, sentence }: Place, words: string): { start: number; end: number }[] {
  const pieces = words.split(/\s+/).filter(piece => piece !== '');
  if (pieces.length === 0) return [];
  const pattern = new RegExp(
    pieces.map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'),
    'g',
  );
  const found: { start: number; end: number }[] = [];
  for (const { 0: match, index } of context.text.matchAll(pattern)) {
    found.push({ start: context.start + index, end: context.start + index + match.length });
    if (found.length === MOST_PLACES) break;
  }
  const isInside = ({ start, end }: { start: number; end: number }) =>
    start >= sentence.start && end <= sentence.end;
  return [...found.filter(isInside), ...found.filter(span => !isInside(span))];
}
