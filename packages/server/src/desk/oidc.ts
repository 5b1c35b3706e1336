/** Logging in at an OpenID provider: authorisation code with PKCE, state and nonce. */
import * as client from 'openid-client';
import { Trouble } from '../app/trouble.js';

export interface OidcOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the provider sends people back to: this and "/api/session/oidc/callback". */
  publicUrl: string;
  /** Providers without TLS, for tests on loopback. */
  allowInsecure?: boolean;
}

export interface Identified {
  /** Issuer and subject: what stays the same. */
  subject: string;
  name: string;
  /** What the provider alone decides: an address that it has verified, and its own id. A name people may choose. */
  vouched: string[];
}

interface Pending {
  verifier: string;
  nonce: string;
  expires: number;
}

const PENDING_MS = 10 * 60_000;
const MOST_PENDING = 10_000;

export class Oidc {
  readonly #pending = new Map<string, Pending>();
  #configuration: Promise<client.Configuration> | null = null;

  constructor(private readonly options: OidcOptions) {}

  get #redirect(): string {
    return new URL('/api/session/oidc/callback', this.options.publicUrl).href;
  }

  #configured(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, allowInsecure } = this.options;
    const options = allowInsecure ? { execute: [client.allowInsecureRequests] } : {};
    if (this.#configuration === null) {
      this.#configuration = client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
      // A provider that was not there may be there later.
      this.#configuration.catch(() => {
        this.#configuration = null;
      });
    }
    return this.#configuration;
  }

  /** Where to send the browser, and the state to keep in its cookie. */
  async begin(): Promise<{ url: string; state: string }> {
    const configuration = await this.#configured().catch(error => {
      throw new Trouble(
        'busy',
        `The OpenID provider does not answer (${(error as Error).message}): try again later.`,
      );
    });
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    for (const [known, { expires }] of this.#pending)
      if (expires < Date.now() || this.#pending.size >= MOST_PENDING) this.#pending.delete(known);
    this.#pending.set(state, { verifier, nonce, expires: Date.now() + PENDING_MS });
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirect,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, state };
  }

  /** `search` is what the provider has put behind "?"; `state` what the browser's cookie holds. */
  async end(search: string, state: string | undefined): Promise<Identified> {
    const pending = state === undefined ? undefined : this.#pending.get(state);
    if (state !== undefined) this.#pending.delete(state);
    if (pending === undefined || pending.expires < Date.now())
      throw new Trouble('bad-request', 'This login was not begun here, or too long ago: log in again.');
    const url = new URL(this.#redirect);
    url.search = search;
    try {
      const tokens = await client.authorizationCodeGrant(await this.#configured(), url, {
        pkceCodeVerifier: pending.verifier,
        expectedState: state!,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      });
      const { iss, sub, email, email_verified, preferred_username } = tokens.claims()!;
      const address = typeof email === 'string' && email_verified === true ? email : null;
      const called = typeof preferred_username === 'string' ? preferred_username : '';
      // One that is made of spaces is none.
      const name = plainName(address ?? called) || plainName(sub);
      return { subject: `${iss} ${sub}`, name, vouched: address === null ? [sub] : [sub, address] };
    } catch (error) {
      throw new Trouble(
        'not-logged-in',
        `The OpenID provider did not vouch for you (${(error as Error).message}): log in again.`,
      );
    }
  }
}

function plainName(given: string): string {
  return given
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 100);
}
