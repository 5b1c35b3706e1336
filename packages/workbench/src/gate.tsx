/** Lets in whoever may come in; where there are accounts, others see the way in. */
import type { Session } from '@readout/server/api';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { PasswordField } from './parts/password-field.js';
import { Trouble, Waiting } from './parts/trouble.js';
import { useSession } from './session.js';

export function Gate({ children }: { children: ReactNode }) {
  const { session, error, again } = useSession();
  if (session === null)
    return (
      <main id="main" className="single">
        {error ? <Trouble error={error} again={again} /> : <Waiting what="Opening the archive" />}
      </main>
    );
  return session.accounts !== 'off' && session.account === null ? <LogIn session={session} /> : children;
}

function LogIn({ session }: { session: Session }) {
  return (
    <main id="main" className="single">
      <h1>Log in</h1>
      {session.accounts === 'password' ? (
        <PasswordForm />
      ) : (
        <>
          <p>
            <a className="button main" href="/api/session/oidc">
              Log in
            </a>
          </p>
          <details>
            <summary>With a password</summary>
            <PasswordForm />
          </details>
        </>
      )}
    </main>
  );
}

function PasswordForm() {
  const name = useId();
  const { logIn } = useSession();
  const [state, setState] = useState<'open' | 'asking' | Error>('open');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setState('asking');
    logIn(String(given.get('name')).trim(), String(given.get('password'))).catch(setState);
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <label htmlFor={name}>Name</label>
      <input id={name} name="name" autoComplete="username" required maxLength={100} />
      <PasswordField label="Password" name="password" />
      {state instanceof Error && <Trouble error={state} />}
      <button type="submit" className="main" disabled={state === 'asking'}>
        Log in
      </button>
    </form>
  );
}
