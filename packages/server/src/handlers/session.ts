/** Who is there, and who may come in. */

import { basename } from 'node:path';
import type { Account, Session } from '../api/session.js';
import { cookieOptions, NAME_COOKIE, OIDC_COOKIE, sessionCookie } from '../app/cookies.js';
import type { Caller, Handlers, House } from '../app/house.js';
import { NOBODY } from '../app/security.js';
import { Trouble } from '../app/trouble.js';
import type { AccountRecord } from '../desk/accounts.js';
import type { Identified } from '../desk/oidc.js';
import { dayText, NO_DAY } from '../table/columns.js';
import { slicePage } from './keyset.js';

type Names =
  | 'session'
  | 'logIn'
  | 'logOut'
  | 'changePassword'
  | 'oidcBegin'
  | 'oidcEnd'
  | 'accounts'
  | 'createAccount'
  | 'changeAccount'
  | 'audit';

export const sessionHandlers: Handlers<Names> = {
  session({ house, caller }) {
    return sessionOf(house, caller);
  },

  async logIn({ house, body, request, reply }) {
    const { accounts } = house;
    if (accounts === null) {
      reply.setCookie(NAME_COOKIE, body.name, cookieOptions(house, 365 * 86_400));
      return sessionOf(house, { name: body.name, role: 'admin' });
    }
    const account = body.password === undefined ? null : await accounts.verify(body.name, body.password);
    if (account === null) {
      await accounts.note(null, 'login-refused', body.name, request.ip);
      throw new Trouble('not-logged-in', 'Name and password do not go together: try again, or ask an admin.');
    }
    await begin(house, account, request.ip, reply);
    return sessionOf(house, account);
  },

  async logOut({ house, caller, request, reply }) {
    const { accounts } = house;
    if (accounts === null) {
      reply.clearCookie(NAME_COOKIE, cookieOptions(house, 0));
      return sessionOf(house, { name: NOBODY, role: 'admin' });
    }
    const token = request.cookies[sessionCookie(house)];
    if (token !== undefined) await accounts.end(token);
    if (caller !== null) await accounts.note(caller.name, 'logout', null, request.ip);
    reply.clearCookie(sessionCookie(house), cookieOptions(house, 0));
    return sessionOf(house, null);
  },

  async changePassword({ house, body, caller, request, reply }) {
    const accounts = accountsOf(house);
    if ((await accounts.verify(caller.name, body.current)) === null) {
      await accounts.note(caller.name, 'password-refused', null, request.ip);
      throw new Trouble('bad-request', 'The current password is another.', [
        { at: 'current', message: 'wrong' },
      ]);
    }
    const account = await accounts.change(caller.name, { password: body.next }, caller.name);
    await accounts.note(caller.name, 'password-changed', null, request.ip);
    await begin(house, account, request.ip, reply);
    return sessionOf(house, account);
  },

  async oidcBegin({ house, reply }) {
    if (house.oidc === null) throw new Trouble('not-found', 'No OpenID provider is configured here.');
    const { url, state } = await house.oidc.begin();
    // Lax: the provider's own page leads back here.
    reply.setCookie(OIDC_COOKIE, state, cookieOptions(house, 600, 'lax'));
    return reply.redirect(url, 302);
  },

  async oidcEnd({ house, request, reply }) {
    if (house.oidc === null) throw new Trouble('not-found', 'No OpenID provider is configured here.');
    const search = new URL(request.url, 'http://localhost').search;
    const identified = await house.oidc.end(search, request.cookies[OIDC_COOKIE]);
    reply.clearCookie(OIDC_COOKIE, cookieOptions(house, 0, 'lax'));
    const account = await admitted(house, identified, request.ip);
    await begin(house, account, request.ip, reply);
    return reply.redirect('/', 302);
  },

  accounts({ house }) {
    return { rows: (house.accounts?.all ?? []).map(shown) };
  },

  async createAccount({ house, body, caller, request }) {
    const accounts = accountsOf(house);
    const account = await accounts.create(body, caller.name);
    await accounts.note(caller.name, 'account-created', `${account.name}, ${account.role}`, request.ip);
    return shown(account);
  },

  async changeAccount({ house, query, body, caller, request }) {
    const accounts = accountsOf(house);
    const account = await accounts.change(query.name, body, caller.name);
    const what = Object.keys(body).map(name =>
      name === 'password' ? 'password' : `${name}: ${String(body[name as 'role'])}`,
    );
    await accounts.note(caller.name, 'account-changed', `${account.name}: ${what.join(', ')}`, request.ip);
    return shown(account);
  },

  audit({ house, query }) {
    const entries = [...(house.accounts?.audit ?? [])].reverse().map(({ kind: _, ...entry }) => entry);
    return slicePage(entries, query);
  },
};

function accountsOf({ accounts }: House) {
  if (accounts !== null) return accounts;
  throw new Trouble(
    'conflict',
    'There are no accounts here: "readout serve --accounts" has them on loopback too.',
  );
}

async function begin(
  house: House,
  account: AccountRecord,
  address: string,
  reply: Parameters<Handlers['logIn']>[0]['reply'],
): Promise<void> {
  const { token, seconds } = await house.accounts!.begin(account);
  await house.accounts!.note(account.name, 'login', null, address);
  reply.setCookie(sessionCookie(house), token, cookieOptions(house, seconds));
}

/** The account of somebody whom the provider vouches for; a new one where that is allowed. */
async function admitted(
  house: House,
  { subject, name, vouched }: Identified,
  address: string,
): Promise<AccountRecord> {
  const accounts = accountsOf(house);
  const known = accounts.findSubject(subject);
  const { newRole, admin } = house.options.oidc!;
  if (known?.disabled) {
    await accounts.note(name, 'login-refused', 'disabled', address);
    throw new Trouble('not-allowed', 'This account is shut: ask an admin.');
  }
  if (known !== null) return known;
  const role = admin !== null && vouched.includes(admin) ? 'admin' : newRole;
  if (role === null) {
    await accounts.note(name, 'login-refused', 'nobody new comes in', address);
    throw new Trouble('not-allowed', 'There is no account for you here: ask an admin.');
  }
  const account = await accounts.create({ name, role, password: null, subject }, null);
  await accounts.note(name, 'account-created', `${name}, ${role}`, address);
  return account;
}

function shown({ name, role, login, disabled, created }: AccountRecord): Account {
  return { name, role, login, disabled, created };
}

function sessionOf(house: House, caller: Caller | null): Session {
  const { accounts, oidc, archive, version } = house;
  return {
    accounts: accounts === null ? 'off' : oidc === null ? 'password' : 'oidc',
    account: caller && { name: caller.name, role: caller.role },
    version,
    archive: caller && archiveOf(archive),
  };
}

function archiveOf({ path, table, version, writable }: House['archive']): Session['archive'] {
  const { length, documents, stories, publishers, day } = table.columns;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of day) {
    if (one === NO_DAY) continue;
    if (one < first) first = one;
    if (one > last) last = one;
  }
  return {
    name: basename(path),
    documents: documents.id.length,
    events: length,
    stories: stories.size - 1,
    publishers: publishers.size - 1,
    first: first <= last ? dayText(first) : null,
    last: first <= last ? dayText(last) : null,
    version,
    writable,
  };
}
