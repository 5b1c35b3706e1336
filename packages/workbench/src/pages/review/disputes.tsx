/** What coders have decided differently: side by side, to be settled by somebody who is no party to it. */
import type { Decision } from '@readout/server/api';
import { useState } from 'react';
import { type Answer, ask } from '../../api/client.js';
import { forgetAnswers, useAnswer } from '../../api/use-answer.js';
import { TypeMark, WhoWhom } from '../../parts/event-parts.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { hrefOf } from '../../route.js';
import { counted } from '../../text/numbers.js';
import { Words } from '../../text/words.js';
import { fixText } from './fix-text.js';

export function Disputes() {
  const { data, error, again } = useAnswer<Answer<'disputes'>>('/api/review/disputes');
  const [failed, setFailed] = useState<Error | null>(null);
  if (error) return <Trouble error={error} again={again} />;
  if (data === null) return <Waiting />;
  const settle = (decision: Decision, verdict: Decision['verdict']) => {
    const { document, event, fix } = decision;
    const body = {
      document,
      event,
      verdict,
      ...(verdict === 'fix' && fix && { fix }),
      order: 'browse',
      adjudicates: true,
    };
    ask('/api/review/decisions', { method: 'POST', body }).then(() => {
      forgetAnswers();
      again();
    }, setFailed);
  };
  return (
    <>
      <p>{counted(data.total, 'event')} that coders see differently and nobody has settled.</p>
      {failed && <Trouble error={failed} />}
      {data.rows.length === 0 && <Nothing>There is nothing to settle.</Nothing>}
      {data.rows.map(({ row, fields, review }) => {
        const standing = review.decisions.filter(({ undone }) => undone === null);
        const first = standing[0];
        if (!first) return null;
        return (
          <article
            key={`${first.document}#${first.event}`}
            className="dispute"
            aria-label={`Dispute over ${first.event}`}
          >
            <h3>
              {row && (
                <>
                  <TypeMark {...row} /> <WhoWhom actors={row.actors} recipients={row.recipients} />{' '}
                </>
              )}
              <Link href={hrefOf('read', { document: first.document, show: first.event })}>
                in its report
              </Link>
            </h3>
            {sentenceOf(standing) !== null && (
              <blockquote className="passage" dir="auto">
                <Words most={1000}>{sentenceOf(standing)!}</Words>
              </blockquote>
            )}
            <p className="facts">They differ in {fields.join(', ')}</p>
            <ul className="sides">
              {standing.map(decision => (
                <li key={decision.id}>
                  <strong>
                    <Words most={60}>{decision.coder}</Words>
                  </strong>{' '}
                  <span className={`verdict ${decision.verdict}`}>{decision.verdict}</span>
                  {decision.fix && <Words>{fixText(decision.fix)}</Words>}{' '}
                  {decision.note && <q>{decision.note}</q>}{' '}
                  <button type="button" onClick={() => settle(decision, decision.verdict)}>
                    Settle it so
                  </button>
                </li>
              ))}
            </ul>
          </article>
        );
      })}
    </>
  );
}

/** The sentence that the machine read it from; null for an event that was added. */
function sentenceOf(decisions: readonly Decision[]): string | null {
  const sentence = decisions.find(({ machine }) => machine !== null)?.machine?.sentence;
  return typeof sentence === 'string' ? sentence : null;
}
