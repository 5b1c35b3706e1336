/** Whom each report quotes and which words that take sides it uses. */
import type { StoryAnswer } from '@readout/server/api';
import { Names } from '../../parts/event-parts.js';
import { Words } from '../../text/words.js';

export function Outlets({ documents }: { documents: StoryAnswer['documents'] }) {
  return (
    <section aria-labelledby="outlets">
      <h2 id="outlets">Whom they quote, and their words</h2>
      <div className="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Quotes</th>
              <th scope="col">Words that take sides, its own</th>
              <th scope="col">In quotation</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ document, publisher, quoted, labels }) => (
              <tr key={document}>
                <th scope="row">
                  <Words most={60}>{publisher ?? document}</Words>
                </th>
                <td>
                  {quoted.length === 0 ? (
                    '–'
                  ) : (
                    <Names
                      names={quoted
                        .slice(0, 6)
                        .map(({ name, statements }) => `${name ?? 'nobody named'} (${statements})`)}
                    />
                  )}
                </td>
                <td>{labelsOf(labels.filter(({ own }) => own))}</td>
                <td>{labelsOf(labels.filter(({ own }) => !own))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function labelsOf(labels: StoryAnswer['documents'][number]['labels']) {
  if (labels.length === 0) return '–';
  return <Names names={labels.map(({ term, about }) => (about === null ? term : `${term} (of ${about})`))} />;
}
