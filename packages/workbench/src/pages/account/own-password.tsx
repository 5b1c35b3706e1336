/** Changes the own password; all other sessions of the account end. */
import { type FormEvent, useState } from 'react';
import { PasswordField } from '../../parts/password-field.js';
import { Trouble } from '../../parts/trouble.js';
import { useSession } from '../../session.js';

/** `atProvider`: people log in at an OpenID provider; an account made on the command line may have a password all the same. */
export function OwnPassword({ atProvider }: { atProvider: boolean }) {
  const { changePassword } = useSession();
  const [state, setState] = useState<'open' | 'asking' | 'changed' | Error>('open');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setState('asking');
    changePassword(String(given.get('current')), String(given.get('next'))).then(() => {
      form.reset();
      setState('changed');
    }, setState);
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      {atProvider && <p>Whoever logs in at the OpenID provider changes the password there.</p>}
      <form className="stacked" onSubmit={submit}>
        <PasswordField label="Current password" name="current" />
        <PasswordField label="New password" name="next" fresh />
        {state instanceof Error && <Trouble error={state} />}
        <p role="status">
          {state === 'changed' && 'The password is changed, and your other sessions have ended.'}
        </p>
        <button type="submit" disabled={state === 'asking'}>
          Change the password
        </button>
      </form>
    </section>
  );
}
