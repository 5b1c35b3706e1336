/** The own account, and for admins everybody's, with the audit log. */
import { useState } from 'react';
import { useRoute } from '../../route.js';
import { maySee, useSession } from '../../session.js';
import '../../style/account.css';
import { Nothing } from '../../parts/trouble.js';
import { Words } from '../../text/words.js';
import { AccountsPanel } from './accounts-panel.js';
import { AuditLog } from './audit-log.js';
import { OwnPassword } from './own-password.js';

const MAY = {
  reader: 'look at everything, and read texts that are not kept',
  coder: 'review events, draw samples, keep documents and save queries',
  admin: 'do all that coders may, settle and undo for everybody, and look after accounts',
};

export default function AccountPage() {
  const { query } = useRoute();
  const { session, logOut } = useSession();
  const [changes, setChanges] = useState(0);
  const account = session?.account;
  if (!session || !account) return null;
  if (session.accounts === 'off')
    return (
      <main id="main" className="account-page">
        <h1>Account</h1>
        <Nothing>
          Only this machine can reach the server, so there are no accounts. “readout serve --help” tells how
          to let others in.
        </Nothing>
      </main>
    );
  return (
    <main id="main" className="account-page">
      <header className="page-head">
        <h1>
          <Words most={60}>{account.name}</Words>
        </h1>
        <p>
          You are {account.role}: you may {MAY[account.role]}.
        </p>
        <button type="button" onClick={() => void logOut()}>
          Log out
        </button>
      </header>
      <OwnPassword atProvider={session.accounts === 'oidc'} />
      {maySee(session, 'admin') && (
        <>
          <AccountsPanel own={account.name} onChanged={() => setChanges(changes + 1)} />
          {/* What was changed just now stands in it too. */}
          <AuditLog key={changes} cursor={query.get('cursor')} />
        </>
      )}
    </main>
  );
}
