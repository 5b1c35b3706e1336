/** Events by day, week, month or year, by class, with their mean score; a stretch can be brushed. */
import type { Series } from '@readout/server/api';
import { lazy, Suspense } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import type { FilterValues } from '../../filter/filter.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery } from '../../route.js';
import { counted, grouped, signed } from '../../text/numbers.js';
import { Figure } from './figure.js';
import { lastDayOf, outliersBefore, rowsOfAll, UNITS } from './periods.js';

/** As many lines as can be told apart. */
const PAIRS = 5;

const TimeChart = lazy(() => import('./time-chart.js'));

export function TimePanel({ values, query }: { values: FilterValues; query: URLSearchParams }) {
  const by = UNITS.find(unit => unit === query.get('by')) ?? 'month';
  const pairs = query.get('pairs') === 'true';
  // What is brushed stays in sight among what lies around it.
  const { since, until, ...around } = values;
  const far = query.get('far') === 'true';
  const { data, error, again } = useAnswer<Series>(
    pathOf('/api/series', { ...around, by, ...(pairs && { pairs, limit: PAIRS }) }),
  );
  const controls = (
    <>
      <label>
        by{' '}
        <select value={by} onChange={event => changeQuery({ by: event.target.value }, { replace: true })}>
          {UNITS.map(unit => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={pairs}
          onChange={event => changeQuery({ pairs: event.target.checked ? 'true' : null }, { replace: true })}
        />
        pairs of countries
      </label>
    </>
  );
  const whole = data ? rowsOfAll(data) : [];
  const outliers = outliersBefore(whole);
  const begins = whole[outliers]?.period ?? '';
  const shown = data && (far ? data : { ...data, rows: data.rows.filter(({ period }) => period >= begins) });
  const brush = (from: string, to: string) => changeQuery({ since: from, until: lastDayOf(to, by) });
  const clear = () => changeQuery({ since: null, until: null });
  return (
    <Figure
      title="Time"
      name="readout-time"
      values={values}
      controls={controls}
      note={
        data && (
          <>
            <span>{counted(data.total, 'event')}</span>
            {data.undated > 0 && <span>{grouped(data.undated)} without a day are not drawn</span>}
            {outliers > 0 && (
              <button
                type="button"
                className="plain shows"
                onClick={() => changeQuery({ far: far ? null : 'true' }, { replace: true })}
              >
                {far ? `Begin at ${begins}` : `A few before ${begins} are not drawn: draw them`}
              </button>
            )}
            {data.left_out > 0 && (
              <span>
                the busiest {PAIRS} pairs; {counted(data.left_out, 'more pair')} are not drawn
              </span>
            )}
            <span>
              Drag over a stretch, or mark one with arrows and Shift, to filter map and network by it
            </span>
            {(since || until) && (
              <button type="button" className="plain shows" onClick={clear}>
                All of the time
              </button>
            )}
          </>
        )
      }
      inWords={data && <SeriesTable by={data.by} rows={whole} onChoose={brush} />}
    >
      {error ? (
        <Trouble error={error} again={again} />
      ) : data === null ? (
        <Waiting what="Counting" />
      ) : data.rows.length === 0 ? (
        <Nothing>No event with a day.</Nothing>
      ) : (
        <Suspense fallback={<Waiting what="Drawing" />}>
          <TimeChart series={shown!} since={since ?? null} until={until ?? null} onBrush={brush} />
        </Suspense>
      )}
    </Figure>
  );
}

interface TableProps extends Pick<Series, 'by' | 'rows'> {
  onChoose(from: string, to: string): void;
}

function SeriesTable({ by, rows, onChoose }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          <th scope="col">Events</th>
          <th scope="col">Mean score</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(-200).map(({ period, events, score }) => (
          <tr key={period}>
            <th scope="row">
              <button type="button" className="plain shows" onClick={() => onChoose(period, period)}>
                {period}
              </button>
            </th>
            <td>{grouped(events)}</td>
            <td>{signed(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
