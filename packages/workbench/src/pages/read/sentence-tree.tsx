/** The dependency tree of an event's sentence, drawn as arcs over the words; those of the event are marked. Loaded when asked for. */
import type { Event, View } from '@readout/engine/view';
import { useEffect, useMemo, useRef } from 'react';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { useTokens } from './tokens.js';
import { type Arc, arcsOf, type TreeWord, wordsOfSentence } from './tree.js';

const ROW = 22;
const GAP = 14;
const LETTER = 7.6;

export default function SentenceTree({
  view,
  event,
  path,
}: {
  view: View;
  event: Event;
  path: string | null;
}) {
  const { data: tokens, error, loading } = useTokens(view, path);
  const words = useMemo(
    () => (tokens === null ? [] : wordsOfSentence(view, tokens, event)),
    [view, tokens, event],
  );
  if (error) return <Trouble error={error} />;
  if (loading) return <Waiting what="Parsing the sentence" />;
  if (words.length === 0) return <Nothing>The sentence has no tree.</Nothing>;
  return <Tree words={words} />;
}

function Tree({ words }: { words: readonly TreeWord[] }) {
  const arcs = arcsOf(words);
  const depth = Math.max(1, ...arcs.map(({ level }) => level));
  const top = depth * ROW + 18;
  const { centres, width } = positionsOf(words);
  const box = useRef<HTMLElement>(null);
  const centre = centres[words.findIndex(({ part }) => part === 'trigger')] ?? 0;
  useEffect(() => {
    if (box.current) box.current.scrollLeft = centre - box.current.clientWidth / 2;
  }, [centre]);
  const label = words
    .map(({ text, head, relation }) =>
      head < 0 ? `${text} is the root` : `${text} is ${relation} of ${words[head]!.text}`,
    )
    .join('; ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus so that the keyboard can scroll it
    <section ref={box} className="tree" aria-label="Tree of the sentence" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${top + 44}`} width={width} height={top + 44} role="img" aria-label={label}>
        {arcs.map(arc => (
          <ArcPath key={arc.to} arc={arc} centres={centres} top={top} />
        ))}
        {words.map(({ start, text, tag, part }, index) => (
          <g key={start} className={part === null ? 'word' : `word ${part}`}>
            <text x={centres[index]} y={top + 20} textAnchor="middle">
              {text}
            </text>
            <text className="tag" x={centres[index]} y={top + 36} textAnchor="middle">
              {tag}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** An arc from head to dependent with the relation above it; that of the root comes from nowhere. */
function ArcPath({ arc, centres, top }: { arc: Arc; centres: number[]; top: number }) {
  const to = centres[arc.to]!;
  if (arc.from < 0)
    return (
      <g className="arc root">
        <path d={`M${to} 4V${top - 2}`} />
        <text x={to + 5} y="12">
          {arc.relation}
        </text>
      </g>
    );
  // The end at the head stands a little aside, so that arcs to both sides do not meet in one point.
  const from = centres[arc.from]! + (arc.from < arc.to ? 5 : -5);
  const y = top - arc.level * ROW;
  const bend = from < to ? 6 : -6;
  return (
    <g className="arc">
      <path
        d={`M${from} ${top}V${y + 6}Q${from} ${y} ${from + bend} ${y}H${to - bend}Q${to} ${y} ${to} ${y + 6}V${top - 3}`}
      />
      <path className="tip" d={`M${to - 3} ${top - 6}L${to} ${top}L${to + 3} ${top - 6}Z`} />
      <text x={(from + to) / 2} y={y - 3} textAnchor="middle">
        {arc.relation}
      </text>
    </g>
  );
}

/** Each word's middle, and the width of all; every word has room for itself, its tag and its relation. */
function positionsOf(words: readonly TreeWord[]): { centres: number[]; width: number } {
  let x = 10;
  const centres = words.map(({ text, tag, relation }) => {
    const room = Math.max(text.length * LETTER, tag.length * LETTER * 0.8, relation.length * LETTER * 0.75);
    const centre = x + room / 2;
    x += room + GAP;
    return centre;
  });
  return { centres, width: Math.ceil(x) };
}
