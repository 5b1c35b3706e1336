/** Who repeats whose texts. */
import type { Source } from '@readout/server/api';
import { Nothing } from '../../parts/trouble.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

export function Copies({ rows }: { rows: readonly Source[] }) {
  const copying = rows.filter(({ copies }) => copies.length > 0);
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">Who repeats whom</h2>
      {copying.length === 0 && <Nothing>Nobody repeats a text of another.</Nothing>}
      <ul className="plain-list copies">
        {copying.flatMap(({ publisher, copies }) =>
          copies.map(copy => (
            <li key={`${publisher}:${copy.publisher}`}>
              <strong>
                <Words most={60}>{publisher ?? 'unknown publisher'}</Words>
              </strong>{' '}
              repeats {counted(copy.documents, 'text')} of{' '}
              <strong>
                <Words most={60}>{copy.publisher ?? 'unknown publisher'}</Words>
              </strong>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
