/** What each copy changed of the text that it repeats. */
import type { StoryAnswer } from '@readout/server/api';
import { counted, percent } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

type Document = StoryAnswer['documents'][number];
const MOST = 60;

export function Changes({ documents }: { documents: readonly Document[] }) {
  const copies = documents.filter(({ copy_of }) => copy_of !== null);
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What copies changed</h2>
      {copies.map(({ document, publisher, copy_of, similarity, differences }) => (
        <details key={document} className="changes" open={copies.length === 1}>
          <summary>
            <Words most={60}>{publisher ?? document}</Words>{' '}
            <small>
              from{' '}
              <Words most={60}>
                {documents.find(other => other.document === copy_of)?.publisher ?? copy_of!}
              </Words>
              {similarity !== null && `, ${percent(similarity)} the same`};{' '}
              {counted(differences.length, 'change')}
            </small>
          </summary>
          <ul>
            {differences.slice(0, MOST).map(({ kind, original, copy }) => (
              <li key={`${original.start}:${copy.start}`}>
                <small>{kind}</small>{' '}
                {original.text !== '' && (
                  <del>
                    <Words>{original.text}</Words>
                  </del>
                )}{' '}
                {copy.text !== '' && (
                  <ins>
                    <Words>{copy.text}</Words>
                  </ins>
                )}
              </li>
            ))}
          </ul>
          {differences.length > MOST && (
            <p className="none">and {counted(differences.length - MOST, 'more change')}</p>
          )}
        </details>
      ))}
    </section>
  );
}
