/** Who calls, from where, and whether that may be. */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ROLES, type Role } from '../api/route.js';
import { NAME_COOKIE, sessionCookie } from './cookies.js';
import type { Caller, House } from './house.js';
import { isLoopback } from './options.js';
import { Trouble } from './trouble.js';

/** No script or style but the page's own files; nothing of other sites; in nobody's frame. */
export async function addHeaders(app: FastifyInstance, house: House): Promise<void> {
  const isHttps = house.options.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** The host of a Host header or URL, without port; null for what is none. */
function hostOf(written: string | undefined): string | null {
  if (written === undefined || !URL.canParse(`http://${written}`)) return null;
  return new URL(`http://${written}`).hostname;
}

/**
 * Without accounts, a page of another site could have its own name lead to this machine and call us as if it were ours. So we answer
 * only to names that cannot be anybody else's.
 */
export function checkHost({ headers }: FastifyRequest, house: House): void {
  if (house.accounts !== null) return;
  const host = hostOf(headers.host);
  if (host !== null && (isLoopback(host) || host.endsWith('.localhost') || host === house.options.host))
    return;
  throw new Trouble(
    'foreign-host',
    'This server answers to localhost and 127.0.0.1 only: call it by one of these names, or start it with accounts.',
  );
}

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something comes from our own page, or from a program that is no browser. */
export function checkOrigin({ method, headers }: FastifyRequest, { options }: House): void {
  if (CHANGES_NOTHING.has(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  const isOwn =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : URL.canParse(origin) &&
        (options.publicUrl === undefined
          ? new URL(origin).host === host
          : new URL(origin).origin === new URL(options.publicUrl).origin);
  if (isOwn && (site === undefined || site === 'same-origin' || site === 'none')) return;
  throw new Trouble(
    'foreign-origin',
    `A call that changes something must come from the page of this server, not from "${String(origin ?? site).slice(0, 200)}".`,
  );
}

/** Of those who sign their decisions where accounts are off. */
export const NOBODY = 'local';

export function callerOf(request: FastifyRequest, house: House): Caller | null {
  if (house.accounts === null) {
    const name = request.cookies[NAME_COOKIE]?.trim();
    return { name: name && name.length <= 100 && !/[\p{C}]/u.test(name) ? name : NOBODY, role: 'admin' };
  }
  const token = request.cookies[sessionCookie(house)];
  const account = token === undefined ? null : house.accounts.findSession(token);
  return account && { name: account.name, role: account.role };
}

export function checkRole(caller: Caller | null, needed: Role | 'anybody'): void {
  if (needed === 'anybody') return;
  if (caller === null)
    throw new Trouble('not-logged-in', 'Log in first: POST /api/session with name and password.');
  if (ROLES.indexOf(caller.role) >= ROLES.indexOf(needed)) return;
  throw new Trouble(
    'not-allowed',
    `This needs the role "${needed}", and ${caller.name} is "${caller.role}": ask an admin.`,
  );
}
