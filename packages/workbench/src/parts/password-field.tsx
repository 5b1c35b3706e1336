/** A password, which can be shown while it is typed. */
import { useId, useState } from 'react';

/** What the server asks of a new one. */
const LEAST = 12;
const MOST = 1000;

interface Props {
  label: string;
  name: string;
  /** One that is chosen now: it has to be long enough. */
  fresh?: boolean;
}

export function PasswordField({ label, name, fresh = false }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <>
      <label htmlFor={id}>
        {label} {fresh && <small>twelve letters or more</small>}
      </label>
      <span className="password">
        <input
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          required
          minLength={fresh ? LEAST : undefined}
          maxLength={MOST}
          spellCheck={false}
          autoCapitalize="off"
        />
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          Show<span className="hidden"> the {label.toLowerCase()}</span>
        </button>
      </span>
    </>
  );
}
