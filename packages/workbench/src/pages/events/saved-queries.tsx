/** Queries under names: they are kept on the server, for all who use it. */
import { type FormEvent, useId, useState } from 'react';
import { type Answer, ask, pathOf } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import type { FilterValues } from '../../filter/filter.js';
import { Link } from '../../parts/link.js';
import { Menu } from '../../parts/menu.js';
import { Trouble } from '../../parts/trouble.js';
import { hrefOf } from '../../route.js';
import { maySee, useSession } from '../../session.js';
import { Words } from '../../text/words.js';

export function SavedQueries({ values }: { values: FilterValues }) {
  const name = useId();
  const { session } = useSession();
  const { data, error, again } = useAnswer<Answer<'queries'>>('/api/queries');
  const [failed, setFailed] = useState<Error | null>(null);
  const rows = data?.rows.filter(({ page }) => page === 'events') ?? [];
  const done = (change: Promise<unknown>) =>
    change.then(() => {
      setFailed(null);
      again();
    }, setFailed);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { name: String(new FormData(form).get('name')).trim(), page: 'events', query: values };
    void done(ask('/api/queries', { method: 'POST', body }).then(() => form.reset()));
  };
  return (
    <Menu title={<>Saved queries {rows.length > 0 && <span className="count">{rows.length}</span>}</>}>
      {(failed ?? error) && <Trouble error={(failed ?? error)!} />}
      {rows.length === 0 && <p className="none">None yet.</p>}
      <ul>
        {rows.map(({ id, name, query, by }) => (
          <li key={id}>
            <Link href={hrefOf('events', query)}>
              <Words most={80}>{name}</Words>
            </Link>{' '}
            <small>
              <Words most={40}>{by}</Words>
            </small>
            {maySee(session, 'coder') && (
              <button
                type="button"
                className="plain"
                aria-label={`Forget the query ${name}`}
                onClick={() => done(ask(pathOf('/api/queries', { id }), { method: 'DELETE' }))}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {maySee(session, 'coder') && (
        <form onSubmit={save}>
          <label htmlFor={`${name}-name`}>Save what is shown as</label>
          <input id={`${name}-name`} name="name" required maxLength={200} />
          <button type="submit">Save</button>
        </form>
      )}
    </Menu>
  );
}
