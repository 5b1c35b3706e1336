/** One happening with a column for each report of it: whose word it is, and what each gives, lined up; what stands out is marked. */
import type { HappeningAnswer, StoryAnswer } from '@readout/server/api';
import { Link } from '../../parts/link.js';
import { hrefOf } from '../../route.js';
import { Words } from '../../text/words.js';
import { cellsOf, linesOf } from './lines.js';

type Mention = HappeningAnswer['mentions'][number];

interface Props {
  /** What it is called to those who do not see it. */
  name: string;
  happening: HappeningAnswer;
  /** Of the story, in the order of arrival. */
  documents: StoryAnswer['documents'];
}

export function SideBySide({ name, happening, documents }: Props) {
  const { mentions } = happening;
  // A report may tell of it several times: its first word counts for its column, the others stand under "In their words".
  const columns = documents.flatMap(({ document, publisher, copy_of }) => {
    const mention = mentions.find(mention => mention.document === document);
    return mention === undefined ? [] : [{ document, publisher, isCopy: copy_of !== null, mention }];
  });
  const ids = columns.map(({ document }) => document);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section className="scrolls" aria-label={`${name}: outlets side by side`} tabIndex={0}>
      <table className="told">
        <caption className="hidden">What the reports give, and where they differ</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ document, publisher, isCopy, mention }) => (
              <th key={document} scope="col">
                <Link href={hrefOf('read', { document, show: mention.event })}>
                  <Words most={60}>{publisher ?? document}</Words>
                </Link>
                {isCopy && <small>a copy</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Whose word</th>
            {columns.map(({ document, mention }) => (
              <td key={document}>
                <Stance mention={mention} />
              </td>
            ))}
          </tr>
          {linesOf(happening).map(line => (
            <tr key={line.name} className={line.differs ? 'differs' : undefined}>
              <th scope="row">
                {line.name} {line.differs && <span className="differs-mark">differs</span>}
              </th>
              {cellsOf(line, ids).map(({ document, values, standsOut }) => (
                <td key={document} className={standsOut ? 'stands-out' : undefined}>
                  {values.length === 0 && <span className="unknown">–</span>}
                  {standsOut && (
                    <>
                      <span aria-hidden="true">≠ </span>
                      <span className="hidden">unlike most: </span>
                    </>
                  )}
                  {values.map((value, index) => (
                    <span key={value}>
                      {index > 0 && '; '}
                      <Words most={120}>{value}</Words>
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Stance({ mention: { stance, saidBy } }: { mention: Mention }) {
  if (stance === 'denies')
    return (
      <span className="denies">
        <span aria-hidden="true">○</span> denied
        {saidBy !== null && (
          <>
            {' '}
            by <Words most={60}>{saidBy[0]?.name ?? 'someone'}</Words>
          </>
        )}
      </span>
    );
  if (saidBy === null)
    return (
      <span className="asserts">
        <span aria-hidden="true">●</span> its own
      </span>
    );
  return (
    <span className="attributes">
      <span aria-hidden="true">◐</span> <Words most={60}>{saidBy[0]?.name ?? 'someone'}</Words>
    </span>
  );
}
