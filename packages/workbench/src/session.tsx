/** Who is at the page and what is served. */
import type { Role, Session } from '@readout/server/api';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type ApiError, ask, onNobody } from './api/client.js';
import { forgetAnswers, useAnswer } from './api/use-answer.js';

interface Known {
  /** Null until the server has told. */
  session: Session | null;
  error: ApiError | null;
  /** Asks the server anew. */
  again(): void;
  /** Takes a name, with a password where there are accounts. */
  logIn(name: string, password?: string): Promise<void>;
  logOut(): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;
}

const SessionContext = createContext<Known | null>(null);

export function useSession(): Known {
  const known = useContext(SessionContext);
  if (known === null) throw new Error('useSession is for components inside SessionProvider.');
  return known;
}

const RANKS: readonly Role[] = ['reader', 'coder', 'admin'];

export function maySee(session: Session | null, role: Role): boolean {
  return session?.account != null && RANKS.indexOf(session.account.role) >= RANKS.indexOf(role);
}

const PATH = '/api/session';

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, error, again } = useAnswer<Session>(PATH);
  const [changed, setChanged] = useState<Session | null>(null);
  const change = async (path: string, method: 'POST' | 'PUT' | 'DELETE', body?: object) => {
    const next = await ask<Session>(path, { method, ...(body && { body }) });
    forgetAnswers();
    setChanged(next);
  };
  // A session can end while somebody works: it runs out, or an admin changes the account. Then the way in is shown.
  useEffect(
    () =>
      onNobody(() => {
        forgetAnswers();
        setChanged(null);
        again();
      }),
    [again],
  );
  const known: Known = {
    session: changed ?? data,
    error,
    again,
    logIn: (name, password) => change(PATH, 'POST', { name, ...(password !== undefined && { password }) }),
    logOut: () => change(PATH, 'DELETE'),
    changePassword: (current, next) => change(`${PATH}/password`, 'PUT', { current, next }),
  };
  return <SessionContext value={known}>{children}</SessionContext>;
}
