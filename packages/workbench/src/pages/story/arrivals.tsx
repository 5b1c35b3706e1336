/** In which order the reports came, copies under what they repeat. */
import type { StoryAnswer } from '@readout/server/api';
import { useState } from 'react';
import { Link } from '../../parts/link.js';
import { hrefOf } from '../../route.js';
import { counted, laterText, momentText, percent } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

type Document = StoryAnswer['documents'][number];

const SHOWN = 8;

export function Arrivals({ documents }: { documents: readonly Document[] }) {
  const [all, setAll] = useState(false);
  const first = documents.find(({ published }) => published !== null)?.published ?? null;
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">Arrival</h2>
      <ol className="arrivals">
        {(all ? documents : documents.slice(0, SHOWN)).map(
          ({ document, title, publisher, published, copy_of, similarity }) => (
            <li key={document} className={copy_of === null ? '' : 'copy'}>
              <time>
                {published === null ? 'undated' : momentText(published)}{' '}
                {first !== null && published !== null && <small>{laterText(first, published)}</small>}
              </time>
              <span className="publisher">
                <Words most={60}>{publisher ?? 'unknown publisher'}</Words>
              </span>
              <Link href={hrefOf('read', { document })}>
                <Words most={120}>{title ?? document}</Words>
              </Link>
              {copy_of !== null && (
                <small>
                  a copy{similarity !== null && `, ${percent(similarity)} the same`}, of{' '}
                  <Words most={60}>
                    {documents.find(other => other.document === copy_of)?.publisher ?? copy_of}
                  </Words>
                </small>
              )}
            </li>
          ),
        )}
      </ol>
      {documents.length > SHOWN && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? 'Fewer reports' : `All ${counted(documents.length, 'report')}`}
        </button>
      )}
    </section>
  );
}
