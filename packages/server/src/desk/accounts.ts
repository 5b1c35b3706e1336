/**
 * Accounts, sessions and the audit log, in "wire.accounts.jsonl" beside the archive, which only its owner may read. Of passwords it holds
 * argon2id hashes, of session tokens SHA-256.
 *
 * Simple for now: passwords are hashed in the thread that answers, which waits some tens of milliseconds for each.
 */
import { createHash, randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { Role } from '../api/route.js';
import { Trouble } from '../app/trouble.js';
import { type Journal, openJournal } from './journal.js';

export interface AccountRecord {
  kind: 'account';
  name: string;
  role: Role;
  login: 'password' | 'oidc';
  /** An argon2id hash; null of accounts that log in at a provider. */
  password: string | null;
  /** Issuer and subject at the provider. */
  subject: string | null;
  disabled: boolean;
  created: string;
  /** When it was last changed, and by whom. */
  at: string;
  by: string | null;
}

interface AuditRecord {
  kind: 'audit';
  at: string;
  who: string | null;
  action: string;
  about: string | null;
  address: string | null;
}

type AccountsRecord =
  | AccountRecord
  | { kind: 'session'; hash: string; account: string; at: string; expires: string }
  | { kind: 'session-end'; hash: string; at: string }
  | AuditRecord;

/** OWASP's choice for argon2id: 19 MiB, two passes, one lane. */
const HASHING = {
  memorySize: 19_456,
  iterations: 2,
  parallelism: 1,
  hashLength: 32,
  outputType: 'encoded',
} as const;
const SALT_BYTES = 16;

const SESSION_SECONDS = 7 * 86_400;

/** Wrong passwords for one name before it has to wait. */
const MOST_FAILURES = 10;
const FAILURE_MS = 15 * 60_000;

export class Accounts {
  readonly #accounts = new Map<string, AccountRecord>();
  readonly #sessions = new Map<string, { account: string; expires: number }>();
  readonly #audit: AuditRecord[] = [];
  readonly #failures = new Map<string, { count: number; until: number }>();
  /** What a password is held against when there is no such account, so that this takes as long. */
  #decoy: Promise<string> | null = null;

  private constructor(private readonly journal: Journal<AccountsRecord>) {
    for (const record of journal.entries) this.#take(record);
  }

  static async open(path: string): Promise<Accounts> {
    return new Accounts(
      await openJournal<AccountsRecord>(path, { kind: 'accounts', version: 1, secret: true }),
    );
  }

  #take(record: AccountsRecord): void {
    if (record.kind === 'account') this.#accounts.set(keyOf(record.name), record);
    else if (record.kind === 'audit') this.#audit.push(record);
    else if (record.kind === 'session-end') this.#sessions.delete(record.hash);
    else {
      const expires = Date.parse(record.expires);
      if (expires > Date.now()) this.#sessions.set(record.hash, { account: record.account, expires });
    }
  }

  /** Counts at once, so that nothing is decided on what is being changed; resolves when it is on disk. */
  #keep(record: AccountsRecord): Promise<void> {
    this.#take(record);
    return this.journal.append(record);
  }

  get all(): AccountRecord[] {
    return [...this.#accounts.values()];
  }

  get audit(): readonly AuditRecord[] {
    return this.#audit;
  }

  find(name: string): AccountRecord | null {
    return this.#accounts.get(keyOf(name)) ?? null;
  }

  findSubject(subject: string): AccountRecord | null {
    return this.all.find(account => account.subject === subject) ?? null;
  }

  async note(
    who: string | null,
    action: string,
    about: string | null,
    address: string | null,
  ): Promise<void> {
    await this.#keep({ kind: 'audit', at: new Date().toISOString(), who, action, about, address });
  }

  /** @throws Trouble when the name is taken. */
  async create(
    given: { name: string; role: Role; password: string | null; subject?: string | null },
    by: string | null,
  ): Promise<AccountRecord> {
    const { name, role, password, subject = null } = given;
    const hash = password === null ? null : await hashed(password);
    // Looked at after the wait, since another call may have made it meanwhile.
    if (this.find(name) !== null)
      throw new Trouble(
        'conflict',
        `There is an account "${name}" already: choose another name, or change that one.`,
      );
    const at = new Date().toISOString();
    const login = password === null ? 'oidc' : 'password';
    const account: AccountRecord = {
      ...{ kind: 'account', name, role, login, password: hash, subject },
      ...{ disabled: false, created: at, at, by },
    };
    await this.#keep(account);
    return account;
  }

  /** Its sessions end. @throws Trouble when there is no such account, or nobody would be left to administer. */
  async change(
    name: string,
    change: { role?: Role | undefined; password?: string | undefined; disabled?: boolean | undefined },
    by: string | null,
  ): Promise<AccountRecord> {
    const hash = change.password === undefined ? null : await hashed(change.password);
    const before = this.find(name);
    if (before === null) throw new Trouble('not-found', `There is no account "${name}".`);
    if (hash !== null && before.login === 'oidc')
      throw new Trouble(
        'conflict',
        `"${name}" logs in at the OpenID provider: the password is changed there.`,
      );
    const after: AccountRecord = {
      ...before,
      role: change.role ?? before.role,
      disabled: change.disabled ?? before.disabled,
      password: hash ?? before.password,
      at: new Date().toISOString(),
      by,
    };
    const isAdmin = ({ role, disabled }: AccountRecord) => role === 'admin' && !disabled;
    if (isAdmin(before) && !isAdmin(after) && this.all.filter(isAdmin).length === 1)
      throw new Trouble('conflict', `"${name}" is the only admin: make another one first.`);
    await this.#keep(after);
    await this.endSessions(after.name);
    return after;
  }

  /** The account, or null when name and password do not go together. @throws Trouble after too many wrong passwords. */
  async verify(name: string, password: string): Promise<AccountRecord | null> {
    const key = keyOf(name);
    const known = this.#failures.get(key);
    const before = known !== undefined && known.until > Date.now() ? known.count : 0;
    if (before >= MOST_FAILURES)
      throw new Trouble(
        'too-many',
        'Too many wrong passwords for this name: try again in a quarter of an hour.',
      );
    // A failure until it is none: guesses that come together are all counted.
    this.#failures.set(key, { count: before + 1, until: Date.now() + FAILURE_MS });
    if (this.#failures.size > 10_000) this.#failures.delete(this.#failures.keys().next().value!);
    const account = this.find(name);
    this.#decoy ??= hashed(randomBytes(16).toString('hex'));
    const isRight = await argon2Verify({ password, hash: account?.password ?? (await this.#decoy) });
    if (account !== null && account.password !== null && isRight && !account.disabled) {
      this.#failures.delete(key);
      return account;
    }
    return null;
  }

  /** Gives the token. */
  async begin(account: AccountRecord): Promise<{ token: string; seconds: number }> {
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    for (const [hash, { expires }] of this.#sessions) if (expires <= now) this.#sessions.delete(hash);
    await this.#keep({
      kind: 'session',
      hash: hashOf(token),
      account: account.name,
      at: new Date(now).toISOString(),
      expires: new Date(now + SESSION_SECONDS * 1000).toISOString(),
    });
    return { token, seconds: SESSION_SECONDS };
  }

  findSession(token: string): AccountRecord | null {
    const session = this.#sessions.get(hashOf(token));
    if (session === undefined || session.expires <= Date.now()) return null;
    const account = this.find(session.account);
    return account === null || account.disabled ? null : account;
  }

  async end(token: string): Promise<void> {
    const hash = hashOf(token);
    if (this.#sessions.has(hash))
      await this.#keep({ kind: 'session-end', hash, at: new Date().toISOString() });
  }

  async endSessions(name: string): Promise<void> {
    const hashes = [...this.#sessions].filter(([, { account }]) => keyOf(account) === keyOf(name));
    await Promise.all(
      hashes.map(([hash]) => this.#keep({ kind: 'session-end', hash, at: new Date().toISOString() })),
    );
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}

/** In WebAssembly, and so the same on every machine: nothing is compiled when it is installed. */
function hashed(password: string): Promise<string> {
  return argon2id({ ...HASHING, password, salt: randomBytes(SALT_BYTES) });
}

/** Names that look alike are one name. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
