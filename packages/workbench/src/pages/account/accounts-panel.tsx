/** For admins: who may come in and what they may do. */
import type { Account, Role } from '@readout/server/api';
import { type FormEvent, useId, useState } from 'react';
import { type Answer, ask, pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { PasswordField } from '../../parts/password-field.js';
import { Trouble, Waiting } from '../../parts/trouble.js';
import { counted, momentText } from '../../text/numbers.js';
import { Words } from '../../text/words.js';

const ROLES: readonly Role[] = ['reader', 'coder', 'admin'];

type Change = Partial<{ role: Role; disabled: boolean; password: string }>;

interface Props {
  /** Whose page it is, who cannot shut themselves out by a slip. */
  own: string;
  onChanged(): void;
}

export function AccountsPanel({ own, onChanged }: Props) {
  const { data, error, again } = useAnswer<Answer<'accounts'>>('/api/accounts');
  const [failed, setFailed] = useState<Error | null>(null);
  const [told, setTold] = useState('');
  const [renewing, setRenewing] = useState<string | null>(null);
  const change = async (name: string, body: Change) => {
    await ask<Account>(pathOf('/api/accounts', { name }), { method: 'PATCH', body });
    setFailed(null);
    setTold(toldOf(name, body));
    again();
    onChanged();
  };
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      {error && <Trouble error={error} again={again} />}
      {data === null && !error && <Waiting />}
      {failed && <Trouble error={failed} />}
      <p role="status" className="facts">
        {data && <span>{counted(data.rows.length, 'account')}</span>}
        {told !== '' && <Words most={200}>{told}</Words>}
      </p>
      {data && (
        <ul className="accounts">
          {data.rows.map(account => (
            <AccountRow
              key={account.name}
              account={account}
              isOwn={account.name === own}
              onChange={body => {
                change(account.name, body).catch(setFailed);
              }}
              onRenew={() => setRenewing(account.name)}
            />
          ))}
        </ul>
      )}
      {renewing !== null && (
        <NewPassword
          account={renewing}
          onPassword={password => change(renewing, { password })}
          onClose={() => setRenewing(null)}
        />
      )}
      <MakeAccount
        onMade={({ name, role }) => {
          setTold(`“${name}” can log in as ${role}.`);
          again();
          onChanged();
        }}
      />
    </section>
  );
}

function toldOf(name: string, { role, disabled, password }: Change): string {
  const what =
    role !== undefined
      ? `is ${role} now`
      : password !== undefined
        ? 'has a new password'
        : disabled
          ? 'is shut out'
          : 'may come in again';
  return `“${name}” ${what}.`;
}

interface RowProps {
  account: Account;
  isOwn: boolean;
  onChange(change: Change): void;
  onRenew(): void;
}

function AccountRow({
  account: { name, role, login, disabled, created },
  isOwn,
  onChange,
  onRenew,
}: RowProps) {
  const id = useId();
  return (
    <li className={disabled ? 'shut' : undefined}>
      <span className="name">
        <strong id={`${id}-name`}>
          <Words most={60}>{name}</Words>
        </strong>{' '}
        {disabled && <span className="state">shut</span>}
        <small>
          {login === 'oidc' ? 'logs in at the provider' : 'logs in with a password'}, since{' '}
          {momentText(created)}
        </small>
      </span>
      {isOwn ? (
        <span>{role}, you</span>
      ) : (
        <>
          <label>
            <span className="hidden">Role of {name}</span>
            <select value={role} onChange={event => onChange({ role: event.target.value as Role })}>
              {ROLES.map(role => (
                <option key={role}>{role}</option>
              ))}
            </select>
          </label>
          <span className="buttons">
            {login === 'password' && (
              <button type="button" aria-describedby={`${id}-name`} onClick={onRenew}>
                New password …
              </button>
            )}
            <button
              type="button"
              aria-describedby={`${id}-name`}
              onClick={() => onChange({ disabled: !disabled })}
            >
              {disabled ? 'Let in again' : 'Shut out'}
            </button>
          </span>
        </>
      )}
    </li>
  );
}

function MakeAccount({ onMade }: { onMade(account: Account): void }) {
  const id = useId();
  const [state, setState] = useState<'open' | 'asking' | Error>('open');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const body = {
      name: String(given.get('name')).trim(),
      role: String(given.get('role')),
      password: String(given.get('password')),
    };
    setState('asking');
    ask<Account>('/api/accounts', { method: 'POST', body }).then(account => {
      form.reset();
      setState('open');
      onMade(account);
    }, setState);
  };
  return (
    <details className="make">
      <summary>Make an account</summary>
      <form className="stacked" onSubmit={submit}>
        <label htmlFor={`${id}-name`}>Name</label>
        <input id={`${id}-name`} name="name" required maxLength={100} autoComplete="off" />
        <label htmlFor={`${id}-role`}>Role</label>
        <select id={`${id}-role`} name="role" defaultValue="coder">
          {ROLES.map(role => (
            <option key={role}>{role}</option>
          ))}
        </select>
        <PasswordField label="Password" name="password" fresh />
        {state instanceof Error && <Trouble error={state} />}
        <button type="submit" disabled={state === 'asking'}>
          Make it
        </button>
      </form>
    </details>
  );
}

interface NewPasswordProps {
  account: string;
  onPassword(password: string): Promise<void>;
  onClose(): void;
}

function NewPassword({ account, onPassword, onClose }: NewPasswordProps) {
  return (
    <FormDialog
      title={
        <>
          A new password for <Words most={60}>{account}</Words>
        </>
      }
      answer="Set it"
      onAnswer={fields => onPassword(String(fields.get('next')))}
      onClose={onClose}
    >
      <p>Whoever is logged in with this account has to log in anew.</p>
      <PasswordField label="New password" name="next" fresh />
    </FormDialog>
  );
}
