/** Starts the server and stops it. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Role } from '../api/route.js';
import { accountName, password } from '../api/session.js';
import { Accounts } from '../desk/accounts.js';
import { ReviewBook } from '../desk/book.js';
import { openJournal } from '../desk/journal.js';
import { Oidc } from '../desk/oidc.js';
import type { ReviewRecord } from '../desk/records.js';
import { Readers } from '../reading/readers.js';
import { ServedArchive } from '../served/archive.js';
import { createApp } from './app.js';
import type { House } from './house.js';
import { isLoopback, type ServerOptions } from './options.js';

/** A start that cannot be; the message says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

export interface RunningServer {
  /** "http://127.0.0.1:8484". */
  url: string;
  /** Whether people must log in. */
  accounts: boolean;
  documents: number;
  events: number;
  /** Answers what is under way, then ends. */
  close(): Promise<void>;
}

/** "wire.duckdb" has its reviews in "wire.review.jsonl" and its accounts in "wire.accounts.jsonl". */
export function besideArchive(archive: string, what: 'review' | 'accounts'): string {
  return `${archive.replace(/\.duckdb$/i, '')}.${what}.jsonl`;
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** @throws StartError, ArchiveError or JournalError, each with a message for the user. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 8484 } = options;
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const readers = new Readers(options.threads ?? 1, options);
    closing.push(() => readers.close());
    // Before any file is made beside it: there may be no such archive, and it says best who holds it.
    const archive = await ServedArchive.open(options.archive, { readOnly: options.readOnly ?? false });
    closing.push(() => archive.close());
    const accounts = await openAccounts(options, host, closing);
    const journal = await openJournal<ReviewRecord>(besideArchive(options.archive, 'review'), {
      kind: 'reviews',
      version: 1,
    });
    closing.push(() => journal.close());
    const book = new ReviewBook(journal);
    await archive.start(book);
    const { oidc } = options;
    const house: House = {
      options: { ...options, host },
      version,
      archive,
      book,
      readers,
      accounts,
      oidc: oidc === undefined ? null : new Oidc({ ...oidc, publicUrl: options.publicUrl! }),
    };
    const app = await createApp(house);
    closing.push(() => app.close());
    await app.listen({ host, port });
    const { port: taken } = app.server.address() as AddressInfo;
    const { columns } = archive.table;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
      accounts: accounts !== null,
      documents: columns.documents.id.length,
      events: columns.length,
      close: closeAll,
    };
  } catch (error) {
    await closeAll().catch(() => {});
    throw startTrouble(error as NodeJS.ErrnoException, host, port);
  }
}

function startTrouble(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`Something else listens on ${host}:${port}: stop it, or take another with --port.`);
  if (error.code === 'EACCES' && error.syscall === 'listen')
    return new StartError(`${host}:${port} may not be listened on: take a port from 1024 on with --port.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError(`This machine has no address ${host}: name one of its own with --host.`);
  return error;
}

/** Null where none are needed. */
async function openAccounts(
  { archive, accounts: wanted, oidc, publicUrl }: ServerOptions,
  host: string,
  closing: (() => Promise<unknown>)[],
): Promise<Accounts | null> {
  if (oidc !== undefined && publicUrl === undefined)
    throw new StartError(
      'An OpenID provider must know where to send people back to: add --public-url https://….',
    );
  // Behind a proxy loopback is public.
  if (isLoopback(host) && !wanted && oidc === undefined && publicUrl === undefined) return null;
  const accounts = await Accounts.open(besideArchive(archive, 'accounts'));
  closing.push(() => accounts.close());
  if (oidc === undefined && !accounts.all.some(({ role, disabled }) => role === 'admin' && !disabled))
    throw new StartError(
      `${publicUrl ?? host} can be reached by others, and there are no accounts, so everybody could read and change everything. ` +
        `Make one first: "readout serve --archive ${archive} --add-account NAME" asks for a password. Or log in at an OpenID provider ` +
        '(--oidc-issuer), or stay on this machine by leaving out --host.',
    );
  return accounts;
}

/** The first account, or another one, made on the command line. @throws StartError, JournalError, Trouble. */
export async function addAccount(
  archive: string,
  given: { name: string; role: Role; password: string },
): Promise<void> {
  const checked = password.safeParse(given.password);
  if (!checked.success)
    throw new StartError(`The password cannot be taken: ${checked.error.issues[0]!.message}.`);
  if (!accountName.safeParse(given.name).success)
    throw new StartError(
      `"${given.name}" is no name for an account: letters, digits and marks, single spaces between.`,
    );
  const accounts = await Accounts.open(besideArchive(archive, 'accounts'));
  try {
    await accounts.create(given, null);
    await accounts.note(null, 'account-created', `${given.name}, ${given.role}, on the command line`, null);
  } finally {
    await accounts.close();
  }
}
