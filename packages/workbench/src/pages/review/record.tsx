/** Everything that was decided and undone, with who and when; what is undone stays on record. */
import type { Decision } from '@readout/server/api';
import { useState } from 'react';
import { type Answer, ask, pathOf } from '../../api/client.js';
import { forgetAnswers, useAnswer } from '../../api/use-answer.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery, hrefOf, useRoute } from '../../route.js';
import { maySee, useSession } from '../../session.js';
import { counted, momentText } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { fixText } from './fix-text.js';

export function Record() {
  const { query } = useRoute();
  const cursor = query.get('cursor');
  const { session } = useSession();
  const [failed, setFailed] = useState<Error | null>(null);
  const { data, error, again } = useAnswer<Answer<'decisions'>>(
    pathOf('/api/review/decisions', { cursor, limit: 100 }),
  );
  if (error) return <Trouble error={error} again={again} />;
  if (data === null) return <Waiting />;
  const mayUndo = ({ coder, undone }: Decision) =>
    undone === null && (coder === session?.account?.name || maySee(session, 'admin'));
  const undo = (decision: Decision) =>
    ask('/api/review/undo', { method: 'POST', body: { decision: decision.id } }).then(() => {
      forgetAnswers();
      again();
    }, setFailed);
  return (
    <>
      <p>{counted(data.total, 'decision')}, the newest first. The machine’s values are never overwritten.</p>
      {failed && <Trouble error={failed} />}
      {data.rows.length === 0 && <Nothing>Nothing is decided yet.</Nothing>}
      <div className="scrolls">
        <table className="record">
          <caption className="hidden">Decisions</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Verdict</th>
              <th scope="col">Of</th>
              <th scope="col">Change</th>
              <th scope="col">Undo</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(decision => {
              const { id, at, coder, verdict, document, event, fix, note, undone, adjudicates } = decision;
              return (
                <tr key={id} className={undone ? 'undone' : undefined}>
                  <td>{momentText(at)}</td>
                  <td>
                    <Words most={60}>{coder}</Words>
                  </td>
                  <td>
                    <span className={`verdict ${verdict}`}>{verdict}</span>{' '}
                    {adjudicates && <small>settles</small>}
                  </td>
                  <td>
                    <Link href={hrefOf('read', { document, show: event })}>
                      <Words most={24}>{document}</Words> {event.startsWith('add:') ? 'added' : event}
                    </Link>
                  </td>
                  <td>
                    {fix && <Words>{fixText(fix, verdict === 'add')}</Words>} {note && <q>{note}</q>}
                  </td>
                  <td>
                    {undone ? (
                      <small>
                        undone by <Words most={60}>{undone.by}</Words>
                      </small>
                    ) : (
                      mayUndo(decision) && (
                        <button
                          type="button"
                          aria-label={`Undo ${verdict} of ${event}`}
                          onClick={() => void undo(decision)}
                        >
                          Undo
                        </button>
                      )
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {data.next && (
        <button type="button" onClick={() => changeQuery({ cursor: data.next })}>
          Older decisions
        </button>
      )}
    </>
  );
}
