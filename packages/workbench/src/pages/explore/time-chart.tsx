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
  const { drawn, domain, periods } = useMemo(() => draw(series, width), [series, width]);
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

const dayOr = (day: string | null, otherwise: number) => (day === null ? otherwise : Date.parse(day));

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
  const counts = paired.length > 0 ? pairMarks(paired) : stackMarks(whole, by);
  const drawn = [
    svgOf({
      ...frame,
      height: COUNTS,
      marginTop: 22,
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
  return { drawn, domain, periods };
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

function pairMarks(rows: Series['rows']) {
  const named = rows.map(row => ({
    ...row,
    pair: `${row.actor} → ${row.recipient}`,
    time: Date.parse(row.period),
  }));
  const totals = new Map<string, number>();
  for (const { pair, events } of named) totals.set(pair, (totals.get(pair) ?? 0) + events);
  const busiest = [...totals]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PAIRS)
    .map(([pair]) => pair);
  const colour = (pair: string) => `var(--pair-${busiest.indexOf(pair) + 1})`;
  const shown = named.filter(({ pair }) => busiest.includes(pair));
  const last = busiest.map(pair => shown.findLast(row => row.pair === pair)!);
  return [
    Plot.lineY(shown, { x: 'time', y: 'events', z: 'pair', stroke: row => colour(row.pair), strokeWidth: 2 }),
    Plot.dotY(shown, { x: 'time', y: 'events', fill: row => colour(row.pair), r: 3 }),
    Plot.text(last, {
      x: 'time',
      y: 'events',
      text: 'pair',
      fill: row => colour(row.pair),
      dy: -10,
      textAnchor: 'end',
      fontWeight: 600,
    }),
    Plot.ruleY([0], { stroke: 'var(--soft)' }),
  ];
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
