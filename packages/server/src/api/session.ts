/** Who is there, and who may come in. */
import { z } from 'zod';
import { count, moment, pageOf, paging, ROLES, type Route } from './route.js';

export const accountName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u)
  .describe('Letters, digits and marks, single spaces between.');
export const password = z
  .string()
  .min(12, 'a password has twelve letters or more')
  .max(1000, 'a password has a thousand letters at most')
  .describe('Twelve letters or more.');

export const session = z.object({
  accounts: z
    .enum(['off', 'password', 'oidc'])
    .describe('"off" on loopback: everybody there may do everything, under a name of their choice.'),
  account: z
    .object({ name: z.string(), role: z.enum(ROLES) })
    .nullable()
    .describe('Null: nobody has logged in.'),
  version: z.string(),
  archive: z
    .object({
      name: z.string().describe('The name of the file, without its folder.'),
      documents: count,
      events: count,
      stories: count,
      publishers: count,
      first: z.string().nullable().describe('First day of an event.'),
      last: z.string().nullable(),
      version: z
        .string()
        .describe('Changes whenever documents are added: what was fetched before may be stale.'),
      writable: z.boolean().describe('Whether documents can be stored.'),
    })
    .nullable()
    .describe('Null until somebody has logged in.'),
});
export type Session = z.infer<typeof session>;

export const account = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  login: z.enum(['password', 'oidc']),
  disabled: z.boolean(),
  created: moment,
});
export type Account = z.infer<typeof account>;

const auditEntry = z.object({
  at: moment,
  who: z.string().nullable(),
  action: z.string().describe('"login", "login-refused", "account-created", "document-stored" …'),
  about: z.string().nullable(),
  address: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const sessionRoutes = {
  session: {
    method: 'GET',
    path: '/api/session',
    role: 'anybody',
    about: 'Who is logged in, and what is served.',
    answer: session,
  },
  logIn: {
    method: 'POST',
    path: '/api/session',
    role: 'anybody',
    about:
      'Logs in with a password. Where accounts are off, takes a name to sign decisions with; no password is asked.',
    body: z.strictObject({ name: accountName, password: z.string().max(1000).optional() }),
    answer: session,
    weight: 'login',
  },
  logOut: {
    method: 'DELETE',
    path: '/api/session',
    role: 'anybody',
    about: 'Logs out.',
    answer: session,
  },
  changePassword: {
    method: 'PUT',
    path: '/api/session/password',
    role: 'reader',
    about: 'Changes the own password, and ends all other sessions.',
    body: z.strictObject({ current: z.string().max(1000), next: password }),
    answer: session,
    weight: 'login',
  },
  oidcBegin: {
    method: 'GET',
    path: '/api/session/oidc',
    role: 'anybody',
    about: 'Goes to the OpenID provider.',
    answer: 'redirect',
    weight: 'login',
  },
  oidcEnd: {
    method: 'GET',
    path: '/api/session/oidc/callback',
    role: 'anybody',
    about: 'Where the OpenID provider comes back to.',
    query: z.record(z.string(), z.string().max(8000)),
    answer: 'redirect',
    weight: 'login',
  },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    role: 'admin',
    about: 'All accounts.',
    answer: z.object({ rows: z.array(account) }),
  },
  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    role: 'admin',
    about: 'Makes an account.',
    body: z.strictObject({ name: accountName, role: z.enum(ROLES), password }),
    answer: account,
  },
  changeAccount: {
    method: 'PATCH',
    path: '/api/accounts',
    role: 'admin',
    about: 'Changes role or password of an account, or shuts it. Its sessions end.',
    query: z.strictObject({ name: z.string().min(1).max(100) }),
    body: z.strictObject({
      role: z.enum(ROLES).optional(),
      password: password.optional(),
      disabled: z.boolean().optional(),
    }),
    answer: account,
  },
  audit: {
    method: 'GET',
    path: '/api/audit',
    role: 'admin',
    about: 'Who did what, the newest first.',
    query: z.strictObject({ ...paging }),
    answer: pageOf(auditEntry),
  },
} as const satisfies Record<string, Route>;
