/** In the head of the page: the name that decisions are signed with, and the way to change it, or to the account. */
import { useId, useState } from 'react';
import { FormDialog } from './parts/form-dialog.js';
import { Link } from './parts/link.js';
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
  return (
    <FormDialog
      title="Your name"
      answer="Take this name"
      onAnswer={fields => onName(String(fields.get('name')).trim())}
      onClose={onClose}
    >
      <label htmlFor={id}>Decisions are signed with it</label>
      <input id={id} name="name" defaultValue={current} required maxLength={100} />
    </FormDialog>
  );
}
