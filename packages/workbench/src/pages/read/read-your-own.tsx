/** Takes a text or files to be read at once; nothing is kept unless it is asked for. */
import type { ReadFilesAnswer, ReadTextAnswer } from '@readout/server/api';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ask } from '../../api/client.js';
import { forgetAnswers } from '../../api/use-answer.js';
import { Trouble, Waiting } from '../../parts/trouble.js';
import { maySee, useSession } from '../../session.js';
import { counted } from '../../text/numbers.js';

export interface Submission {
  files: readonly File[];
}

interface Props {
  start: Submission;
  onRead(answer: ReadTextAnswer | ReadFilesAnswer): void;
  onClose(): void;
}

export function ReadYourOwn({ start, onRead, onClose }: Props) {
  const name = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [files, setFiles] = useState(start.files);
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [store, setStore] = useState(false);
  const [state, setState] = useState<'open' | 'reading' | Error>('open');
  const { session } = useSession();
  const mayStore = maySee(session, 'coder') && session?.archive?.writable === true;
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState('reading');
    try {
      const answer =
        files.length > 0 ? await readFiles(files, store) : await readText(text, published || null, store);
      if (store) forgetAnswers();
      onRead(answer);
    } catch (error) {
      setState(error as Error);
    }
  };
  return (
    <dialog ref={dialog} className="own" aria-labelledby={`${name}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={`${name}-title`}>Read your own text</h2>
        {files.length === 0 && (
          <>
            <label htmlFor={`${name}-text`}>The text of a report, in English</label>
            <textarea
              id={`${name}-text`}
              rows={12}
              value={text}
              onChange={event => setText(event.target.value)}
              placeholder="Paste it here"
            />
            <label htmlFor={`${name}-published`}>
              Day of publication <small>without it, “Monday” stays relative</small>
            </label>
            <input
              id={`${name}-published`}
              type="date"
              value={published}
              onChange={event => setPublished(event.target.value)}
            />
          </>
        )}
        <label htmlFor={`${name}-files`}>
          {files.length === 0 ? 'Or files: text, web pages, Word, PDF …' : counted(files.length, 'file')}
        </label>
        <input
          id={`${name}-files`}
          type="file"
          multiple
          onChange={event => setFiles([...(event.target.files ?? [])])}
        />
        {mayStore && (
          <label className="check">
            <input type="checkbox" checked={store} onChange={event => setStore(event.target.checked)} /> Keep
            it in the archive
          </label>
        )}
        {state instanceof Error && <Trouble error={state} />}
        {state === 'reading' && <Waiting />}
        <p className="buttons">
          <button
            type="submit"
            className="main"
            disabled={state === 'reading' || (files.length === 0 && text.trim() === '')}
          >
            Read
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}

function readText(text: string, publishedAt: string | null, store: boolean): Promise<ReadTextAnswer> {
  return ask('/api/read', { method: 'POST', body: { text, publishedAt, store } });
}

function readFiles(files: readonly File[], store: boolean): Promise<ReadFilesAnswer> {
  const form = new FormData();
  // Before the files, so that the server knows when they come.
  if (store) form.append('store', 'true');
  for (const file of files) form.append('files', file, file.name);
  return ask('/api/read/files', { method: 'POST', body: form });
}
