/** Whether somebody says that every event of a report is found: only such reports can be gold. */
import type { DocumentAnswer } from '@readout/server/api';
import { useState } from 'react';
import { ask } from '../../api/client.js';
import { forgetAnswers } from '../../api/use-answer.js';
import { maySee, useSession } from '../../session.js';
import { plainOf } from '../../text/visible.js';

interface Props {
  document: string;
  complete: DocumentAnswer['complete'];
  /** Asks for the document once more. */
  onChange(): void;
}

export function Completeness({ document, complete, onChange }: Props) {
  const { session } = useSession();
  const [failed, setFailed] = useState<string | null>(null);
  if (!maySee(session, 'coder')) return null;
  const mine = complete.some(({ coder }) => coder === session?.account?.name);
  const say = () => {
    ask('/api/review/complete', { method: 'POST', body: { document, complete: !mine } }).then(
      () => {
        forgetAnswers();
        onChange();
      },
      (error: Error) => setFailed(error.message),
    );
  };
  const others = complete.map(({ coder }) => plainOf(coder)).join(', ');
  return (
    <span className="completeness">
      <label className="check" title={others === '' ? undefined : `Said so: ${others}`}>
        <input type="checkbox" checked={mine} onChange={say} /> all its events are found
      </label>
      {failed && <span role="alert">{failed}</span>}
    </span>
  );
}
