/** What is marked in the text of a page: every layer's spans, and the part each plays in an event, statement or entity. */
import type { Span, View } from './view.js';

/** The layers that can be seen and hidden, in the order of their keys; outer marks first where they nest. */
export const LAYERS = ['statements', 'entities', 'places', 'times', 'labels', 'events'] as const;
export type Layer = (typeof LAYERS)[number];

/** What a layer is called on a page. */
export const LAYER_NAMES: Record<Layer, string> = {
  statements: 'Statements',
  entities: 'Names',
  places: 'Places',
  times: 'Times',
  labels: 'Labels',
  events: 'Events',
};

export interface Mark extends Span {
  /** Null for what shows only while its event or statement is pointed at. */
  layer: Layer | null;
  /** What it belongs to ("v1") and what it is there ("trigger"). */
  owner: string;
  part: string;
}

/** All marks of a Reading, in no particular order. */
export function marksOf(view: View): Mark[] {
  const { reading } = view;
  return [
    ...reading.mentions.map(({ start, end, entity, form }) => ({
      start,
      end,
      // A page full of underlined pronouns is hard to read: they light up with their entity instead.
      layer: form === 'pronoun' ? null : ('entities' as const),
      owner: entity,
      part: 'mention',
    })),
    ...reading.times.map(time => mark(time, 'times', time.id, 'expression')),
    ...reading.places
      .filter(({ role }) => role !== 'name-part')
      .map(place => mark(place, 'places', place.id, 'name')),
    ...reading.labels.map((label, index) => mark(label, 'labels', `l${index + 1}`, 'label')),
    ...statementMarks(view),
    ...eventMarks(view),
  ];
}

function mark({ start, end }: Span, layer: Layer | null, owner: string, part: string): Mark {
  return { start, end, layer, owner, part };
}

function statementMarks({ reading }: View): Mark[] {
  return reading.statements.flatMap(({ id, content, cue, speaker, addressee }) => [
    ...content.map(piece => mark(piece, 'statements', id, 'content')),
    ...(cue ? [mark(cue, null, id, 'cue')] : []),
    ...(speaker ? [mark(speaker, null, id, 'speaker')] : []),
    ...(addressee ? [mark(addressee, null, id, 'addressee')] : []),
  ]);
}

function eventMarks({ reading, place }: View): Mark[] {
  const times = new Map(reading.times.map(time => [time.id, time]));
  return reading.events.flatMap(event => {
    const time = event.time.source === null ? undefined : times.get(event.time.source);
    return [
      ...event.trigger.map(piece => mark(piece, 'events', event.id, 'trigger')),
      ...event.actors.map(actor => mark(actor, null, event.id, 'actor')),
      ...event.recipients.map(recipient => mark(recipient, null, event.id, 'recipient')),
      ...(time ? [mark(time, null, event.id, 'time')] : []),
      ...(event.place === null ? [] : [mark(place(event.place), null, event.id, 'place')]),
    ];
  });
}

/** The lines of a text that are not blank. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r]+/g)) {
    if (line.trim() !== '') found.push({ start: index, end: index + line.length });
  }
  return found;
}

/** A piece of text under which the marks are the same throughout. */
export interface Segment extends Span {
  marks: readonly Mark[];
}

/**
 * Cuts each stretch of text at every edge of a mark: marks may cross one another, segments never do. Stretches come in text
 * order, so one pass over the marks is enough however long the text.
 */
export function segmentsWithin(marks: readonly Mark[], stretches: readonly Span[]): Segment[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return stretches.map(({ start, end }) => {
    while (next < sorted.length && sorted[next]!.start < end) open.push(sorted[next++]!);
    open = open.filter(mark => mark.end > start);
    return segmentsOf(open, start, end);
  });
}

/** `marks` are sorted by start and touch the stretch. */
function segmentsOf(marks: readonly Mark[], from: number, to: number): Segment[] {
  const edges = new Set([from, to]);
  for (const { start, end } of marks) edges.add(Math.max(from, start)).add(Math.min(to, end));
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!;
    active = active.filter(({ end }) => end > start);
    while (next < marks.length && marks[next]!.start <= start) active.push(marks[next++]!);
    segments.push({ start, end: sorted[i + 1]!, marks: active });
  }
  return segments;
}
