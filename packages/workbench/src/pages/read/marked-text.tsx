/** The report's text with its layers marked. What is lit up carries the name of the part it plays. */
import { LAYERS, type Layer, type Mark, type Segment, type View } from '@readout/engine/view';
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Visible } from '../../text/words.js';
import { layOut, ownerIn, ownerOf, type Paragraph, partIn } from './layout.js';

export interface Lighting {
  /** What is pointed at or chosen: the id of an event, statement, entity, time, place or label. */
  lit: string | null;
  point(owner: string | null): void;
  choose(owner: string): void;
}

interface Props extends Lighting {
  view: View;
  shown: ReadonlySet<Layer>;
  /** Chosen, and so brought into sight. */
  chosen: string | null;
}

export function MarkedText({ view, shown, chosen, lit, point, choose }: Props) {
  const paragraphs = useMemo(() => layOut(view), [view]);
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    const first = column.current?.querySelector<HTMLElement>('.lit');
    if (!first) return;
    const { top, bottom } = first.getBoundingClientRect();
    if (top < 60 || bottom > window.innerHeight - 20) first.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const { title, language } = view.reading.document;
  const ownerAt = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-owner]')?.dataset.owner ?? null) : null;
  const layers = LAYERS.filter(layer => !shown.has(layer)).map(layer => `without-${layer}`);
  return (
    // Pointing is a help for the eye; everything it shows can be had by the keyboard from the list beside the text.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the numbers in the text are buttons, and the list has every entry
    // biome-ignore lint/a11y/useKeyWithMouseEvents: as above
    <article
      ref={column}
      className={['text', ...layers].join(' ')}
      aria-label={title ?? 'The report'}
      lang={/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && language !== 'und' ? language : undefined}
      onMouseOver={event => point(ownerAt(event.target))}
      onMouseLeave={() => point(null)}
      onClick={event => {
        const owner = ownerAt(event.target);
        if (owner !== null) choose(owner);
      }}
    >
      {paragraphs.map(paragraph => (
        <MarkedParagraph
          key={paragraph.start}
          view={view}
          paragraph={paragraph}
          shown={shown}
          lit={lit !== null && paragraph.owners.has(ownerIn(lit)) ? lit : null}
        />
      ))}
    </article>
  );
}

interface ParagraphProps {
  view: View;
  paragraph: Paragraph;
  shown: ReadonlySet<Layer>;
  lit: string | null;
}

/** Only the paragraphs that light up or go out are drawn again. */
const MarkedParagraph = memo(function MarkedParagraph({ view, paragraph, shown, lit }: ParagraphProps) {
  let before: string | null = null;
  return (
    <p dir="auto" data-start={paragraph.start}>
      {paragraph.segments.map(segment => {
        const part = partIn(segment.marks, lit);
        const named = part !== before ? part : null;
        before = part;
        return (
          <MarkedSegment
            key={segment.start}
            view={view}
            segment={segment}
            shown={shown}
            part={part}
            named={named}
          />
        );
      })}
    </p>
  );
});

interface SegmentProps {
  view: View;
  segment: Segment;
  shown: ReadonlySet<Layer>;
  part: string | null;
  /** The part's name, where it begins. */
  named: string | null;
}

function MarkedSegment({ view, segment, shown, part, named }: SegmentProps) {
  const { start, end, marks } = segment;
  let content: ReactNode = <Visible text={view.words({ start, end })} />;
  if (marks.length === 0) return content;
  const owner = ownerOf(marks, shown);
  content = (
    <span
      className={part === null ? 'part' : 'part lit'}
      data-part={named ?? undefined}
      data-owner={owner ?? undefined}
    >
      {content}
    </span>
  );
  // One element for each layer, so that lines of several layers can be drawn under the same words.
  for (let i = LAYERS.length - 1; i >= 0; i--) {
    const layer = LAYERS[i]!;
    if (marks.some(mark => mark.layer === layer)) content = <span className={layer}>{content}</span>;
  }
  const openings = shown.has('statements') ? marks.filter(mark => isOpening(mark, start)) : [];
  const closings = shown.has('events') ? marks.filter(mark => isClosing(view, mark, end)) : [];
  return (
    <>
      {openings.map(({ owner }) => (
        <OwnerNumber key={owner} owner={owner} kind="statements" />
      ))}
      {content}
      {closings.map(({ owner }) => (
        <OwnerNumber key={owner} owner={owner} kind="events" />
      ))}
    </>
  );
}

function OwnerNumber({ owner, kind }: { owner: string; kind: 'statements' | 'events' }) {
  const what = kind === 'events' ? 'Event' : 'Statement';
  return (
    <button
      type="button"
      className={`number ${kind}-number`}
      data-owner={owner}
      aria-label={`${what} ${owner}`}
    >
      {owner}
    </button>
  );
}

const isOpening = (mark: Mark, start: number) => mark.layer === 'statements' && mark.start === start;

/** The number of an event stands after the last of its words. */
function isClosing(view: View, { layer, owner, end: markEnd }: Mark, end: number): boolean {
  return layer === 'events' && markEnd === end && view.event(owner).trigger.every(piece => piece.end <= end);
}
