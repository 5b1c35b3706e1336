/** Read: pick a document, paste a text, drop files; read it with its layers. */
import type { DocumentAnswer, DocumentsPage, ReadFilesAnswer, ReadTextAnswer } from '@readout/server/api';
import { type DragEvent, useEffect, useState } from 'react';
import { pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Link } from '../../parts/link.js';
import { Nothing, Trouble, Waiting } from '../../parts/trouble.js';
import { changeQuery, hrefOf, useRoute } from '../../route.js';
import { Completeness } from './completeness.js';
import { Passing } from './passing.js';
import { Picker } from './picker.js';
import { ReadYourOwn, type Submission } from './read-your-own.js';
import { Reader } from './reader.js';

export default function ReadPage() {
  const { query } = useRoute();
  const asked = query.get('document');
  const [passing, setPassing] = useState<Passing | null>(null);
  const [submission, setSubmission] = useState<Submission | null>(null);
  const showOwn = query.get('own') !== null;
  // Whoever comes without a document sees the newest one: something to look at, and a way to their own.
  const newest = useAnswer<DocumentsPage>(
    asked === null && !showOwn ? pathOf('/api/documents', { limit: 1 }) : null,
  );
  const document = asked ?? newest.data?.rows[0]?.document ?? null;
  useEffect(() => {
    if (showOwn && passing === null) changeQuery({ own: null, show: null }, { replace: true });
  }, [showOwn, passing]);
  const took = (answer: ReadTextAnswer | ReadFilesAnswer) => {
    setSubmission(null);
    const stored = storedIn(answer);
    if (stored !== null) {
      changeQuery({ document: stored, own: null, show: null });
      return;
    }
    setPassing(Passing.of(answer));
    changeQuery({ own: '1', document: null, show: null });
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setSubmission({ files: [...event.dataTransfer.files] });
  };
  return (
    <main id="main" onDragOver={event => event.preventDefault()} onDrop={drop}>
      <div className="toolbar">
        <Picker current={showOwn ? null : document} />
        <button type="button" onClick={() => setSubmission({ files: [] })}>
          Read your own text …
        </button>
        <p className="hint">
          <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>Esc</kbd> closes. Files can be dropped anywhere.
        </p>
      </div>
      {submission && <ReadYourOwn start={submission} onRead={took} onClose={() => setSubmission(null)} />}
      {showOwn && passing !== null ? (
        <PassingReading passing={passing} />
      ) : document !== null ? (
        <StoredReading id={document} />
      ) : (
        <NoDocument answer={newest} />
      )}
    </main>
  );
}

function storedIn(answer: ReadTextAnswer | ReadFilesAnswer): string | null {
  if ('documents' in answer) return answer.documents.find(({ stored }) => stored !== null)?.stored ?? null;
  return answer.stored;
}

function NoDocument({ answer }: { answer: ReturnType<typeof useAnswer<DocumentsPage>> }) {
  if (answer.error) return <Trouble error={answer.error} again={answer.again} />;
  if (answer.loading) return <Waiting />;
  return <Nothing>The archive is empty. Paste a text, or add reports with “readout add”.</Nothing>;
}

function StoredReading({ id }: { id: string }) {
  const { data, error, loading, again } = useAnswer<DocumentAnswer>(pathOf('/api/document', { id }));
  if (error)
    return (
      <>
        <h1>No report</h1>
        <Trouble error={error} again={again} />
      </>
    );
  if (data === null || loading) return <Waiting />;
  const { story, document } = data.row;
  const links = (
    <>
      {story !== null && <Link href={hrefOf('story', { story })}>Its story</Link>}{' '}
      <Link href={hrefOf('review', { document })}>Review its events</Link>{' '}
      <Completeness document={document} complete={data.complete} onChange={again} />
    </>
  );
  return (
    <Reader
      key={id}
      answer={data}
      treePath={pathOf('/api/document', { id, tokens: true })}
      corrections={{ document, decisions: data.decisions, onChange: again }}
      links={links}
    />
  );
}

/** What was read from a text or files that are kept nowhere. */
function PassingReading({ passing }: { passing: Passing }) {
  const [at, setAt] = useState(0);
  const document = passing.documents[Math.min(at, passing.documents.length - 1)];
  return (
    <>
      {passing.problems.map(({ origin, reason }) => (
        <p key={origin + reason} className="notice" role="alert">
          {origin}: {reason}
        </p>
      ))}
      {passing.documents.length > 1 && (
        <label className="passing">
          Which of them{' '}
          <select value={at} onChange={event => setAt(Number(event.target.value))}>
            {passing.documents.map(({ origin }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <option key={index} value={index}>
                {origin}
              </option>
            ))}
          </select>
        </label>
      )}
      {passing.documents.length === 0 && (
        <Nothing>Nothing could be read. Files of text, web pages, Word and PDF can be.</Nothing>
      )}
      {document && <Reader key={at} answer={document.answer} treePath={null} />}
    </>
  );
}
