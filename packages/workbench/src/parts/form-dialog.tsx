/** A question that has to be answered or put aside before anything else: some fields, the trouble with them, and two buttons. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Trouble } from './trouble.js';

interface Props {
  title: ReactNode;
  /** What the button that answers says. */
  answer: string;
  children: ReactNode;
  /** Told what the fields hold; the dialog closes when it is done, and tells why when it fails. */
  onAnswer(fields: FormData): Promise<void>;
  onClose(): void;
}

export function FormDialog({ title, answer, children, onAnswer, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAnswer(new FormData(event.currentTarget)).then(onClose, setError);
  };
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {children}
        {error && <Trouble error={error} />}
        <p className="buttons">
          <button type="submit" className="main">
            {answer}
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
