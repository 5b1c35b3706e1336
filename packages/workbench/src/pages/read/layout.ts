/** The text of a report cut up for the screen: paragraphs, and within them segments under which the marks are the same. */
import {
  type Layer,
  type Mark,
  marksOf,
  paragraphsOf,
  type Segment,
  type Span,
  segmentsWithin,
  type View,
} from '@readout/engine/view';

export interface Paragraph extends Span {
  segments: readonly Segment[];
  /** Everything that has a mark in it: events, statements, entities, times, places, labels. */
  owners: ReadonlySet<string>;
}

export function layOut(view: View): Paragraph[] {
  const stretches = paragraphsOf(view.reading.document.text);
  const segments = segmentsWithin(marksOf(view), stretches);
  return stretches.map((stretch, index) => ({
    ...stretch,
    segments: segments[index]!,
    owners: new Set(segments[index]!.flatMap(({ marks }) => marks.map(({ owner }) => owner))),
  }));
}

/** What a click on a segment means: the event whose trigger it is, else the label or the cue, else the entity, time or place. */
const RANK = ['trigger', 'label', 'cue', 'name', 'expression', 'mention', 'content'];

export function ownerOf(marks: readonly Mark[], shown: ReadonlySet<Layer>): string | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.layer !== null && !shown.has(mark.layer)) continue;
    const rank = RANK.indexOf(mark.part);
    if (rank >= 0 && (best === null || rank < RANK.indexOf(best.part))) best = mark;
  }
  return best === null ? null : best.owner;
}

/**
 * What is lit up: everything that belongs to an owner ("v1"), or only one part of it ("v1:actor"). Of several actors the
 * offset of the one meant may follow ("v1:actor:120").
 */
export function partIn(marks: readonly Mark[], lit: string | null): string | null {
  if (lit === null) return null;
  const [owner, part, start] = lit.split(':');
  const mark = marks.find(
    mark =>
      mark.owner === owner &&
      (part === undefined || mark.part === part) &&
      (start === undefined || mark.start === Number(start)),
  );
  return mark?.part ?? null;
}

/** "v1" of "v1:actor". */
export const ownerIn = (lit: string): string => lit.split(':')[0]!;
