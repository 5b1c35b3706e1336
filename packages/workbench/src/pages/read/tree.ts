/** A sentence's dependency tree made ready for drawing. */
import type { Event, Reading, Span, View } from '@readout/engine/view';
import { plainOf, shortened } from '../../text/visible.js';

export type Token = NonNullable<Reading['tokens']>[number];

export interface TreeWord {
  start: number;
  text: string;
  tag: string;
  relation: string;
  /** Index of the head among the words, -1 for the root. */
  head: number;
  /** The part it plays in the event. */
  part: 'trigger' | 'actor' | 'recipient' | 'time' | 'place' | null;
}

export interface Arc {
  /** Index of the head, -1 for the root's. */
  from: number;
  to: number;
  relation: string;
  /** How high it goes, from 1, so that arcs within one another do not cross. */
  level: number;
}

/** Sentences longer than this are drawn in part: nobody can read more arcs. */
const MOST_WORDS = 120;

export function wordsOfSentence(view: View, tokens: readonly Token[], event: Event): TreeWord[] {
  const at = event.trigger[0]!.start;
  const sentence = view.reading.sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) return [];
  const first = tokens.findIndex(({ start }) => start >= sentence.start);
  if (first < 0) return [];
  const own = tokens.slice(first, first + MOST_WORDS).filter(({ end }) => end <= sentence.end);
  return own.map(token => {
    const head = token.head - first;
    return {
      start: token.start,
      text: plainOf(shortened(view.words(token), 24)),
      tag: token.upos,
      relation: token.deprel,
      head: token.head < 0 || head < 0 || head >= own.length ? -1 : head,
      part: partOf(view, event, token),
    };
  });
}

function partOf(view: View, event: Event, token: Span): TreeWord['part'] {
  const touches = ({ start, end }: Span) => token.start < end && start < token.end;
  if (event.trigger.some(touches)) return 'trigger';
  if (event.actors.some(touches)) return 'actor';
  if (event.recipients.some(touches)) return 'recipient';
  if (view.reading.times.some(time => time.id === event.time.source && touches(time))) return 'time';
  if (event.place !== null && touches(view.place(event.place))) return 'place';
  return null;
}

/** Short arcs lie lowest; each goes over all that lie within it. */
export function arcsOf(words: readonly Pick<TreeWord, 'head' | 'relation'>[]): Arc[] {
  const arcs = words.map(({ head, relation }, index): Arc => ({ from: head, to: index, relation, level: 0 }));
  const inner = arcs
    .filter(({ from }) => from >= 0)
    .sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const heights = new Array<number>(words.length).fill(0);
  for (const arc of inner) {
    const left = Math.min(arc.from, arc.to);
    const right = Math.max(arc.from, arc.to);
    for (let i = left; i < right; i++) arc.level = Math.max(arc.level, heights[i]! + 1);
    for (let i = left; i < right; i++) heights[i] = arc.level;
  }
  return arcs;
}
