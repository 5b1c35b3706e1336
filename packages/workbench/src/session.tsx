/** Who is at the page and what is served; where there are accounts, the way in. */
import type { Role, Session } from '@readout/server/api';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { ask } from './api/client.js';
import { forgetAnswers, useAnswer } from './api/use-answer.js';
import { Trouble, Waiting } from './parts/trouble.js';
import { Words } from './text/words.js';

interface Known {
  session: Session | null;
  /** Takes a name, with a password where there are accounts. */
  logIn(name: string, password?: string): Promise<void>;
  logOut(): Promise<void>;
}

const SessionContext = createContext<Known>({
  session: null,
  logIn: () => Promise.resolve(),
  logOut: () => Promise.resolve(),
});

export const useSession = () => useContext(SessionContext);

const RANKS: readonly Role[] = ['reader', 'coder', 'admin'];

export function maySee(session: Session | null, role: Role): boolean {
  return session?.account != null && RANKS.indexOf(session.account.role) >= RANKS.indexOf(role);
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, error, again } = useAnswer<Session>('/api/session');
  const [changed, setChanged] = useState<Session | null>(null);
  const session = changed ?? data;
  const known: Known = {
    session,
    async logIn(name, password) {
      const body = password === undefined ? { name } : { name, password };
      const next = await ask<Session>('/api/session', { method: 'POST', body });
      forgetAnswers();
      setChanged(next);
    },
    async logOut() {
      const next = await ask<Session>('/api/session', { method: 'DELETE' });
      forgetAnswers();
      setChanged(next);
    },
  };
  if (session === null)
    return (
      <main id="main" className="single">
        {error ? <Trouble error={error} again={again} /> : <Waiting what="Opening the archive" />}
      </main>
    );
  const shut = session.accounts !== 'off' && session.account === null;
  return <SessionContext value={known}>{shut ? <LogIn session={session} /> : children}</SessionContext>;
}

function LogIn({ session }: { session: Session }) {
  const name = useId();
  const { logIn } = useSession();
  const [error, setError] = useState<Error | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    logIn(String(given.get('name')), String(given.get('password'))).catch(setError);
  };
  return (
    <main id="main" className="single">
      <h1>Readout</h1>
      {session.accounts === 'oidc' ? (
        <p>
          <a className="button main" href="/api/session/oidc">
            Log in
          </a>
        </p>
      ) : (
        <form className="log-in" onSubmit={submit}>
          <label htmlFor={`${name}-name`}>Name</label>
          <input id={`${name}-name`} name="name" autoComplete="username" required />
          <label htmlFor={`${name}-password`}>Password</label>
          <input
            id={`${name}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          {error && <Trouble error={error} />}
          <button type="submit" className="main">
            Log in
          </button>
        </form>
      )}
    </main>
  );
}

/** In the head of the page: the name that decisions are signed with, and how to change it. */
export function Who() {
  const { session, logIn, logOut } = useSession();
  const [asking, setAsking] = useState(false);
  const account = session?.account;
  if (!session || !account) return null;
  if (session.accounts !== 'off')
    return (
      <span className="who-am-i">
        <Words most={40}>{account.name}</Words> <small>{account.role}</small>{' '}
        <button type="button" className="plain" onClick={() => void logOut()}>
          Log out
        </button>
      </span>
    );
  return (
    <span className="who-am-i">
      <button
        type="button"
        className="plain"
        onClick={() => setAsking(true)}
        title="The name your decisions are signed with"
      >
        <Words most={40}>{account.name}</Words>
      </button>
      {asking && <AskName current={account.name} onName={logIn} onClose={() => setAsking(false)} />}
    </span>
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
