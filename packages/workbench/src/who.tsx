/** In the head of the page: the name that decisions are signed with, and the way to change it, or to the account. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Link } from './parts/link.js';
import { Trouble } from './parts/trouble.js';
import { hrefOf, useRoute } from './route.js';
import { useSession } from './session.js';
import { Words } from './text/words.js';

export function Who() {
  const { session, logIn } = useSession();
  const { page } = useRoute();
  const [asking, setAsking] = useState(false);
  const account = session?.account;
  if (!session || !account) return null;
  if (session.accounts !== 'off')
    return (
      <Link
        href={hrefOf('account')}
        className="who-am-i"
        aria-current={page === 'account' ? 'page' : undefined}
        title={`Your account, as ${account.role}`}
      >
        <Words most={24}>{account.name}</Words>
        <span className="hidden">: your account</span>
      </Link>
    );
  return (
    <>
      <button
        type="button"
        className="plain who-am-i"
        onClick={() => setAsking(true)}
        title="The name your decisions are signed with"
      >
        <span className="hidden">Signed as </span>
        <Words most={24}>{account.name}</Words>
      </button>
      {asking && <AskName current={account.name} onName={logIn} onClose={() => setAsking(false)} />}
    </>
  );
}

interface AskNameProps {
  current: string;
  onName(name: string): Promise<void>;
  onClose(): void;
}

function AskName({ current, onName, onClose }: AskNameProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onName(String(new FormData(event.currentTarget).get('name')).trim()).then(onClose, setError);
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={`${id}-title`}>Your name</h2>
        <label htmlFor={`${id}-name`}>Decisions are signed with it</label>
        <input id={`${id}-name`} name="name" defaultValue={current} required maxLength={100} />
        {error && <Trouble error={error} />}
        <p className="buttons">
          <button type="submit" className="main">
            Take this name
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
