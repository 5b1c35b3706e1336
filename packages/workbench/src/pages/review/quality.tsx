/** How good the events of a query are, from those reviewed; how far coders agree; samples to find out more. */
import type { Agreement, Precision } from '@readout/server/api';
import { type FormEvent, useState } from 'react';
import { type Answer, ask, pathOf } from '../../api/client.js';
import { forgetAnswers, useAnswer } from '../../api/use-answer.js';
import { type FilterValues, sentenceOf } from '../../filter/filter.js';
import { Names } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { hrefOf } from '../../route.js';
import { counted, grouped, percent } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

export function Quality({ values }: { values: FilterValues }) {
  return (
    <div className="quality">
      <PrecisionPart values={values} />
      <AgreementPart values={values} />
      <Samples values={values} />
    </div>
  );
}

type Estimate = Precision['random'];

function PrecisionPart({ values }: { values: FilterValues }) {
  const { data, error, again } = useAnswer<Precision>(pathOf('/api/review/precision', values));
  if (error) return <Trouble error={error} again={again} />;
  if (data === null) return <Waiting />;
  return (
    <section aria-labelledby="precision">
      <h2 id="precision">Precision</h2>
      <p className="query">
        <Words>{sentenceOf(values)}</Words>: {counted(data.events, 'event')}
      </p>
      <Interval
        title="From random samples: says how good all of them are"
        estimate={data.random}
        level={data.level}
      />
      <Interval
        title="From everything reviewed, however chosen: may be biased"
        estimate={data.all}
        level={data.level}
      />
      {data.disputed > 0 && <p>{counted(data.disputed, 'disputed event')} in neither.</p>}
      {data.random.reviewed > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Right</th>
              <th scope="col">Precision</th>
            </tr>
          </thead>
          <tbody>
            {data.fields.map(({ field, ...estimate }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>
                  {estimate.right} of {estimate.reviewed}
                </td>
                <td>{estimateText(estimate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Interval({ title, estimate, level }: { title: string; estimate: Estimate; level: number }) {
  const { precision, low, high, right, reviewed } = estimate;
  return (
    <div className="interval">
      <h3>{title}</h3>
      {precision === null || low === null || high === null ? (
        <Nothing>Nothing reviewed yet.</Nothing>
      ) : (
        <>
          <svg viewBox="0 0 400 34" role="img" aria-label={estimateText(estimate)}>
            <line className="axis" x1="4" x2="396" y1="16" y2="16" />
            {[0, 0.5, 1].map(at => (
              <text
                key={at}
                x={4 + 392 * at}
                y="31"
                textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
              >
                {percent(at)}
              </text>
            ))}
            <rect
              className="span"
              x={4 + 392 * low}
              y="11"
              width={Math.max(1, 392 * (high - low))}
              height="10"
              rx="4"
            />
            <circle cx={4 + 392 * precision} cy="16" r="6" />
          </svg>
          <p>
            <strong>{estimateText(estimate)}</strong>{' '}
            <small>
              ({percent(level)} interval; {right} of {reviewed} right)
            </small>
          </p>
        </>
      )}
    </div>
  );
}

function estimateText({ precision, low, high }: Estimate): string {
  if (precision === null || low === null || high === null) return 'unknown';
  return `${percent(precision)}, between ${percent(low)} and ${percent(high)}`;
}

function AgreementPart({ values }: { values: FilterValues }) {
  const { data, error, again } = useAnswer<Agreement>(pathOf('/api/review/agreement', values));
  if (error) return <Trouble error={error} again={again} />;
  if (data === null) return <Waiting />;
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">Agreement</h2>
      {data.coders.length < 2 ? (
        <Nothing>It takes two coders on the same events.</Nothing>
      ) : (
        <>
          <p>
            <Names names={data.coders} /> on {counted(data.events, 'event')};{' '}
            {counted(data.disputed, 'dispute')} open.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Events</th>
                <th scope="col">Pairs that agree</th>
                <th scope="col">Krippendorff’s alpha</th>
              </tr>
            </thead>
            <tbody>
              {data.fields.map(({ field, units, agreement, alpha }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{units}</td>
                  <td>{agreement === null ? '–' : percent(agreement)}</td>
                  <td>{alpha === null ? 'nothing varies' : alpha.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Samples({ values }: { values: FilterValues }) {
  const { data, error, again } = useAnswer<Answer<'samples'>>('/api/review/samples');
  const [failed, setFailed] = useState<Error | null>(null);
  const draw = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const body = { name: String(given.get('name')).trim(), size: Number(given.get('size')), query: values };
    ask('/api/review/samples', { method: 'POST', body }).then(() => {
      form.reset();
      setFailed(null);
      forgetAnswers();
      again();
    }, setFailed);
  };
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">Samples</h2>
      {(failed ?? error) && <Trouble error={(failed ?? error)!} />}
      <form className="draw" onSubmit={draw}>
        <label>
          Name <input name="name" required maxLength={200} />
        </label>
        <label>
          Events <input name="size" type="number" required min={1} max={10000} defaultValue={100} />
        </label>
        <button type="submit">Draw a random sample of this query</button>
      </form>
      <ul className="plain-decisions">
        {data?.rows.map(({ id, name, size, frame, by, decided }) => (
          <li key={id}>
            <Link href={hrefOf('review', { sample: id, blind: 'true' })}>
              <Words most={80}>{name}</Words>
            </Link>{' '}
            <small>
              {grouped(size)} of {grouped(frame)}, drawn by <Words most={60}>{by}</Words>
              {decided.map(({ coder, events }) => (
                <span key={coder}>
                  ; <Words most={60}>{coder}</Words> has decided {events}
                </span>
              ))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
