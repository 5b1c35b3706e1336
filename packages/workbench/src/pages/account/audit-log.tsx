/** For admins: who logged in, was refused, changed accounts or kept documents. */
import { type Answer, pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery } from '../../route.js';
import { counted, momentText } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

export function AuditLog({ cursor }: { cursor: string | null }) {
  const { data, error, again } = useAnswer<Answer<'audit'>>(pathOf('/api/audit', { cursor, limit: 50 }));
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">Audit log</h2>
      {error && <Trouble error={error} again={again} />}
      {data === null && !error && <Waiting />}
      {data && (
        <p className="facts">
          <span>{counted(data.total, 'entry', 'entries')}, the newest first</span>
          <button type="button" className="plain shows" onClick={again}>
            Look again
          </button>
        </p>
      )}
      {data?.rows.length === 0 && <Nothing>Nothing has happened yet.</Nothing>}
      {data && data.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
        <section className="scrolls" aria-label="Entries of the audit log" tabIndex={0}>
          <table className="audit">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">About</th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ at, who, action, about, address }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike in everything
                <tr key={index} className={action.endsWith('refused') ? 'refused' : undefined}>
                  <td>{momentText(at)}</td>
                  <td>
                    <Words most={60}>{who ?? 'nobody known'}</Words>
                  </td>
                  <td>{action.replaceAll('-', ' ')}</td>
                  <td>
                    <Words most={120}>{about ?? ''}</Words>
                  </td>
                  <td>
                    <code>{address ?? 'command line'}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data && (data.next || cursor) && (
        <p className="buttons">
          {cursor && (
            <button type="button" onClick={() => changeQuery({ cursor: null })}>
              The newest
            </button>
          )}
          {data.next && (
            <button type="button" onClick={() => changeQuery({ cursor: data.next })}>
              Older entries
            </button>
          )}
        </p>
      )}
    </section>
  );
}
