/** Sources: outlets compared by their own voice, whom they quote, the words they use and whose texts they repeat. */

import { dateText } from '@readout/engine/view';
import type { Source, Sources } from '@readout/server/api';
import type { FormEvent } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { FilterFields } from '../../filter/fields.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery, hrefOf, useRoute } from '../../route.js';
import '../../style/table.css';
import '../../style/sources.css';
import { counted, grouped, percent } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { Copies } from './copies.js';

const FIELDS = [
  ['about', 'About whom', 'text'],
  ['since', 'Published from', 'date'],
  ['until', 'To', 'date'],
] as const;

export default function SourcesPage() {
  const { query } = useRoute();
  const given = Object.fromEntries(FIELDS.map(([field]) => [field, query.get(field)]));
  const { data, error, again } = useAnswer<Sources>(pathOf('/api/sources', { ...given, limit: 40, top: 8 }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    changeQuery(Object.fromEntries(FIELDS.map(([field]) => [field, String(form.get(field)).trim()])));
  };
  return (
    <main id="main" className="sources-page">
      <header className="page-head">
        <h1>Sources</h1>
        <p className="facts">
          {data && <span>{counted(data.total, 'outlet')}; counts of wording, no verdict on anything</span>}
        </p>
      </header>
      <form className="filter" key={JSON.stringify(given)} onSubmit={submit}>
        <FilterFields fields={FIELDS} values={given} />
        <button type="submit">Filter</button>
      </form>
      {error && <Trouble error={error} again={again} />}
      {data === null && !error && <Waiting what="Comparing" />}
      {data?.rows.length === 0 && <Nothing>No outlet has documents like these.</Nothing>}
      {data && data.rows.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
          <section className="scrolls" aria-label="Outlets side by side" tabIndex={0}>
            <table className="outlets">
              <thead>
                <tr>
                  <th scope="col">Outlet</th>
                  <th scope="col">Documents</th>
                  <th scope="col">Events: whose word</th>
                  <th scope="col">Quotes most</th>
                  <th scope="col">Words that take sides, in its own voice</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map(source => (
                  <SourceRow key={source.publisher} source={source} />
                ))}
              </tbody>
            </table>
          </section>
          <Copies rows={data.rows} />
        </>
      )}
    </main>
  );
}

function SourceRow({ source }: { source: Source }) {
  const { publisher, documents, first, last, events, claimed, quoted, labels, own_labels, statements } =
    source;
  const own = events === 0 ? 0 : (events - claimed) / events;
  return (
    <tr>
      <th scope="row">
        {publisher === null ? (
          <i className="unnamed">unknown publisher</i>
        ) : (
          <Link href={hrefOf('events', { publisher })}>
            <Words most={60}>{publisher}</Words>
          </Link>
        )}
      </th>
      <td>
        {grouped(documents)}{' '}
        <small>
          {first && (first === last ? dateText(first) : `${dateText(first)} to ${dateText(last!)}`)}
        </small>
      </td>
      <td>
        {grouped(events)}
        <svg
          className="shares"
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${percent(own)} in its own voice`}
        >
          <rect className="theirs" width="100" height="6" />
          <rect className="own" width={100 * own} height="6" />
        </svg>
        <small>{percent(own)} its own word</small>
      </td>
      <td>
        <ul className="plain-list">
          {quoted.slice(0, 5).map(({ name, statements, quotations }) => (
            <li key={name}>
              {name === null ? <i className="unnamed">nobody named</i> : <Words most={60}>{name}</Words>}{' '}
              <small>
                {statements}
                {quotations > 0 && `, ${quotations} quoted`}
              </small>
            </li>
          ))}
        </ul>
        <small>{counted(statements, 'statement')} in all</small>
      </td>
      <td>
        <ul className="plain-list">
          {labels.slice(0, 6).map(({ term, about, uses }) => (
            <li key={`${term}:${about}`}>
              <q>{term}</q>{' '}
              {about && (
                <small>
                  of <Words most={40}>{about}</Words>
                </small>
              )}{' '}
              {uses > 1 && <small>×{uses}</small>}
            </li>
          ))}
        </ul>
        {own_labels > 0 && documents > 0 && <small>{(own_labels / documents).toFixed(1)} a document</small>}
        {own_labels === 0 && <span className="unknown">none</span>}
      </td>
    </tr>
  );
}
