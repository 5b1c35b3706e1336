/** How the server is started. */
import type { ReaderOptions } from '@readout/archive';
import type { Role } from '../api/route.js';
import type { OidcOptions } from '../desk/oidc.js';

export interface ServerOptions extends ReaderOptions {
  archive: string;
  /** "127.0.0.1" when left out. */
  host?: string;
  /** 8484 when left out; 0 for any that is free. */
  port?: number;
  /** The archive is only read, others may read it too, and documents cannot be kept. */
  readOnly?: boolean;
  /** Threads that read texts; 1 when left out. */
  threads?: number;
  /** Where people reach it, when something stands before it: "https://readout.example.org". */
  publicUrl?: string;
  /** Addresses of proxies whose X-Forwarded-For is believed, with commas between. */
  trustProxy?: string;
  /** Logging in at an OpenID provider, besides or instead of passwords. */
  oidc?: Omit<OidcOptions, 'publicUrl'> & {
    /** The role of whoever comes for the first time; nobody new comes in when it is null. */
    newRole: Role | null;
    /** Who is an admin from the start: an e-mail address that the provider has verified, or its id ("sub"). */
    admin: string | null;
  };
  /** Ask for accounts on loopback too. */
  accounts?: boolean;
  /** "info" when left out; "silent" for none. */
  logLevel?: string;
  /** Where the log goes, one JSON object a line; standard error when left out. */
  log?: { write(line: string): void };
  /** The folder of the built page. */
  page?: string;
  /** A bearer token for /metrics from elsewhere than loopback. */
  metricsToken?: string;
}

export function isLoopback(address: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(address);
}
