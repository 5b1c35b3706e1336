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

/** Where words stand in the passage, as offsets into the document: in the sentence first; null when nowhere. */
export function spanOfWords(
  { context, sentence }: QueueItem,
  words: string,
): { start: number; end: number } | null {
  if (words === '') return null;
  const inSentence = sentence.text.indexOf(words);
  const start =
    inSentence >= 0
      ? sentence.start + inSentence
      : context.text.includes(words)
        ? context.start + context.text.indexOf(words)
        : -1;
  return start < 0 ? null : { start, end: start + words.length };
}
