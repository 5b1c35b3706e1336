/** The cookies: who it is, and the state of a login under way at a provider. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { House } from './house.js';

/** Behind TLS, a cookie that no other host and no plain connection can set. */
function isSecure({ options }: House): boolean {
  return options.publicUrl?.startsWith('https:') ?? false;
}

export function sessionCookie(house: House): string {
  return isSecure(house) ? '__Host-readout' : 'readout';
}

/** Where accounts are off: the name that decisions are signed with. Anybody there may choose any. */
export const NAME_COOKIE = 'readout-name';
export const OIDC_COOKIE = 'readout-oidc';

export function cookieOptions(
  house: House,
  maxAge: number,
  sameSite: 'strict' | 'lax' = 'strict',
): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite, secure: isSecure(house), maxAge };
}
