/** When an event took place, on a line: its span, the other events of the report as ticks, the day of publication. */
import { dateText, type Event, type View } from '@readout/engine/view';
import { useMemo } from 'react';
import { type Moment, scaleOf } from './moments.js';

const WIDTH = 560;
const EDGE = 14;

export function TimeLine({ view, event }: { view: View; event: Event }) {
  const { events, document } = view.reading;
  const scale = useMemo(
    () => scaleOf([...events.map(({ time }) => time), publication(document.publishedAt)], event.time),
    [events, document, event],
  );
  if (scale === null) return null;
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const label = `From ${dateText(scale.from)} to ${dateText(scale.to)}: the event ${scale.start === scale.end ? 'on one day' : 'over a span'}.`;
  const published = document.publishedAt === null ? null : scale.place(publication(document.publishedAt));
  return (
    <svg className="time-line" viewBox={`0 0 ${WIDTH} 52`} role="img" aria-label={label}>
      <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1="24" y2="24" />
      {scale.others.map(share => (
        <circle key={share} className="other" cx={x(share)} cy="24" r="3" />
      ))}
      {published !== null && (
        <g className="published">
          <line x1={x(published)} x2={x(published)} y1="12" y2="36" />
          <text x={x(published)} y="9" textAnchor={anchor(published)}>
            published
          </text>
        </g>
      )}
      <rect
        className="span"
        x={x(scale.start) - 5}
        y="19"
        width={Math.max(10, x(scale.end) - x(scale.start) + 10)}
        height="10"
        rx="5"
      />
      <text className="date" x={EDGE} y="48">
        {dateText(scale.from)}
      </text>
      <text className="date" x={WIDTH - EDGE} y="48" textAnchor="end">
        {dateText(scale.to)}
      </text>
    </svg>
  );
}

function publication(publishedAt: string | null): Moment {
  return { from: publishedAt, to: publishedAt };
}

function anchor(share: number): 'start' | 'middle' | 'end' {
  return share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle';
}
