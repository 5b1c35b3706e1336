/** The series drawn: stacked counts above, mean score below, or the busiest pairs as lines. Loaded when first shown. */
import * as Plot from '@observablehq/plot';
import type { Series } from '@readout/server/api';
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { counted } from '../../text/numbers.js';
import { type Mark, movedMark, nextPeriod, periodAt, rowsOfAll } from './periods.js';
import { QUADS } from './quads.js';

/** Drawn as wide as it stands, so that its letters keep their size; in steps, or each pixel of a resize would draw it anew. */
const [LEAST_WIDTH, MOST_WIDTH, STEP] = [300, 1600, 20];
/** Of the counts, with two lines of ticks, and of the mean score. */
const COUNTS = 218;
const HEIGHT = COUNTS + 100;
const MARGIN = { left: 48, right: 20 };
const PAIRS = 5;
/** Lines are told apart by their strokes too. */
const STROKES = ['', '6 3', '2 3', '10 3 2 3', '1 4'];
/** Of an entry of the key to the pairs. */
const KEY = { width: 104, height: 15, start: 84 };

interface Props {
  series: Series;
  since: string | null;
  until: string | null;
  onBrush(from: string, to: string): void;
}

export default function TimeChart({ series, since, until, onBrush }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const host = useRef<SVGGElement>(null);
  const { drawn, domain, periods, key } = useMemo(() => draw(series, width), [series, width]);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  useEffect(() => {
    host.current?.replaceChildren(...drawn);
  }, [drawn]);
  const xOf = (time: number) =>
    MARGIN.left + ((time - domain[0]) / (domain[1] - domain[0])) * (width - MARGIN.left - MARGIN.right);
  const timeAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const share = (x - MARGIN.left) / (width - MARGIN.left - MARGIN.right);
    return domain[0] + Math.max(0, Math.min(1, share)) * (domain[1] - domain[0]);
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag([timeAt(event), timeAt(event)]);
    setMark(null);
  };
  const end = () => {
    if (drag === null) return;
    const [from, to] = [Math.min(...drag), Math.max(...drag)].map(time => periodAt(time, periods)) as [
      string,
      string,
    ];
    setDrag(null);
    onBrush(from, to);
  };
  const [from, to] = mark === null ? [] : [periods[mark.from]!, periods[mark.to]!].sort();
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setMark(null);
    else if (event.key === 'Enter' && from !== undefined) onBrush(from, to!);
    else {
      const moved = movedMark(mark, event.key, event.shiftKey, periods.length);
      if (moved === null) return;
      setMark(moved);
    }
    event.preventDefault();
  };
  const byKeys: [number, number] | null =
    from === undefined ? null : [Date.parse(from), Date.parse(nextPeriod(to!, series.by))];
  const marked =
    drag ?? byKeys ?? (since || until ? [dayOr(since, domain[0]), dayOr(until, domain[1])] : null);
  const range =
    marked &&
    [xOf(Math.min(...marked)), xOf(Math.max(...marked))].map(x =>
      Math.max(MARGIN.left, Math.min(width - MARGIN.right, x)),
    );
  return (
    <div ref={frame}>
      <svg
        className="picture time-chart"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Events by ${series.by}; the table under the picture has the values. Arrows mark a stretch, Enter filters by it.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows mark a stretch
        tabIndex={0}
        onKeyDown={keys}
        onBlur={() => setMark(null)}
        onPointerDown={begin}
        onPointerMove={event => drag && setDrag([drag[0], timeAt(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <g ref={host} />
        {key.map(({ pair, x, y }) => (
          <g key={pair.name} transform={`translate(${x} ${y})`}>
            <line
              x2="20"
              y1="-4"
              y2="-4"
              stroke={pair.colour}
              strokeWidth="2"
              strokeDasharray={pair.stroke || undefined}
            />
            <text className="pair" x="25">
              {pair.name}
            </text>
          </g>
        ))}
        {range && (
          <rect
            className="brush"
            x={range[0]}
            width={Math.max(2, range[1]! - range[0]!)}
            y="4"
            height={HEIGHT - 28}
          />
        )}
      </svg>
      <p className="hint" role="status">
        {from !== undefined &&
          `${from === to ? from : `${from} to ${to}`}: ${counted(eventsIn(series, from, to!), 'event')}. Enter filters by it.`}
      </p>
    </div>
  );
}

/** Of an element that fills what it stands in. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1100);
  useLayoutEffect(() => {
    const measure = () => {
      const found = Math.round(frame.current!.clientWidth / STEP) * STEP;
      setWidth(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, found)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function eventsIn(series: Series, from: string, to: string): number {
  return rowsOfAll(series).reduce(
    (sum, { period, events }) => (period >= from && period <= to ? sum + events : sum),
    0,
  );
}

/** The address may hold anything: what is no day counts as none. */
function dayOr(day: string | null, otherwise: number): number {
  const time = Date.parse(day ?? '');
  return Number.isNaN(time) ? otherwise : time;
}

function draw(series: Series, width: number) {
  const { rows, by } = series;
  const whole = rowsOfAll(series);
  // A pair is two countries: neither what happens within one, nor events whose other side is nobody's country.
  const paired = rows.filter(
    ({ actor, recipient }) => actor !== null && recipient !== null && actor !== recipient,
  );
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const domain: [number, number] = [Date.parse(periods[0]!), Date.parse(nextPeriod(periods.at(-1)!, by))];
  const frame = {
    width,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    x: { type: 'utc', domain },
  } as const;
  const pairs = busiestPairs(paired);
  const key = keyOf(pairs, width);
  const counts = pairs.length > 0 ? pairMarks(pairs) : stackMarks(whole, by);
  const drawn = [
    svgOf({
      ...frame,
      height: COUNTS,
      marginTop: 22 + (key.at(-1)?.y ?? 0),
      marginBottom: 34,
      y: { label: 'Events', grid: true, ticks: 4 },
      marks: counts,
    }),
    svgOf({
      ...frame,
      height: 100,
      marginTop: 24,
      marginBottom: 22,
      x: { ...frame.x, axis: null },
      y: { label: 'Mean score', domain: [-10, 10], ticks: [-10, 0, 10] },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--line)' }),
        Plot.lineY(whole, {
          x: row => Date.parse(row.period),
          y: 'score',
          stroke: 'var(--ink)',
          curve: 'step-after',
        }),
        Plot.dotY(whole, { x: row => Date.parse(row.period), y: 'score', r: 2, fill: 'var(--ink)' }),
      ],
    }),
  ];
  drawn[1]!.setAttribute('y', String(COUNTS));
  return { drawn, domain, periods, key };
}

function stackMarks(rows: Series['rows'], by: Series['by']) {
  const pieces = rows.flatMap(row =>
    QUADS.map(({ key, colour }) => ({ period: row.period, events: row[key], colour })).filter(
      ({ events }) => events > 0,
    ),
  );
  return [
    Plot.rectY(pieces, {
      x1: piece => Date.parse(piece.period),
      x2: piece => Date.parse(nextPeriod(piece.period, by)),
      y: 'events',
      z: 'colour',
      fill: piece => piece.colour,
      inset: 0.4,
    }),
    Plot.ruleY([0], { stroke: 'var(--soft)' }),
  ];
}

interface Pair {
  name: string;
  rows: Series['rows'];
  colour: string;
  stroke: string;
}

/** The busiest pairs, the busiest first. */
function busiestPairs(rows: Series['rows']): Pair[] {
  const pairs = new Map<string, Series['rows']>();
  for (const row of rows) {
    const name = `${row.actor} → ${row.recipient}`;
    pairs.set(name, [...(pairs.get(name) ?? []), row]);
  }
  const total = (rows: Series['rows']) => rows.reduce((sum, { events }) => sum + events, 0);
  return [...pairs]
    .sort(([, a], [, b]) => total(b) - total(a))
    .slice(0, PAIRS)
    .map(([name, rows], index) => ({
      name,
      rows,
      colour: `var(--pair-${index + 1})`,
      stroke: STROKES[index]!,
    }));
}

function pairMarks(pairs: readonly Pair[]) {
  const x = ({ period }: Series['rows'][number]) => Date.parse(period);
  return [
    ...pairs.flatMap(({ rows, colour, stroke }) => [
      Plot.lineY(rows, {
        x,
        y: 'events',
        stroke: colour,
        strokeWidth: 2,
        ...(stroke && { strokeDasharray: stroke }),
      }),
      Plot.dotY(rows, { x, y: 'events', fill: colour, r: 3 }),
    ]),
    Plot.ruleY([0], { stroke: 'var(--soft)' }),
  ];
}

/** Where each entry of the key stands, in as many lines as the width asks for. */
function keyOf(pairs: readonly Pair[], width: number) {
  const inLine = Math.max(1, Math.floor((width - KEY.start) / KEY.width));
  return pairs.map((pair, index) => ({
    pair,
    x: KEY.start + (index % inLine) * KEY.width,
    y: 11 + Math.floor(index / inLine) * KEY.height,
  }));
}

/**
 * Plot puts a style element into what it draws, which the page's policy would refuse; what it says stands in explore.css. It is
 * taken out before the picture comes into the page. Scales of colour are the identity: the values are colours.
 */
function svgOf(options: Plot.PlotOptions): SVGSVGElement {
  const svg = Plot.plot({
    ...options,
    className: 'plot',
    color: { type: 'identity' },
  }) as unknown as SVGSVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Names of marks are no names for people: the picture has one as a whole. They are kept as classes, for the style sheet.
  for (const group of svg.querySelectorAll('[aria-label]')) {
    group.setAttribute('class', group.getAttribute('aria-label')!.replaceAll(' ', '-'));
    group.removeAttribute('aria-label');
  }
  return svg;
}
