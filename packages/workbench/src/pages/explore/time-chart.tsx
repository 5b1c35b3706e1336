/** The series drawn: stacked counts above, mean score below, or the busiest pairs as lines. Loaded when first shown. */
import * as Plot from '@observablehq/plot';
import type { Series } from '@readout/server/api';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { nextPeriod, periodAt, rowsOfAll } from './periods.js';
import { QUADS } from './quads.js';

const WIDTH = 1100;
const HEIGHT = 306;
const MARGIN = { left: 48, right: 20 };
const PAIRS = 5;

interface Props {
  series: Series;
  since: string | null;
  until: string | null;
  onBrush(from: string, to: string): void;
}

export default function TimeChart({ series, since, until, onBrush }: Props) {
  const host = useRef<SVGGElement>(null);
  const { drawn, domain, periods } = useMemo(() => draw(series), [series]);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  useEffect(() => {
    host.current?.replaceChildren(...drawn);
  }, [drawn]);
  const xOf = (time: number) =>
    MARGIN.left + ((time - domain[0]) / (domain[1] - domain[0])) * (WIDTH - MARGIN.left - MARGIN.right);
  const timeAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const share = (x - MARGIN.left) / (WIDTH - MARGIN.left - MARGIN.right);
    return domain[0] + Math.max(0, Math.min(1, share)) * (domain[1] - domain[0]);
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag([timeAt(event), timeAt(event)]);
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
  const marked = drag ?? (since || until ? [dayOr(since, domain[0]), dayOr(until, domain[1])] : null);
  const range =
    marked &&
    [xOf(Math.min(...marked)), xOf(Math.max(...marked))].map(x =>
      Math.max(MARGIN.left, Math.min(WIDTH - MARGIN.right, x)),
    );
  return (
    <svg
      className="picture time-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Events by ${series.by}; the table under the picture has the values.`}
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
  );
}

const dayOr = (day: string | null, otherwise: number) => (day === null ? otherwise : Date.parse(day));

function draw(series: Series) {
  const { rows, by } = series;
  const whole = rowsOfAll(series);
  // A pair is two countries: neither what happens within one, nor events whose other side is nobody's country.
  const paired = rows.filter(
    ({ actor, recipient }) => actor !== null && recipient !== null && actor !== recipient,
  );
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const domain: [number, number] = [Date.parse(periods[0]!), Date.parse(nextPeriod(periods.at(-1)!, by))];
  const frame = {
    width: WIDTH,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    x: { type: 'utc', domain },
  } as const;
  const counts = paired.length > 0 ? pairMarks(paired) : stackMarks(whole, by);
  const drawn = [
    svgOf({
      ...frame,
      height: 206,
      marginTop: 22,
      marginBottom: 22,
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
  drawn[1]!.setAttribute('y', '206');
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
